/// Says which header stands for which column, such as `State:party,Quarter:period,Rate:value`.
public struct MeasurementMapping: Sendable, Hashable {
  /// The header of each column that is mapped.
  public let headers: [MeasurementColumn: String]

  /// Reads `header:column` pairs between commas; a header may itself contain commas and colons.
  ///
  /// Throws `BAD_VALUE` for a pair without a known column or header and for a column given twice.
  public init(_ text: String) throws(Refusal) {
    var headers: [MeasurementColumn: String] = [:]
    var header = ""
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      header += header.isEmpty ? piece : "," + piece
      guard let colon = header.lastIndex(of: ":") else { continue }
      let name = String(header[header.index(after: colon)...]).trimmed
      guard let column = MeasurementColumn(rawValue: name) else { continue }
      let key = String(header[..<colon]).trimmed
      guard !key.isEmpty, headers.updateValue(key, forKey: column) == nil else {
        throw MeasurementMapping.refusal(header)
      }
      header = ""
    }
    guard header.isEmpty, !headers.isEmpty else { throw MeasurementMapping.refusal(header) }
    self.headers = headers
  }

  private static func refusal(_ text: String) -> Refusal {
    let columns = MeasurementColumn.allCases.map(\.rawValue).joined(separator: ", ")
    return Refusal(
      .badValue,
      Message(
        da: "»\(text.excerpt)« i map= er ikke på formen overskrift:kolonne.",
        en: "“\(text.excerpt)” in map= is not of the form header:column."),
      hint: Message(
        da: "Hver kolonne må nævnes én gang: \(columns).",
        en: "Each column may be named once: \(columns)."),
      argument: "map")
  }
}
