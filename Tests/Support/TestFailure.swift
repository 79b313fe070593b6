/// Why a test could not be carried out, as opposed to what it found.
public struct TestFailure: Error, CustomStringConvertible {
  /// What went wrong, for the person who reads the test's output.
  public let description: String

  /// A failure with this description.
  public init(_ description: String) {
    self.description = description
  }
}
