import Domain
import Logging

/// Writes each event of the log as one line on standard error.
struct LineLogHandler: LogHandler {
  let format: LogFormat
  private let threshold: LogThreshold
  private var own: Logger.Level?
  /// What all loggers have in common, unless this one was given a level of its own.
  var logLevel: Logger.Level {
    get { own ?? threshold.level }
    set { own = newValue }
  }
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  init(format: LogFormat, threshold: LogThreshold) {
    self.format = format
    self.threshold = threshold
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }
      .map { JSON.Member(name: $0.key, value: Self.json($0.value)) }
    standardError.write(
      line(event.level, event.message.description, fields, at: Instant.now()) + "\n")
  }

  /// One line without its end.
  func line(
    _ level: Logger.Level, _ message: String, _ fields: [JSON.Member], at time: Instant
  ) -> String {
    switch format {
    case .json:
      return JSON.object(
        [
          JSON.Member(name: "time", value: .string(time.description)),
          JSON.Member(name: "level", value: .string(level.rawValue)),
          JSON.Member(name: "message", value: .string(message)),
        ] + fields
      ).text
    case .text:
      let clock = time.description.drop { $0 != "T" }.dropFirst().prefix(8)
      let mark = level >= .warning ? "\(level.rawValue): " : ""
      return fields.reduce("\(clock) \(mark)\(message)") { "\($0) \($1.name)=\($1.value.text)" }
    }
  }

  private static func json(_ value: Logger.Metadata.Value) -> JSON {
    switch value {
    case .string(let text): .string(text)
    case .stringConvertible(let number as any BinaryInteger): .number("\(number)")
    case .stringConvertible(let number as Double): .number("\(number)")
    case .stringConvertible(let other): .string(other.description)
    case .array(let values): .array(values.map(json))
    case .dictionary(let values):
      .object(
        values.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key, value: json($0.value)) })
    }
  }
}
