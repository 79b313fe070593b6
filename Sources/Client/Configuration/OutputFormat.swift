/// How data is written to standard output.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns with headings, for people.
  case table
  /// One document: an array of rows, or one object.
  case json
  /// One JSON object a line.
  case ndjson
  /// RFC 4180, with a line of field names.
  case csv
}
