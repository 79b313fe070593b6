import Domain

/// Which members of the rows are shown, in which order.
struct FieldSelection {
  let names: [String]

  /// The fields asked for, or else every member that occurs, in order of first appearance.
  init(_ asked: [String]?, in rows: [JSON]) {
    if let asked {
      names = asked
      return
    }
    var seen: Set<String> = []
    var names: [String] = []
    for row in rows {
      for member in row.objectValue ?? [] where seen.insert(member.name).inserted {
        names.append(member.name)
      }
    }
    self.names = names
  }

  /// The field's value in a row: the member of that name, or one within, as in `recipient.name`.
  func value(_ name: String, in row: JSON) -> JSON {
    if let value = row[name] { return value }
    var value = row
    for part in name.split(separator: ".") {
      guard let inner = value[String(part)] else { return .null }
      value = inner
    }
    return value
  }

  /// The row with the selected fields only; one that it does not have is null.
  func apply(to row: JSON) -> JSON {
    .object(names.map { .init(name: $0, value: value($0, in: row)) })
  }

  /// The names that occur in no row.
  func missing(in rows: [JSON]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return names.filter { name in
      !rows.contains { $0[name] != nil || value(name, in: $0) != .null }
    }
  }
}
