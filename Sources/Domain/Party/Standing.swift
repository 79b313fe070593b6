/// How far a party takes part.
public enum Standing: String, CaseIterable, Sendable {
  /// Known only, for example as recipient of an imported grant: no members, no vote.
  case listed
  /// Takes part without a vote (samarbejdspart).
  case collaborating
  /// A partner admitted to vote by the partners.
  case voting
}
