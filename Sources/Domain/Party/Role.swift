/// What a party is in its initiative; fixed for the party's life.
public enum Role: String, CaseIterable, Sendable {
  /// The shared secretariat (fælles sekretariat).
  case backbone
  /// A partner, who owns activities and reports figures.
  case partner
  /// A funder (bevillingsgiver), who reads.
  case funder
}
