import Domain

/// Aligned columns with headings; numbers stand to the right.
struct Table {
  /// Headings in bold, on a terminal that takes it.
  let isEmphasised: Bool
  let language: Language

  /// The rows' fields as lines of text, each ending in LF; nothing when there are no fields.
  func text(_ rows: [JSON], fields: FieldSelection) -> String {
    guard !fields.names.isEmpty else { return "" }
    let columns = fields.names.map { name in
      Column(heading: heading(name), values: rows.map { fields.value(name, in: $0) }, language)
    }
    var text = line(columns.map { ($0, $0.heading) }, bold: isEmphasised)
    for index in rows.indices {
      text += line(columns.map { ($0, $0.cells[index]) }, bold: false)
    }
    return text
  }

  private func line(_ cells: [(column: Column, text: String)], bold: Bool) -> String {
    var line = cells.map { $0.text.padded(to: $0.column.width, alignedRight: $0.column.isNumeric) }
      .joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return (bold ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n"
  }

  private struct Column {
    let heading: String
    let cells: [String]
    let width: Int
    let isNumeric: Bool

    init(heading: String, values: [JSON], _ language: Language) {
      self.heading = heading
      cells = values.map { $0.cellText(language).escapedForTerminal }
      width = cells.reduce(heading.displayWidth) { max($0, $1.displayWidth) }
      let present = values.filter { $0 != .null }
      isNumeric = !present.isEmpty && present.allSatisfy(\.isNumeric)
    }
  }
}
