import Domain

/// One object for people: a line a member, lists of objects as tables of their own below.
struct DetailView {
  let table: Table

  /// The object as lines of text, each ending in LF.
  func text(_ object: JSON) -> String {
    var lines: [(name: String, value: JSON)] = []
    var lists: [(name: String, rows: [JSON])] = []
    collect(object, prefix: "", &lines, &lists)
    let headings = lines.map { heading($0.name) }
    let width = headings.reduce(0) { max($0, $1.displayWidth) }
    var text = ""
    for (heading, line) in zip(headings, lines) {
      let value = paragraph(line.value.cellText(table.language), indentedBy: width + 2)
      text += value.isEmpty ? "\(heading)\n" : "\(heading.padded(to: width))  \(value)\n"
    }
    for list in lists {
      text += "\(text.isEmpty ? "" : "\n")\(heading(list.name))\n"
      text += table.text(list.rows, fields: FieldSelection(nil, in: list.rows))
    }
    return text
  }

  private func collect(
    _ object: JSON, prefix: String, _ lines: inout [(name: String, value: JSON)],
    _ lists: inout [(name: String, rows: [JSON])]
  ) {
    for member in object.objectValue ?? [] {
      let name = prefix + member.name
      if let inner = member.value.objectValue, !inner.isEmpty {
        collect(member.value, prefix: "\(name).", &lines, &lists)
      } else if let items = member.value.arrayValue, !items.isEmpty,
        items.allSatisfy({ $0.objectValue != nil })
      {
        lists.append((name, items))
      } else {
        lines.append((name, member.value))
      }
    }
  }

  private func paragraph(_ text: String, indentedBy width: Int) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).escapedForTerminal }
      .joined(separator: "\n" + String(repeating: " ", count: width))
  }
}
