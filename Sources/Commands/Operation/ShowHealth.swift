import Domain
import Postgres

/// Shows how this server and its database are, one row for each thing that is looked at.
struct ShowHealth: Command {
  static let verb = "health"
  static let summary = Message(
    da: "Viser, hvordan den server, der svarer, og dens database har det.",
    en: "Shows how the server that answers and its database are.")
  static let permission: Permission = .operator
  static let scope = Scope.host
  static let access = Access.read

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let server = context.operations.server
    let row = try await context.row("health_show")
    var rows = [
      check("server", server.phase == "serving", server.phase),
      await database(context),
    ]
    let queued = try row.decode(0, as: Int64.self)
    let oldest = try row.decodeIfPresent(1, as: Int64.self) ?? 0
    rows.append(check("jobs", oldest < 300, "queued=\(queued) oldest_s=\(oldest)"))
    let letters = try row.decode(2, as: Int64.self)
    let failed = try row.decode(3, as: Int64.self)
    rows.append(
      check(
        "mail", server.sendsMail && failed == 0,
        server.sendsMail ? "queued=\(letters) failed=\(failed)" : "not sent"))
    let pools = context.directory.pools.all.map(\.pool.statistics)
    let waits = pools.reduce(0) { $0 + $1.waiting }
    rows.append(
      check(
        "pools", waits == 0,
        "open=\(pools.reduce(0) { $0 + $1.open }) waiting=\(waits) lost=\(pools.reduce(0) { $0 + $1.lost })"
      ))
    let isWell = rows.allSatisfy { $0["ok"] == true }
    return Reply(
      rows: rows,
      result: [
        "ok": .bool(isWell), "server": .string(server.version),
        "started_at": .string(server.startedAt.description),
        "log_level": .string(server.logLevel),
      ])
  }

  private func database(_ context: Context) async -> JSON {
    switch await context.directory.pools.check(within: .seconds(1)) {
    case .ready: check("database", true, "current")
    case .behind(let migration): check("database", false, "behind: \(migration)")
    case .silent: check("database", false, "silent")
    }
  }

  private func check(_ name: String, _ isWell: Bool, _ detail: String) -> JSON {
    ["check": .string(name), "ok": .bool(isWell), "detail": .string(detail)]
  }
}
