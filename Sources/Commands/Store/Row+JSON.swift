import Domain
import Postgres

extension Row {
  /// The row as an object whose members are named as the query names its columns.
  ///
  /// Ids, decimals, days and moments become strings, whole numbers numbers, an SQL null `null`.
  func object() throws(PostgresError) -> JSON {
    .object(try members())
  }

  /// The members of ``object()``.
  func members() throws(PostgresError) -> [JSON.Member] {
    var members: [JSON.Member] = []
    for (index, name) in columns.enumerated() {
      let cell = try decodeIfPresent(index, as: JSONCell.self)
      members.append(JSON.Member(name: name, value: cell?.json ?? .null))
    }
    return members
  }
}

/// Any value the server's queries return, as it is written in a reply.
private struct JSONCell: PostgresDecodable {
  let json: JSON

  init(postgres bytes: UnsafeRawBufferPointer, type: UInt32) throws(PostgresError) {
    switch type {
    case Bool.postgresType: json = .bool(try Bool(postgres: bytes, type: type))
    case Int16.postgresType: json = JSON(try Int16(postgres: bytes, type: type))
    case Int32.postgresType: json = JSON(try Int32(postgres: bytes, type: type))
    case Int64.postgresType: json = JSON(try Int64(postgres: bytes, type: type))
    case ID.postgresType: json = .string(try ID(postgres: bytes, type: type).description)
    case Day.postgresType: json = .string(try Day(postgres: bytes, type: type).description)
    case Instant.postgresType: json = .string(try Instant(postgres: bytes, type: type).description)
    case Decimal.postgresType: json = .string(try Decimal(postgres: bytes, type: type).description)
    case JSON.postgresType: json = try JSON(postgres: bytes, type: type)
    default: json = .string(try String(postgres: bytes, type: type))
    }
  }
}

extension Page {
  /// Answers with rows as the query names them; `keys` are the columns that order it.
  func reply(_ rows: ResultSet, orderedBy keys: String...) throws -> Reply {
    let columns = keys.map { name in
      guard let index = rows.columns.firstIndex(of: name) else {
        preconditionFailure("the query returns no column \(name)")
      }
      return index
    }
    return try reply(
      rows,
      keys: { row in
        let members = try row.members()
        return try columns.map { column in
          guard let key = members[column].value.keyText else { throw Refusal.cursorGone }
          return key
        }
      },
      row: { try $0.object() })
  }
}

extension JSON {
  /// The object with further members at its end.
  func adding(_ further: [Member]) -> JSON {
    .object((objectValue ?? []) + further)
  }

  /// The object with one further member at its end.
  func adding(_ name: String, _ value: JSON) -> JSON {
    adding([Member(name: name, value: value)])
  }

  /// What a cursor keeps of a string or number.
  fileprivate var keyText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
