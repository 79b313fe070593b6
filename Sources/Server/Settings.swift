import Domain
import Glibc
import LineProtocol
import Logging
import Postgres
import Web

/// The values of every setting, checked.
struct Settings: Sendable {
  /// A libpq connection string.
  var database: String?
  var poolConnections: Int
  var namedStatements: Bool
  var socket: SocketPlace
  var tcpHost: String
  /// Nil opens no port; 0 takes a free one.
  var tcpPort: Int?
  /// The protocol over TLS; nil where no port is set for it.
  var tls: TLSSettings?
  var httpHost: String
  /// Nil opens no port; 0 takes a free one.
  var httpPort: Int?
  var operatorUserIDs: Set<UInt32>
  /// An absolute path.
  var dataFolder: String
  /// The script to fill an empty private PostgreSQL with; nil for none.
  var demonstration: DemonstrationSource?
  var postgresPrograms: String?
  /// Where people reach the pages; nil for this machine only.
  var publicURL: PublicURL?
  var trustedProxies: [AddressRange]
  var logLevel: Logger.Level
  /// How much is logged now; begins at ``logLevel``.
  let threshold = LogThreshold(.info)
  var logFormat: LogFormat
  /// Where `/livez`, `/readyz` and `/metrics` are; nil for nowhere.
  var monitorAddress: MonitorAddress?
  /// From failing readiness to taking no more connections.
  var drainDelay: Duration
  var grace: Duration
  var mail: MailSettings
  var limits: Limits

  /// Where the Unix socket of the protocol is.
  enum SocketPlace: Sendable, Hashable {
    case off
    case inDataFolder
    case path(String)
  }

  /// Reads flags, the process's environment and the file they name; throws ``StartupProblem``.
  static func load(flags: [String]) async throws -> Settings {
    try Settings(from: try await SettingSources(flags: flags, environment: processEnvironment()))
  }

  /// Checks every value; throws ``StartupProblem`` naming the setting and what it takes.
  init(from sources: SettingSources) throws {
    let reader = SettingReader(sources: sources)
    database = try Self.database(from: sources)
    poolConnections = try reader.number(.poolConnections, in: 1...32)
    namedStatements =
      try reader.choice(.statements, ["named": true, "unnamed": false], default: true)
    socket =
      switch sources.value(of: .socket) {
      case nil: .inDataFolder
      case "off": .off
      case let path?: .path(File.absolute(path))
      }
    tcpHost = try reader.choice(
      .tcpHost, ["127.0.0.1": "127.0.0.1", "::1": "::1", "localhost": "127.0.0.1"],
      default: "127.0.0.1")
    tcpPort =
      sources.value(of: .tcpPort) == nil ? nil : try reader.number(.tcpPort, in: 0...65535)
    tls = try TLSSettings(from: reader)
    httpHost = sources.value(of: .httpHost) ?? Setting.httpHost.standard
    httpPort =
      sources.value(of: .httpPort) == nil ? nil : try reader.number(.httpPort, in: 0...65535)
    operatorUserIDs = try reader.userIDs(.operators).union([geteuid()])
    dataFolder = File.absolute(sources.value(of: .data) ?? Setting.data.standard)
    demonstration =
      switch sources.value(of: .demonstration) ?? Setting.demonstration.standard {
      case "on": .embedded
      case "off": nil
      case let path: .file(File.absolute(path))
      }
    postgresPrograms = sources.value(of: .postgresPrograms).map(File.absolute)
    publicURL = try reader.value(
      .publicURL, "takes an https address without a path, or http on this machine",
      PublicURL.init(_:))
    mail = try MailSettings(
      from: reader,
      publicURL: publicURL?.origin
        ?? "http://127.0.0.1:\(httpPort.map { $0 == 0 ? 8080 : $0 } ?? 8080)")
    trustedProxies = try reader.addressRanges(.trustedProxies)
    monitorAddress = try reader.value(
      .monitorAddress, "takes an address and a port, such as 127.0.0.1:9464",
      MonitorAddress.init(_:))
    drainDelay = .seconds(try reader.number(.drainDelaySeconds, in: 0...3600))
    logLevel = try reader.choice(
      .logLevel, Dictionary(uniqueKeysWithValues: Logger.Level.allCases.map { ($0.rawValue, $0) }),
      default: .info)
    logFormat = try reader.choice(
      .logFormat, Dictionary(uniqueKeysWithValues: LogFormat.allCases.map { ($0.rawValue, $0) }),
      default: standardError.isTerminal ? .text : .json)
    grace = .seconds(try reader.number(.graceSeconds, in: 0...3600))
    limits = Limits()
    for limit in Setting.limits {
      limits[keyPath: limit.field] = try reader.number(limit.setting, in: 1...(1 << 40))
    }
  }

  /// The connection string with the password from its file, if both are set.
  private static func database(from sources: SettingSources) throws -> String? {
    guard let database = sources.value(of: .database),
      let path = sources.value(of: .databasePasswordFile)
    else { return sources.value(of: .database) }
    let line = try File.read(path).prefix { $0 != UInt8(ascii: "\n") && $0 != 0 }
    if line.isEmpty { return database }
    do throws(PostgresError) {
      return try ConnectionString.adding(
        password: String(decoding: line, as: UTF8.self), to: database)
    } catch {
      throw StartupProblem(
        "\(Setting.database.flag) (\(Setting.database.variable)) is no libpq connection string",
        remedy: "write “host=/run/postgresql dbname=rygrad”, or a URI with postgresql://")
    }
  }

  /// The path of the protocol's Unix socket, whose folder is made; nil when it is off.
  func socketPath() throws -> String? {
    switch socket {
    case .off: return nil
    case .path(let path): return path
    case .inDataFolder:
      let name = "rygrad.sock"
      let folder = SocketFolder.near(dataFolder, socket: name)
      if folder == dataFolder {
        try File.makeFolder(folder, mode: 0o755)
      } else {
        try File.makeOwnFolder(folder, owner: geteuid())
      }
      return "\(folder)/\(name)"
    }
  }

  /// The connection string; throws ``StartupProblem`` for a subcommand that needs one in vain.
  func requiredDatabase(for command: Subcommand) throws -> String {
    guard let database else {
      throw StartupProblem(
        "“rygrad \(command.name)” needs a database",
        remedy: """
          set RYGRAD_DATABASE to a libpq connection string such as “host=/run/postgresql \
          dbname=rygrad”, or use “rygrad run”
          """)
    }
    return database
  }

  /// A log that writes lines on standard error.
  func logger() -> Logger {
    threshold.level = logLevel
    return Logger(label: "rygrad") { [logFormat, threshold] _ in
      LineLogHandler(format: logFormat, threshold: threshold)
    }
  }

  /// The variables of this process.
  static func processEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}
