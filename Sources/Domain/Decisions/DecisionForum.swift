/// Who decides.
public enum DecisionForum: String, CaseIterable, Sendable {
  /// All voting partners.
  case partners
  /// The steering group, within a mandate that the partners gave it.
  case steeringGroup = "steering_group"
  /// A meeting has decided; it stands after seven days unless a voting partner objects.
  case meeting
}
