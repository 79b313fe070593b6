public import Domain

/// One line that a server sent.
public struct ReplyLine: Sendable, Hashable {
  /// What a line is for.
  public enum Kind: String, CaseIterable, Sendable {
    /// The greeting.
    case hello = "HELLO"
    /// A request was carried out; its last line.
    case ok = "OK"
    /// A request was refused; its last line.
    case err = "ERR"
    /// One result of a request.
    case row = "ROW"
    /// How far a request has come.
    case progress = "PROG"
    /// Something happened that was watched for.
    case event = "EVT"
    /// So many octets of a file follow at once, and then a line feed.
    case data = "DATA"
    /// The connection ends.
    case bye = "BYE"
  }

  /// The tag of the request, without `#`; nil for untagged requests and for the session itself.
  public let tag: String?
  /// What the line is for.
  public let kind: Kind
  /// The command, or the code of an error.
  public let label: String
  /// The object that the line carries.
  public let body: JSON
  /// What follows a `DATA` line, as it is; empty behind any other.
  public let octets: [UInt8]

  /// The line of these columns.
  public init(
    tag: String? = nil, kind: Kind, label: String, body: JSON, octets: [UInt8] = []
  ) {
    self.tag = tag
    self.kind = kind
    self.label = label
    self.body = body
    self.octets = octets
  }
}
