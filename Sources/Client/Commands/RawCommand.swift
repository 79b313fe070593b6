import Domain
import Glibc
import LineProtocol

/// `rygradctl raw`: lines of the protocol's own, to a server and back.
struct RawCommand {
  let visit: Visit
  let options: Options
  let console: Console

  /// Sends the line that the words are, or each line of standard input for `-`; throws the first
  /// refusal once it has been shown, so that it decides what the process ends with.
  func run(_ words: [String]) throws(Failure) -> ExitStatus {
    guard words == [InputFile.standardInput] else {
      guard !words.isEmpty else {
        throw .usage(
          Message(da: "der mangler en linje", en: "a line is missing"),
          hint: Message(
            da: "fx: rygradctl raw 'party.list limit=2'",
            en: "such as: rygradctl raw 'party.list limit=2'"))
      }
      let payload = try options.data.map { (path) throws(Failure) in
        try InputFile.read(path, limitBytes: 64 << 20)
      }
      return try send(words.joined(separator: " "), payload)
    }
    let text = String(
      decoding: try InputFile.read(InputFile.standardInput, limitBytes: 64 << 20), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let status = try send(String(line), nil)
      guard status == .success else { return status }
    }
    return .success
  }

  private func send(_ line: String, _ payload: [UInt8]?) throws(Failure) -> ExitStatus {
    guard !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw .usage(
        Message(
          da: "en linje kan ikke indeholde linjeskift eller andre styretegn",
          en: "a line cannot hold line ends or other controls"))
    }
    var bytes = Array(line.utf8)
    if let payload { bytes += Array(" <<\(payload.count)".utf8) }
    bytes.append(UInt8(ascii: "\n"))
    if let payload { bytes += payload + [UInt8(ascii: "\n")] }
    var status = ExitStatus.success
    try visit.conversation.converse(bytes) { line in
      show(line)
      let isRefusal = line.kind == .err || line.kind == .bye && line.body["msg"] != nil
      if isRefusal {
        status = ExitStatus(label: line.label, class: line.body["class"]?.stringValue)
      }
    }
    return status
  }

  private func show(_ line: ReplyLine) {
    let subject =
      line.tag.map { "#\($0)" } ?? (line.kind == .bye || line.kind == .event ? "*" : "-")
    let text = "\(subject) \(line.kind.rawValue) \(line.label) \(line.body.text)"
    console.output((console.outputIsTerminal ? text.escapedForTerminal : text) + "\n")
    if line.kind == .data && !console.outputIsTerminal {
      console.octets(line.octets)
      console.output("\n")
    }
  }
}
