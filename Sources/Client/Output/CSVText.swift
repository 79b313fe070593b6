import Domain

/// Rows as RFC 4180 text: CRLF, quotes where needed, a first line of field names.
struct CSVText {
  /// Escape what could command a terminal; a file gets the text as it is.
  let isForTerminal: Bool
  let language: Language

  /// The text, and how many cells were guarded: a spreadsheet takes text that begins with
  /// `=`, `+`, `-`, `@`, tab or CR for a formula, so an apostrophe goes in front of it. Numbers,
  /// negative ones too, are left alone.
  func text(_ rows: [JSON], fields: FieldSelection) -> (text: String, guardedCells: Int) {
    guard !fields.names.isEmpty else { return ("", 0) }
    var guardedCells = 0
    var text = fields.names.map(quoted).joined(separator: ",") + "\r\n"
    for row in rows {
      let cells = fields.names.map { name in
        let value = fields.value(name, in: row)
        let cell = plain(value)
        guard !value.isNumeric, isFormula(cell) else { return quoted(cell) }
        guardedCells += 1
        return quoted("'" + cell)
      }
      text += cells.joined(separator: ",") + "\r\n"
    }
    return (text, guardedCells)
  }

  private func plain(_ value: JSON) -> String {
    if case .bool(let flag) = value { return flag ? "true" : "false" }
    let text = value.cellText(language)
    return isForTerminal ? text.escapedForTerminal : text
  }

  private func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    return "=+-@\t\r".utf8.contains(first)
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    var text = "\""
    // Scalars, not characters: a quote followed by a combining mark is one character.
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
