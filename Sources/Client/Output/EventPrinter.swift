import Domain

/// Shows events one by one as they come, since nobody knows when the last one is.
final class EventPrinter {
  private let display: ReplyDisplay
  /// The columns of the table or CSV, with their widths.
  private var columns: [(name: String, width: Int)] = []
  /// The last event's number, from which a stream that broke goes on.
  private(set) var last: String?
  /// Whether there has been one.
  private(set) var hasPrinted = false

  init(_ display: ReplyDisplay) {
    self.display = display
  }

  /// Shows an event; what is said of the stream itself, such as a gap in it, is a note.
  func print(_ label: String, _ event: JSON, of verb: String) {
    if let number = event["seq"] { last = number.stringValue ?? number.text }
    guard label == verb else {
      return display.note("\(label): \(event.text)")
    }
    hasPrinted = true
    switch display.format {
    case .json, .ndjson:
      let selection = display.fields.map { FieldSelection($0, in: [event]) }
      display.console.output((selection?.apply(to: event) ?? event).text + "\n")
    case .table: display.console.output(line(event))
    case .csv: display.console.output(record(event))
    }
  }

  /// A line of a table whose columns the first event decides; other members make a new heading.
  private func line(_ event: JSON) -> String {
    let names = FieldSelection(display.fields, in: [event]).names
    let cells = names.map { name in
      FieldSelection([name], in: [event]).value(name, in: event)
        .cellText(display.language).escapedForTerminal
    }
    var text = ""
    if names != columns.map(\.name) {
      columns = zip(names, cells).map { name, cell in
        (name, max(heading(name).displayWidth, cell.displayWidth))
      }
      let line = Self.aligned(columns.map { (heading($0.name), $0.width) })
      text += display.console.isEmphasised ? "\u{1B}[1m\(line)\u{1B}[0m\n" : line + "\n"
    }
    return text + Self.aligned(zip(cells, columns).map { ($0, $1.width) }) + "\n"
  }

  private static func aligned(_ cells: [(text: String, width: Int)]) -> String {
    var line = cells.map { $0.text.padded(to: $0.width) }.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// A line of CSV; the first event decides the fields for good, and only it has the names above it.
  private func record(_ event: JSON) -> String {
    let isFirst = columns.isEmpty
    if isFirst { columns = FieldSelection(display.fields, in: [event]).names.map { ($0, 0) } }
    let names = columns.map(\.name)
    let text = CSVText(
      isForTerminal: display.console.outputIsTerminal, language: display.language
    ).text([event], fields: FieldSelection(names, in: [event])).text
    return isFirst
      ? text : text.split(separator: Character("\r\n"), maxSplits: 1).last.map(String.init) ?? ""
  }
}
