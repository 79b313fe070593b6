/// Whether a command is carried out while its caller waits or as a durable job.
public enum Detachment: String, Sendable, CaseIterable {
  /// At once, always.
  case never
  /// At once, or as a job where `@detach` asks for it.
  case allowed
  /// As a job, always: it asks for work that takes long.
  case always
}
