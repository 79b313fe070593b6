// Assumes a finished PGresult in binary format. libpq never changes one after handing it out and
// lets threads share it, so the class is Sendable around one unsafe pointer, which it owns.
import CLibPQ

/// What one query returned: rows, or the number of rows it touched.
public final class ResultSet: Sendable, RandomAccessCollection {
  private nonisolated(unsafe) let result: OpaquePointer

  init(adopting result: OpaquePointer) {
    self.result = result
  }

  deinit {
    PQclear(result)
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { Int(PQntuples(result)) }

  /// The row at `index`, counted from 0.
  public subscript(index: Int) -> Row {
    precondition(index >= 0 && index < endIndex, "no such row")
    return Row(result: self, index: Int32(index))
  }

  /// The columns' names, in order.
  public var columns: [String] {
    (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
  }

  /// The rows that an INSERT, UPDATE, DELETE, MERGE or SELECT touched or returned; otherwise 0.
  public var affectedRows: Int {
    Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  /// The server's word for what was done: `SELECT 3`, `COMMIT`.
  public var commandTag: String {
    String(cString: PQcmdStatus(result))
  }

  var columnCount: Int32 { PQnfields(result) }

  func columnName(_ column: Int32) -> String {
    PQfname(result, column).map { String(cString: $0) } ?? ""
  }

  func type(of column: Int32) -> UInt32 { PQftype(result, column) }

  /// The bytes of a value, nil for NULL; they live as long as this object.
  func bytes(row: Int32, column: Int32) -> UnsafeRawBufferPointer? {
    guard PQgetisnull(result, row, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }
}

/// One row of a result; columns are found by position, from 0.
public struct Row: Sendable {
  private let result: ResultSet
  private let index: Int32

  init(result: ResultSet, index: Int32) {
    self.result = result
    self.index = index
  }

  /// The columns' names, in order.
  public var columns: [String] { result.columns }

  /// The value in `column`; NULL is an error unless `Value` is optional.
  public func decode<Value: PostgresDecodable>(
    _ column: Int, as: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    precondition(column >= 0 && column < Int(result.columnCount), "no such column")
    let column = Int32(column)
    do throws(PostgresError) {
      guard let bytes = result.bytes(row: index, column: column) else {
        return try Value.decodePostgresNull()
      }
      defer { withExtendedLifetime(result) {} }
      return try Value(postgres: bytes, type: result.type(of: column))
    } catch {
      var located = error
      located.column = result.columnName(column)
      throw located
    }
  }

  /// The value in `column`, or nil where it is NULL.
  public func decodeIfPresent<Value: PostgresDecodable>(
    _ column: Int, as: Value.Type = Value.self
  ) throws(PostgresError) -> Value? {
    try decode(column, as: Value?.self)
  }
}
