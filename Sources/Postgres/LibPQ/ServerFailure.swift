// Assumes a live PGresult or PGconn; copies what it needs and keeps neither.
import CLibPQ

extension PostgresError {
  /// The error that `result` reports. Without an SQLSTATE it is libpq's: the connection is lost.
  init(result: OpaquePointer, query: String?) {
    func field(_ code: Character) -> String? {
      PQresultErrorField(result, Int32(code.asciiValue!)).map { String(cString: $0) }
    }
    guard let sqlState = field("C") else {
      let message = String(cString: PQresultErrorMessage(result))
      self.init(.connectionLost, message.firstLine, query: query)
      return
    }
    self.init(.server, field("M") ?? "", sqlState: sqlState, query: query)
    detail = field("D")
    hint = field("H")
    schema = field("s")
    table = field("t")
    column = field("c")
    constraint = field("n")
    position = field("P").flatMap { Int($0) }
  }

  /// What libpq last said about `connection`.
  init(_ kind: Kind, connection: OpaquePointer) {
    self.init(kind, String(cString: PQerrorMessage(connection)).firstLine)
  }
}

extension String {
  /// libpq's messages end in line feeds and may repeat themselves for every host.
  fileprivate var firstLine: String {
    String(split(separator: "\n", maxSplits: 1).first ?? "connection lost")
  }
}
