import Domain

/// Shows replies where and how the user wants them.
struct ReplyDisplay {
  let console: Console
  let format: OutputFormat
  /// The fields asked for; nil for all.
  let fields: [String]?
  let language: Language

  /// Writes a reply's data to standard output, what is to be said of it to standard error.
  func show(_ reply: Reply) {
    let page = ReplyPrinter(
      format: format, fields: fields, language: language,
      isForTerminal: console.outputIsTerminal, isEmphasised: console.isEmphasised,
      width: console.width
    ).page(reply)
    console.output(page.data)
    for text in page.notes { note(text) }
  }

  /// Says something on standard error.
  func note(_ text: String) {
    console.notes("rygradctl: \(text.escapedForTerminal)\n")
  }
}

extension Console {
  /// Whether headings are in bold.
  var isEmphasised: Bool { outputIsTerminal && allowsEmphasis }
}
