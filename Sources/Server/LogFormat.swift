/// How a line of the log is written.
enum LogFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case json
  /// Time, message and `key=value`, for people.
  case text
}
