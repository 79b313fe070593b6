/// How one request over HTTP was answered, for the metrics of an operator.
public struct HTTPObservation: Sendable, Hashable {
  /// The pattern that the path matched, such as `/i/{initiative}`, never the path itself;
  /// `unmatched` where none did.
  public let route: String
  /// The method as sent.
  public let method: String
  /// The status of the answer.
  public let status: Int
  /// From the request's head to the end of the answer.
  public let duration: Duration

  /// Notes how a request was answered.
  public init(route: String, method: String, status: Int, duration: Duration) {
    self.route = route
    self.method = method
    self.status = status
    self.duration = duration
  }
}
