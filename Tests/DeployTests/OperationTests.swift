import Foundation
import Support
import Testing

/// What supervisors, balancers and monitoring see of the real server.
@Suite(.serialized) struct OperationTests {
  /// A `rygrad run` that is ready.
  private func run(
    _ flags: [String] = [], environment: [String: String] = [:]
  ) throws -> MonitoredServer {
    let server = try MonitoredServer(["run"] + flags, environment: environment)
    _ = try server.notification("READY=1")
    return server
  }

  @Test("once it says that it is ready, it is")
  func readiness() throws {
    let server = try run()
    #expect(try server.get("/livez").status == 200)
    #expect(try server.get("/readyz") == (200, "ready"))
    #expect(try server.get("/metrics").body.contains("rygrad_build_info{version="))
    #expect(try server.get("/").status == 404)
    #expect(try server.health("/readyz") == 0)
    #expect(try server.health("/nonsense") == 1)
    #expect(server.process.end(with: SIGTERM) == 0)
  }

  @Test("asked to stop, it fails readiness first, serves on for the delay, and exits with 0")
  func draining() throws {
    let server = try run(["--drain-delay-seconds", "3"])
    let start = Date()
    kill(server.process.id, SIGTERM)
    let told = try server.notification("STOPPING=1")
    #expect(told.contains("STATUS=draining"))
    #expect(try server.get("/readyz") == (503, "not ready: draining"))
    #expect(try server.get("/livez").status == 200)
    #expect(try server.health("/readyz") == 1)
    let client = try LineConnection(unix: "\(server.home.folder)/rygrad.sock")
    client.send("hello rygrad=1\nauth peer\nping\nbye\n")
    #expect(try client.remainingLines().contains { $0.contains(" OK ping ") })
    #expect(server.process.isRunning)
    #expect(server.process.wait() == 0)
    #expect(Date().timeIntervalSince(start) >= 3)
  }

  @Test("a server that stays up gives signs of life, with and without its database")
  func database() throws {
    let host = try run()
    let server = try MonitoredServer(
      ["serve", "--database", host.database], environment: ["WATCHDOG_USEC": "2000000"])
    _ = try server.notification("READY=1")
    _ = try server.notification("WATCHDOG=1", withinSeconds: 3)
    #expect(host.process.end(with: SIGTERM) == 0)
    server.forgetNotifications()
    for _ in 0..<3 { _ = try server.notification("WATCHDOG=1", withinSeconds: 3) }
    usleep(1_100_000)
    #expect(try server.get("/readyz") == (503, "not ready: the database does not answer"))
    #expect(try server.get("/livez").status == 200)
    #expect(server.process.end(with: SIGTERM) == 0)
  }

