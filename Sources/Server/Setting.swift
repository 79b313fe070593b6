/// One thing about the server that can be set: by flag, by environment or in a file.
///
/// Usage, the sample file and the reading of values all come from these declarations.
struct Setting: Sendable, Hashable {
  /// The name in kebab case: `tcp-port` is `--tcp-port`, and `RYGRAD_TCP_PORT` elsewhere.
  let name: String
  /// What a value is, in the usage text.
  let placeholder: String
  /// The value without any setting; empty means unset.
  let standard: String
  /// What it does, in one or two sentences.
  let help: String

  init(_ name: String, _ placeholder: String, standard: String = "", _ help: String) {
    self.name = name
    self.placeholder = placeholder
    self.standard = standard
    self.help = help
  }

  /// How it is written on the command line.
  var flag: String { "--\(name)" }

  /// How it is written in the environment and in the file.
  var variable: String {
    "RYGRAD_" + String(name.map { $0 == "-" ? "_" : $0 }).uppercased()
  }
}

extension Setting {
  static let config = Setting(
    "config", "FILE",
    "A file of settings, one NAME=value a line; flags and environment win over it.")
  static let database = Setting(
    "database", "CONNECTION",
    "The database, as a libpq connection string. With “run”, none means a private PostgreSQL.")
  static let databasePasswordFile = Setting(
    "database-password-file", "FILE",
    """
    A file whose first line is the password of the login roles, such as a credential of systemd; \
    an empty one means none.
    """)
  static let poolConnections = Setting(
    "pool-connections", "COUNT", standard: "4",
    "The most connections to the database for each of its login roles.")
  static let statements = Setting(
    "statements", "named|unnamed", standard: "named",
    "Whether statements stay prepared on a connection; unnamed behind PgBouncer before 1.21.")
  static let socket = Setting(
    "socket", "PATH",
    """
    The Unix socket of the protocol; “off” opens none. By default rygrad.sock in the data folder, \
    or in a private folder with a shorter name where that path is too long for a socket.
    """)
  static let tcpHost = Setting(
    "tcp-host", "ADDRESS", standard: "127.0.0.1",
    "The address of the protocol without TLS; only a loopback address is accepted.")
  static let tcpPort = Setting(
    "tcp-port", "PORT", standard: "7979",
    "The port of the protocol; empty opens none, 0 takes a free one.")
  static let tlsHost = Setting(
    "tls-host", "ADDRESS", standard: "0.0.0.0",
    "The address of the protocol over TLS 1.3; “::” for every address of IPv4 and IPv6.")
  static let tlsPort = Setting(
    "tls-port", "PORT",
    """
    The port of the protocol over TLS 1.3, such as 7980; empty opens none, 0 takes a free one. It \
    needs a certificate.
    """)
  static let tlsCertificate = Setting(
    "tls-certificate", "FILE",
    """
    The certificate shown over TLS and those that vouch for it, in PEM. A renewed one is taken up \
    within seconds of its file, without a restart.
    """)
  static let tlsKey = Setting(
    "tls-key", "FILE",
    "The private key of that certificate, in PEM; not to be readable by everybody.")
  static let httpHost = Setting(
    "http-host", "ADDRESS", standard: "127.0.0.1",
    "The address of the pages, which are served without TLS; a proxy in front adds it.")
  static let httpPort = Setting(
    "http-port", "PORT", standard: "8080",
    "The port of the pages; empty opens none, 0 takes a free one.")
  static let operators = Setting(
    "operators", "UID,…",
    """
    User ids that are operators on the Unix socket by their peer credentials, besides the \
    server's own.
    """)
  static let data = Setting(
    "data", "FOLDER", standard: ".local",
    "Where “run” keeps its PostgreSQL, sockets and profiles.")
  static let demonstration = Setting(
    "demonstration", "on|off|FILE", standard: "on",
    """
    Whether “run” fills an empty private PostgreSQL with fictional initiatives to look at, or the \
    file with a script of one's own.
    """)
  static let postgresPrograms = Setting(
    "postgres-programs", "FOLDER",
    "Where initdb and postgres are; by default Debian's folders and PATH are searched.")
  static let publicURL = Setting(
    "public-url", "URL",
    """
    Where people reach the pages, such as https://rygrad.example.dk; links in mails begin with it, \
    and requests for another host are refused. Without it the pages answer on this machine only.
    """)
  static let trustedProxies = Setting(
    "trusted-proxies", "ADDRESS,…", standard: "127.0.0.0/8,::1",
    """
    Addresses or blocks of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; \
    empty for none.
    """)
  static let monitorAddress = Setting(
    "monitor-address", "ADDRESS:PORT",
    """
    A private listener for /livez, /readyz and /metrics, such as 127.0.0.1:9464; none by default, \
    since whoever reaches it reads the metrics.
    """)
  static let logLevel = Setting(
    "log-level", "LEVEL", standard: "info",
    "The least level logged: trace, debug, info, notice, warning, error or critical.")
  static let logFormat = Setting(
    "log-format", "json|text",
    "The form of a line of the log on standard error; by default text on a terminal, else json.")
  static let graceSeconds = Setting(
    "grace-seconds", "COUNT", standard: "10",
    "How long commands that run may go on after the server was asked to stop.")
  static let drainDelaySeconds = Setting(
    "drain-delay-seconds", "COUNT", standard: "0",
    """
    How long a server that was asked to stop still serves while /readyz says 503; behind a \
    balancer, a little more than it takes to notice.
    """)

  /// Every setting, in the order of the usage text and the sample file.
  static let sections: [(title: String, settings: [Setting])] = [
    ("Database", [database, databasePasswordFile, poolConnections, statements]),
    ("Ways in", [socket, tcpHost, tcpPort, operators]),
    ("Ways in over TLS", [tlsHost, tlsPort, tlsCertificate, tlsKey]),
    ("In the browser", [httpHost, httpPort, publicURL, trustedProxies]),
    ("Private PostgreSQL (“run” only)", [data, demonstration, postgresPrograms]),
    ("Mail", mail),
    (
      "Log, monitoring and end",
      [logLevel, logFormat, monitorAddress, drainDelaySeconds, graceSeconds]
    ),
    ("Limits of a connection", limits.map(\.setting)),
    ("Sources of settings", [config]),
  ]

  /// The same without their sections.
  static let all = sections.flatMap(\.settings)
}
