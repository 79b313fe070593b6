import Domain
import HTML

/// One column of a table: its heading, and what stands in its cells.
struct Column<Row> {
  /// What kind of cells a column has.
  enum Kind: Sendable {
    /// What the row is about, and thus its heading.
    case head
    case text
    /// Figures, which stand under each other.
    case number
    /// What can be done with the row.
    case actions
  }

  let kind: Kind
  let name: String
  /// By what the rows are sorted where the cell's text will not do: a plain number or an ISO date.
  let sort: ((Row) -> String?)?
  let cell: (Row) -> HTML

  private init(
    _ kind: Kind, _ name: String, sort: ((Row) -> String?)?, _ cell: @escaping (Row) -> HTML
  ) {
    self.kind = kind
    self.name = name
    self.sort = sort
    self.cell = cell
  }

  /// The column that says what each row is about; a table has at most one, the first.
  static func head(
    _ name: String, sort: ((Row) -> String?)? = nil, _ cell: @escaping (Row) -> HTML
  ) -> Column {
    Column(.head, name, sort: sort, cell)
  }

  /// A column of words.
  static func text(
    _ name: String, sort: ((Row) -> String?)? = nil, _ cell: @escaping (Row) -> HTML
  ) -> Column {
    Column(.text, name, sort: sort, cell)
  }

  /// A column of figures; `sort` gives the plain number.
  static func number(
    _ name: String, sort: ((Row) -> String?)? = nil, _ cell: @escaping (Row) -> HTML
  ) -> Column {
    Column(.number, name, sort: sort, cell)
  }

  /// The column of links and buttons, whose heading is not shown.
  static func actions(_ name: String, _ cell: @escaping (Row) -> HTML) -> Column {
    Column(.actions, name, sort: nil, cell)
  }
}

extension Column {
  /// The heading.
  var heading: HTML {
    switch kind {
    case .head, .text: "<th scope=\"col\">\(name)</th>"
    case .number: "<th scope=\"col\" class=\"num\">\(name)</th>"
    case .actions: "<th scope=\"col\" data-nosort><span class=\"sr\">\(name)</span></th>"
    }
  }

  /// The cell of a row.
  func html(_ row: Row) -> HTML {
    let key: HTML? = sort?(row).map { " data-sort=\"\($0)\"" }
    let content = cell(row)
    return switch kind {
    case .head: "<th scope=\"row\"\(key)>\(content)</th>"
    case .text: "<td data-label=\"\(name)\"\(key)>\(content)</td>"
    case .number: "<td class=\"num\" data-label=\"\(name)\"\(key)>\(content)</td>"
    case .actions: "<td class=\"row-actions\" data-label=\"\">\(content)</td>"
    }
  }
}
