/// What a request says before its reply is complete.
public enum Interim: Sendable, Hashable {
  /// How far the work has come: a `PROG` line.
  case progress(JSON)
  /// Something that happened, under its topic: an `EVT` line.
  case event(topic: String, JSON)
  /// The last event that is said; nobody waits for it to be read.
  case parting(topic: String, JSON)
  /// Octets of a file: a `DATA` line with the octets behind it.
  case octets([UInt8])
}

/// Passes on what a request says before its reply is complete.
///
/// Returns once the other side keeps up; throws ``ReaderStalled`` when it no longer does, and
/// another error when it is gone.
public typealias Emit = @Sendable (Interim) async throws -> Void

/// Whoever is told things does not read them.
public struct ReaderStalled: Error, Sendable {
  /// The error.
  public init() {}
}
