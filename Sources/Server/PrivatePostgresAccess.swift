/// Who may connect to a private PostgreSQL: its two files of rules.
///
/// Nobody has a password. The kernel tells who is at the other end of the Unix socket, and a map
/// says as which roles that user may log in; over the network nobody can.
struct PrivatePostgresAccess: Sendable {
  /// Users of the operating system.
  let users: [String]

  /// The superuser, and every role that the schema lets log in.
  static let roles = [
    "postgres", "rygrad_gate", "rygrad_account", "rygrad_operator", "rygrad_backbone",
    "rygrad_partner", "rygrad_funder", "rygrad_export", "rygrad_job",
  ]

  /// The text of pg_hba.conf.
  var hostRules: String {
    "# Written by rygrad at every start.\nlocal all all peer map=rygrad\n"
  }

  /// The text of pg_ident.conf.
  var userMap: String {
    let lines = users.flatMap { user in Self.roles.map { "rygrad \"\(user)\" \($0)\n" } }
    return "# Written by rygrad at every start.\n" + lines.joined()
  }

  /// Writes both into the cluster, readable to all who can enter it.
  func write(into cluster: String) throws {
    try File.write(hostRules, to: "\(cluster)/pg_hba.conf", mode: 0o644)
    try File.write(userMap, to: "\(cluster)/pg_ident.conf", mode: 0o644)
  }
}
