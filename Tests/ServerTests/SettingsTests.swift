import Domain
import Glibc
import LineProtocol
import Logging
import Testing

@testable import Server

@Suite struct SettingsTests {
  private func settings(
    flags: [String] = [], environment: [String: String] = [:]
  ) async throws -> Settings {
    try Settings(from: try await SettingSources(flags: flags, environment: environment))
  }

  private func file(_ text: String) throws -> String {
    let path = "/tmp/rygrad-settings-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try File.write(text, to: path, mode: 0o600)
    return path
  }

  @Test("a flag wins over the environment, and that over the file")
  func precedence() async throws {
    let path = try file("# comment\nRYGRAD_TCP_PORT=1\nRYGRAD_GRACE_SECONDS = 7\n")
    defer { unlink(path) }
    let environment = ["RYGRAD_CONFIG": path]
    #expect(try await settings(environment: environment).tcpPort == 1)
    #expect(try await settings(environment: environment).grace == .seconds(7))
    let louder = environment.merging(["RYGRAD_TCP_PORT": "2"]) { $1 }
    #expect(try await settings(environment: louder).tcpPort == 2)
    #expect(try await settings(flags: ["--tcp-port=3"], environment: louder).tcpPort == 3)
  }

  @Test("a connection string keeps its commas, spaces and equals signs from every source")
  func commas() async throws {
    let text = "host=a,b port=5432,5433 target_session_attrs=prefer-standby"
    let path = try file("RYGRAD_DATABASE=\(text)\n")
    defer { unlink(path) }
    #expect(try await settings(flags: ["--database=\(text)"]).database == text)
    #expect(try await settings(environment: ["RYGRAD_DATABASE": text]).database == text)
    #expect(try await settings(flags: ["--config=\(path)"]).database == text)
  }

  @Test("an empty port opens none, and zero asks for a free one")
  func ports() async throws {
    #expect(try await settings(flags: ["--tcp-port="]).tcpPort == nil)
    #expect(try await settings(flags: ["--tcp-port=0"]).tcpPort == 0)
    #expect(try await settings().tcpPort == 7979)
  }

  @Test("a port for TLS needs a certificate and its key, and no port needs none")
  func tls() async throws {
    #expect(try await settings().tls == nil)
    #expect(try await settings(flags: ["--tls-certificate=/a", "--tls-key=/b"]).tls == nil)
    for lacking in [[], ["--tls-certificate=/a"], ["--tls-key=/b"]] {
      await #expect(throws: StartupProblem.self) {
        try await settings(flags: ["--tls-port=7980"] + lacking)
      }
    }
    let both = ["--tls-port=0", "--tls-certificate=/a", "--tls-key=/b"]
    let tls = try #require(try await settings(flags: both).tls)
    #expect(tls.host == "0.0.0.0" && tls.port == 0)
    #expect(tls.certificatePath == "/a" && tls.keyPath == "/b")
    #expect(try await settings(flags: both + ["--tls-host=::"]).tls?.host == "::")
    await #expect(throws: StartupProblem.self) {
      try await settings(flags: both + ["--tls-host=example.org"])
    }
    #expect(throws: StartupProblem.self) { try tls.identity() }
  }

  @Test("the server's own user is always an operator")
  func operators() async throws {
    let settings = try await settings(flags: ["--operators=1000, 1001"])
    #expect(settings.operatorUserIDs == [1000, 1001, geteuid()])
  }

  @Test(
    "a value that a setting does not take is refused by the setting's name",
    arguments: [
      "--tcp-port=65536", "--tcp-port=x", "--statements=both", "--log-level=loud",
      "--operators=root", "--limit-in-flight=0", "--public-url=http://rygrad.example.org",
      "--public-url=https://rygrad.example.org/sti", "--public-url=rygrad.example.org",
      "--smtp-url=http://mail.example.org", "--smtp-url=smtp://mail.example.org:25",
      "--smtp-tls=maybe", "--mail-from=Rygrad", "--mail-reply-to=a@b@c", "--tcp-host=0.0.0.0",
      "--grace-seconds=-1", "--trusted-proxies=proxy.example.dk",
      "--monitor-address=127.0.0.1", "--drain-delay-seconds=x",
    ])
  func badValues(flag: String) async throws {
    let name = flag.prefix { $0 != "=" }
    let problem = await #expect(throws: StartupProblem.self) {
      try await settings(flags: [flag])
    }
    #expect(problem?.message.hasPrefix(name) == true)
    #expect(problem?.remedy.isEmpty == false)
  }

  @Test("links begin with the public address, which may be unencrypted on this machine alone")
  func publicURL() async throws {
    #expect(try await settings().mail.publicURL == "http://127.0.0.1:8080")
    for origin in ["https://rygrad.example.org", "http://localhost:1", "http://[::1]:8080"] {
      #expect(try await settings(flags: ["--public-url=\(origin)/"]).mail.publicURL == origin)
    }
  }

  @Test("a misspelt name in a file is refused with its line")
  func misspeltName() async throws {
    let path = try file("# fine\nRYGRAD_TCP_PORTS=1\n")
    defer { unlink(path) }
    let problem = await #expect(throws: StartupProblem.self) {
      try await settings(flags: ["--config=\(path)"])
    }
    #expect(problem?.message == "line 2 of \(path) is not a setting: “RYGRAD_TCP_PORTS”")
  }

  @Test("a file that is not there is refused")
  func missingFile() async throws {
    let problem = await #expect(throws: StartupProblem.self) {
      try await settings(flags: ["--config=/nonexistent/rygrad.conf"])
    }
    #expect(problem?.message.contains("/nonexistent/rygrad.conf") == true)
  }

  @Test("every bound of the protocol can be set, each by a setting of its own")
  func limits() async throws {
    #expect(Setting.limits.count == Mirror(reflecting: Limits()).children.count)
    for limit in Setting.limits {
      let changed = try await settings(flags: ["\(limit.setting.flag)=12345"]).limits
      var expected = Limits()
      expected[keyPath: limit.field] = 12345
      #expect(changed == expected)
    }
  }

  @Test("without any setting every value is the one that the usage text shows")
  func standards() async throws {
    let settings = try await settings()
    #expect(settings.limits == Limits())
    #expect(settings.namedStatements)
    #expect(settings.logLevel == .info)
    #expect(settings.database == nil)
    #expect(settings.socket == .inDataFolder)
  }
}
