/// The header of a table of measurements: the names of its fields and which column each one is.
struct MeasurementHeader {
  /// The names of all fields, as written.
  let names: [String]
  /// Where each column of the table stands among the fields, from 0, in the order of `allCases`.
  private let positions: [Int?]

  /// Throws unless the header has all that a measurement needs, each once.
  init(names: [String], mapping: MeasurementMapping?) throws(Refusal) {
    self.names = names
    var positions: [Int?] = []
    for column in MeasurementColumn.allCases {
      positions.append(try MeasurementHeader.find(column, in: names, mapping))
    }
    self.positions = positions
    try checkCompleteness()
  }

  /// Where `column` stands among the fields, from 0; nil when the file does not have it.
  func position(of column: MeasurementColumn) -> Int? { positions[column.ordinal] }

  private static func find(
    _ column: MeasurementColumn, in names: [String], _ mapping: MeasurementMapping?
  ) throws(Refusal) -> Int? {
    let header = mapping?.headers[column]
    if mapping != nil, header == nil { return nil }
    let wanted = header.map { [$0.lowercased()] } ?? column.headers
    let found = names.indices.filter { wanted.contains(names[$0].lowercased()) }
    guard found.count <= 1 else { throw ambiguous(column, names[found[0]]) }
    if found.isEmpty, let header { throw unknown(header, names) }
    return found.first
  }

  private func checkCompleteness() throws(Refusal) {
    var missing = [MeasurementColumn.party, .period].filter { position(of: $0) == nil }
    let hasShare = position(of: .numerator) != nil && position(of: .denominator) != nil
    if position(of: .value) == nil, !hasShare { missing.append(.value) }
    guard missing.isEmpty else { throw MeasurementHeader.incomplete(missing, names) }
  }
}

// MARK: - Refusals

extension MeasurementHeader {
  static var empty: Refusal {
    Refusal(
      .dataInvalid,
      Message(da: "Filen har ingen overskrifter.", en: "The file has no header."))
  }

  static func unreadable(_ problem: CSVProblem) -> Refusal {
    Refusal(
      .dataInvalid,
      Message(
        da: "Overskriften kan ikke læses (felt \(problem.column)): \(problem.message.da)",
        en: "The header cannot be read (field \(problem.column)): \(problem.message.en)"))
  }

  private static func incomplete(_ missing: [MeasurementColumn], _ names: [String]) -> Refusal {
    let columns = missing.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .dataInvalid,
      Message(
        da: "Overskriften mangler: \(columns). Den har: \(list(names)).",
        en: "The header lacks: \(columns). It has: \(list(names))."),
      hint: Message(
        da: "Sig, hvilken kolonne der er hvad, f.eks. map=Kommune:party,År:period,Andel:value.",
        en: "Say which column is which, for example map=State:party,Quarter:period,Rate:value."),
      argument: "map")
  }

  private static func unknown(_ header: String, _ names: [String]) -> Refusal {
    Refusal(
      .badValue,
      Message(
        da: "Filen har ingen kolonne »\(header.excerpt)«. Den har: \(list(names)).",
        en: "The file has no column “\(header.excerpt)”. It has: \(list(names))."),
      argument: "map")
  }

  private static func ambiguous(_ column: MeasurementColumn, _ name: String) -> Refusal {
    Refusal(
      .dataInvalid,
      Message(
        da: "Flere kolonner kan være \(column.rawValue), blandt andre »\(name.excerpt)«.",
        en: "Several columns may be \(column.rawValue), among them “\(name.excerpt)”."),
      hint: Message(
        da: "Vælg den rette med map=overskrift:\(column.rawValue).",
        en: "Choose the right one by map=header:\(column.rawValue)."),
      argument: "map")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).map(\.excerpt).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }
}
