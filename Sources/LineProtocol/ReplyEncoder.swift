import Domain

/// Writes the server's lines: four columns, the last a JSON object.
struct ReplyEncoder {
  /// The language of messages and hints.
  var language = Language.en

  /// The greeting's line.
  func hello(_ greeting: Greeting) -> [UInt8] {
    line(subject: "*", "HELLO", "rygrad", greeting.json)
  }

  /// The line that says goodbye to a connection whose other side asked to end it.
  func goodbye() -> [UInt8] { line(subject: "*", "BYE", "OK", [:]) }

  /// The line that ends a connection for a reason.
  func bye(_ refusal: Refusal) -> [UInt8] {
    line(subject: "*", "BYE", refusal.code.rawValue, refusal.json(in: language))
  }

  /// Writes the rows of an outcome and the `OK` or `ERR` that closes it.
  func write(
    _ outcome: Outcome, to verb: String, tag: String?, into output: inout [UInt8]
  ) {
    let subject = tag.map { "#\($0)" } ?? "-"
    switch outcome {
    case .success(let reply):
      for row in reply.rows { append(subject, "ROW", verb, row, to: &output) }
      append(subject, "OK", verb, reply.result, to: &output)
    case .failure(let refusal):
      for detail in refusal.details { append(subject, "ROW", "problem", detail, to: &output) }
      let body = refusal.json(in: language)
      append(subject, "ERR", refusal.code.rawValue, body, to: &output)
    }
  }

  /// What a request says before its answer is complete.
  func interim(_ interim: Interim, to verb: String, tag: String?) -> [UInt8] {
    let subject = tag.map { "#\($0)" } ?? "-"
    switch interim {
    case .progress(let body): return line(subject: subject, "PROG", verb, body)
    case .event(let topic, let body), .parting(let topic, let body):
      return line(subject: subject, "EVT", topic, body)
    case .octets(let octets):
      var output = line(subject: subject, "DATA", verb, ["bytes": JSON(octets.count)])
      output.append(contentsOf: octets)
      output.append(.lineFeed)
      return output
    }
  }

  private func line(subject: String, _ kind: String, _ label: String, _ body: JSON) -> [UInt8] {
    var output: [UInt8] = []
    append(subject, kind, label, body, to: &output)
    return output
  }

  private func append(
    _ subject: String, _ kind: String, _ label: String, _ body: JSON, to output: inout [UInt8]
  ) {
    append(subject, to: &output)
    append(kind, to: &output)
    append(label, to: &output)
    body.write(into: &output)
    output.append(.lineFeed)
  }

  private func append(_ column: String, to output: inout [UInt8]) {
    output.append(contentsOf: column.utf8)
    output.append(.space)
  }
}