  @Test("a stopped server gives no sign of life, so that its supervisor starts another")
  func hanging() throws {
    let server = try run(environment: ["WATCHDOG_USEC": "1000000"])
    _ = try server.notification("WATCHDOG=1", withinSeconds: 3)
    kill(server.process.id, SIGSTOP)
    usleep(100_000)
    server.forgetNotifications()
    #expect(throws: TestFailure.self) {
      try server.notification("WATCHDOG=1", withinSeconds: 1.5)
    }
    kill(server.process.id, SIGCONT)
    _ = try server.notification("WATCHDOG=1", withinSeconds: 3)
    #expect(server.process.end(with: SIGTERM) == 0)
  }

  @Test("every line of the log is one JSON object, and each command's names its request")
  func log() throws {
    let server = try run()
    let client = try LineConnection(unix: "\(server.home.folder)/rygrad.sock")
    client.send("hello rygrad=1\nauth peer\nping\nnonsense\nbye\n")
    _ = try client.remainingLines()
    #expect(server.process.end(with: SIGTERM) == 0)
    let lines = try server.process.log.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
    }
    #expect(lines.allSatisfy { $0["time"] is String && $0["level"] is String })
    let requests = lines.filter { $0["message"] as? String == "command" }
      .compactMap { $0["request"] as? String }
    let connection = try #require(requests.first)
    #expect(requests.contains("\(connection)-1"))
    #expect(requests.contains("\(connection)-2"))
    #expect(Set(requests).count == requests.count)
  }

  @Test("the pages are behind the door: scheme, host, proxy, probes, request names, counts")
  func door() throws {
    let server = try run(["--public-url", "https://rygrad.example.dk"])
    let proxied = ["X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https"]
    let ours = "Host: rygrad.example.dk"
    #expect(try server.page("/", [ours] + proxied).status < 400)
    #expect(try server.page("/", ["Host: localhost"]).status < 400)
    #expect(try server.page("/", [ours, "X-Forwarded-For: 203.0.113.9"]).status == 403)
    #expect(try server.page("/", [ours, ours] + proxied).status == 400)
    #expect(try server.page("/", ["Host: attacker.example"] + proxied).status == 421)
    #expect(try server.page("/", ["Host: attacker.example"]).status == 421)
    #expect(try server.page("/", [ours] + proxied, method: "PUT").status == 404)

    #expect(try server.page("/readyz", ["Host: 192.0.2.1"]).body == "ready")
    #expect(try server.page("/livez", ["Host: 192.0.2.1"], method: "HEAD").body == "")
    #expect(try server.page("/metrics", ["Host: localhost"]).status == 404)

    let named = try server.page("/", [ours, "X-Request-Id: from-the-proxy_1"] + proxied)
    #expect(named.headers.contains("X-Request-Id: from-the-proxy_1"))
    let forged = try server.page("/", [ours, "X-Request-Id: \"forged\""] + proxied)
    let made = try #require(forged.headers.first { $0.hasPrefix("X-Request-Id: ") })
    #expect(made.wholeMatch(of: /X-Request-Id: [a-z0-9]{16}/) != nil)

    let metrics = try server.get("/metrics").body
    #expect(metrics.contains(#"rygrad_http_requests_total{method="GET",route="/",status="4xx"}"#))
    #expect(metrics.contains(#"rygrad_http_requests_total{method="other",route="unmatched""#))
    #expect(server.process.end(with: SIGTERM) == 0)
  }

  @Test("a password comes from its file, and neither a wrong nor a missing one gets in")
  func password() throws {
    let host = try run()
    let admin = TestDatabase(connectionString: try host.database)
    let secret = #"it's \a/ "secret" æ"#
    let roles = ["gate", "account", "operator", "backbone", "partner", "funder"]
    let quoted = secret.replacingOccurrences(of: "'", with: "''")
    for role in roles {
      #expect(try admin.run("alter role rygrad_\(role) password '\(quoted)'").error == nil)
    }
    // What deploy/install.md puts above all other lines.
    let names = roles.map { "rygrad_\($0)" }.joined(separator: ",")
    let file = try #require(try admin.run("show hba_file").rows.first)
    let rules = try String(contentsOfFile: file, encoding: .utf8)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.write(contentsOf: Data("local rygrad \(names) scram-sha-256\n\(rules)".utf8))
    try handle.close()
    #expect(try admin.run("select pg_reload_conf()").error == nil)

    let files = try Scratch()
    func serve(_ password: String?) throws -> MonitoredServer {
      var arguments = ["serve", "--database", admin.connectionString]
      if let password {
        arguments += ["--database-password-file", try files.write(password, as: "password")]
      }
      return try MonitoredServer(arguments)
    }
    for wrong in [nil, "", "wrong\n"] {
      let refused = try serve(wrong)
      #expect(refused.process.wait() == 1)
      #expect(refused.process.log.contains("password"), "\(refused.process.log)")
    }
    let server = try serve(secret + "\n")
    _ = try server.notification("READY=1")
    #expect(try server.get("/readyz").status == 200)
    #expect(!server.process.log.contains("secret"))
    #expect(server.process.end(with: SIGTERM) == 0)
    #expect(host.process.end(with: SIGTERM) == 0)
  }

  @Test("a dump restored as install.md says is locked down and served")
  func restore() throws {
    let host = try run()
    let database = try host.database
    let admin = TestDatabase(connectionString: database)
    let dump = "\(host.home.folder)/rygrad.dump"
    let env = Checker(path: "/usr/bin/env", package: "coreutils")
    let saved = try env.run(["pg_dump", "--format=custom", "--file=\(dump)", database])
    #expect(saved.status == 0, "\(saved.text)")
    #expect(
      try admin.run("create database restored template template0 encoding 'UTF8'").error == nil)
    let target = database.replacingOccurrences(of: "dbname=rygrad", with: "dbname=restored")
    let restored = try env.run(["pg_restore", "--exit-on-error", "--dbname=\(target)", dump])
    #expect(restored.status == 0, "\(restored.text)")
    let copy = TestDatabase(connectionString: target)
    #expect(try copy.run("delete from migration.applied where part <> 'migrations'").error == nil)
    let program = Checker(path: "\(ServerProcess.programs)/rygrad", package: "rygrad")
    let migrated = try program.run(["migrate", "--database", target])
    #expect(migrated.status == 0, "\(migrated.text)")
    let privileges = """
      select coalesce(datacl::text, '') from pg_database where datname = current_database()
      union all select oid::regprocedure || ' ' || proacl::text from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace and proacl is not null
      union all select nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace
        where nspname !~ '^pg_(toast|temp)'
      order by 1
      """
    #expect(try copy.run(privileges).rows == admin.run(privileges).rows)
    let server = try MonitoredServer(["serve", "--database", target])
    _ = try server.notification("READY=1")
    #expect(server.process.end(with: SIGTERM) == 0)
    #expect(host.process.end(with: SIGTERM) == 0)
  }
}
