/// What a group of partners is for.
public enum GroupKind: String, CaseIterable, Sendable {
  /// Strategy; there is one at a time, and its seats are given by decision.
  case steeringGroup = "steering_group"
  /// One piece of work, such as developing indicators or carrying something out.
  case workingGroup = "working_group"
}
