/// What has become of a task, as it is stored; that one is late follows from its due date.
public enum TaskState: String, CaseIterable, Sendable {
  /// Still to be done.
  case open
  /// Done.
  case done
  /// Given up.
  case dropped
}
