/// Where a job is in its life.
public enum JobState: String, Sendable, CaseIterable {
  /// It waits to be taken.
  case queued
  /// A server is at it.
  case running
  /// It was carried out.
  case done
  /// It was refused, as the command itself would have been.
  case refused
  /// It could not be carried out, through no fault of the one who asked.
  case failed
  /// It was called off before it had an effect.
  case cancelled
}
