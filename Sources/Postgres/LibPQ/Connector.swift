// Assumes a thread that may block for the connect timeout (times the number of hosts).
import CLibPQ
import Glibc

/// Opens connections: a connection string and what is laid over it.
struct Connector: Sendable {
  /// A connection attempt takes at most this long per host, whatever the connection string says.
  static let maximumTimeoutSeconds = 30
  static let defaultTimeoutSeconds = 5

  /// What a connection string may override: a peer that fell silent is noticed within a minute.
  private static let defaults = [
    ("keepalives_idle", "20"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
    ("tcp_user_timeout", "30000"),
  ]

  let connectionString: String
  var user: String?
  var applicationName: String?

  /// A blocking connection; its owner calls PQfinish.
  func connect() throws(PostgresError) -> OpaquePointer {
    var settings = Self.defaults
    settings.append(("dbname", connectionString))
    settings.append(("connect_timeout", String(try timeoutSeconds())))
    settings.append(("client_encoding", "UTF8"))
    if let user { settings.append(("user", user)) }
    if let applicationName { settings.append(("application_name", applicationName)) }
    guard let connection = Self.open(settings) else {
      throw PostgresError(.unavailable, "out of memory")
    }
    guard PQstatus(connection) == CONNECTION_OK else {
      defer { PQfinish(connection) }
      throw PostgresError(.unavailable, connection: connection)
    }
    // What the server remarks on is in its own log; libpq would print it to standard error.
    _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
    return connection
  }

  /// The connection string's own timeout within bounds; libpq takes 0 for "for ever".
  private func timeoutSeconds() throws(PostgresError) -> Int {
    if connectionString.isEmpty { return Self.defaultTimeoutSeconds }
    // The parser's message quotes the string, which may hold a password.
    guard let options = PQconninfoParse(connectionString, nil) else {
      throw PostgresError(.usage, "the connection string cannot be parsed")
    }
    defer { PQconninfoFree(options) }
    var option = options
    while let keyword = option.pointee.keyword {
      if strcmp(keyword, "connect_timeout") == 0, let value = option.pointee.val {
        let seconds = Int(String(cString: value)) ?? Self.defaultTimeoutSeconds
        return seconds > 0 ? min(seconds, Self.maximumTimeoutSeconds) : Self.maximumTimeoutSeconds
      }
      option += 1
    }
    return Self.defaultTimeoutSeconds
  }

  private static func open(_ settings: [(String, String)]) -> OpaquePointer? {
    var keywords = settings.map { UnsafePointer(strdup($0.0)) } + [nil]
    var values = settings.map { UnsafePointer(strdup($0.1)) } + [nil]
    defer {
      for pointer in keywords + values { free(UnsafeMutableRawPointer(mutating: pointer)) }
    }
    return PQconnectdbParams(&keywords, &values, 1)
  }
}
