import Domain

/// A reply as text in the format asked for.
struct ReplyPrinter {
  let format: OutputFormat
  /// The fields asked for; nil for all.
  let fields: [String]?
  let language: Language
  let isForTerminal: Bool
  let isEmphasised: Bool
  /// The columns of the terminal; a table that is wider is shown row by row there.
  var width = Int.max

  /// What goes to standard output, and notes for standard error.
  struct Page: Equatable {
    var data = ""
    var notes: [String] = []
  }

  /// Renders a reply. Rows are a list, as is a reply without any that has a `next`; what its result
  /// says besides paging goes with the list where the format has room for it, else into the notes.
  func page(_ reply: Reply) -> Page {
    let isList = !reply.rows.isEmpty || reply.result["next"] != nil
    guard isList else { return object(reply.result) }
    let extras = JSON.object(
      (reply.result.objectValue ?? []).filter { $0.name != "next" && $0.name != "count" })
    var page = list(reply.rows, extras)
    if case .string(let cursor)? = reply.result["next"] {
      page.notes.append(
        Message(
          da: "der er flere rækker: brug --all, eller cursor=\(cursor)",
          en: "there are more rows: use --all, or cursor=\(cursor)")[language])
    }
    return page
  }

  private func object(_ result: JSON) -> Page {
    guard result.objectValue?.isEmpty == false else { return Page() }
    let object = fields.map { FieldSelection($0, in: [result]).apply(to: result) } ?? result
    var page = Page()
    switch format {
    case .table: page.data = DetailView(table: table).text(object)
    case .json, .ndjson: page.data = object.text + "\n"
    case .csv: page = csv([object], FieldSelection(nil, in: [object]))
    }
    page.notes += missing(from: [result])
    return page
  }

  /// A note on fields that were asked for and are nowhere.
  private func missing(from rows: [JSON]) -> [String] {
    let missing = FieldSelection(fields, in: rows).missing(in: rows)
    guard !missing.isEmpty else { return [] }
    let names = missing.joined(separator: ", ")
    let known = FieldSelection(nil, in: rows).names.joined(separator: ", ")
    return [
      Message(
        da: "svaret har intet \(names); felterne er \(known)",
        en: "the reply has no \(names); the fields are \(known)")[language]
    ]
  }

  private func list(_ rows: [JSON], _ extras: JSON) -> Page {
    let selection = FieldSelection(fields, in: rows)
    let selected = fields == nil ? rows : rows.map(selection.apply)
    var page = Page()
    switch format {
    case .table:
      page.data = table.text(rows, fields: selection)
      let heading = Table(isEmphasised: false, language: language).text(rows, fields: selection)
      let isWide = heading.prefix { !$0.isNewline }.count > width
      if isForTerminal && isWide {
        let details = DetailView(table: table)
        page.data = rows.map { details.text(selection.apply(to: $0)) }.joined(separator: "\n")
      }
      if extras != .object([]) { page.data += "\n" + DetailView(table: table).text(extras) }
    case .json:
      page.data = document(selected, extras).text + "\n"
    case .ndjson:
      page.data = selected.map { $0.text + "\n" }.joined()
      page.notes = aside(extras)
    case .csv:
      page = csv(rows, selection)
      page.notes += aside(extras)
    }
    if rows.isEmpty && format == .table {
      page.notes.append(Message(da: "ingen rækker", en: "no rows")[language])
    }
    page.notes += missing(from: rows)
    return page
  }

  private func document(_ rows: [JSON], _ extras: JSON) -> JSON {
    guard let members = extras.objectValue, !members.isEmpty else { return .array(rows) }
    return .object(members + [.init(name: "rows", value: .array(rows))])
  }

  private func aside(_ extras: JSON) -> [String] {
    (extras.objectValue ?? []).map { "\($0.name): \($0.value.cellText(language))" }
  }

  private func csv(_ rows: [JSON], _ selection: FieldSelection) -> Page {
    let (text, guardedCells) = CSVText(isForTerminal: isForTerminal, language: language)
      .text(rows, fields: selection)
    guard guardedCells > 0 else { return Page(data: text) }
    let note =
      guardedCells == 1
      ? Message(
        da: "1 celle ligner en formel og fik en apostrof (') foran",
        en: "1 cell looks like a formula and got an apostrophe (') in front")
      : Message(
        da: "\(guardedCells) celler ligner formler og fik en apostrof (') foran",
        en: "\(guardedCells) cells look like formulas and got an apostrophe (') in front")
    return Page(data: text, notes: [note[language]])
  }

  private var table: Table {
    Table(isEmphasised: isEmphasised, language: language)
  }
}
