import Domain
import Testing

@testable import Client

@Suite struct ConfigurationTests {
  private func settings(_ values: [Settings.Key: String]) -> Settings {
    var settings = Settings()
    for (key, value) in values { settings[key] = value }
    return settings
  }

  @Test("a flag counts before the environment, that before the profile")
  func precedence() {
    let flags = settings([.initiative: "flag"])
    let environment = Settings(
      Environment { ["RYGRAD_INITIATIVE": "env", "RYGRAD_AS": "env", "RYGRAD_LANG": ""][$0] })
    let profile = settings([
      .initiative: "profile", .party: "profile", .language: "da", .tokenFile: "/t",
    ])
    let merged = flags.over(environment).over(profile)
    #expect(merged[.initiative] == "flag")
    #expect(merged[.party] == "env")
    #expect(merged[.language] == "da")
    #expect(merged[.tokenFile] == "/t")
    #expect(merged[.output] == nil)
  }

  @Test("every key has its environment variable")
  func variables() {
    #expect(
      Settings.Key.allCases.map(\.variable) == [
        "RYGRAD_SOCKET", "RYGRAD_ADDRESS", "RYGRAD_TOKEN_FILE", "RYGRAD_CA_FILE",
        "RYGRAD_SERVER_NAME", "RYGRAD_CLIENT_CERTIFICATE", "RYGRAD_CLIENT_KEY", "RYGRAD_INITIATIVE",
        "RYGRAD_AS", "RYGRAD_LANG", "RYGRAD_OUTPUT",
      ])
  }

  @Test("an address given above silences a socket given below, and the reverse")
  func endpoints() throws {
    let address = settings([.address: "127.0.0.1:7979"])
    let socket = settings([.socket: "/s"])
    #expect(try Endpoint(address.over(socket)) == .tcp(host: "127.0.0.1", port: 7979))
    #expect(try Endpoint(socket.over(address)) == .unix("/s"))
    #expect(try Endpoint(Settings()) == nil)
    #expect(throws: Failure.self) { try Endpoint(settings([.socket: "/s", .address: "h"])) }
  }

  @Test(
    "an address is a host, maybe with a port",
    arguments: [
      ("localhost", Endpoint.tcp(host: "localhost", port: 7979)),
      ("127.0.0.1:80", .tcp(host: "127.0.0.1", port: 80)),
      ("[::1]:80", .tcp(host: "::1", port: 80)), ("[::1]", .tcp(host: "::1", port: 7979)),
    ])
  func addresses(_ text: String, _ expected: Endpoint) throws {
    #expect(try Endpoint(address: text) == expected)
    #expect(try Endpoint(address: expected.description) == expected)
  }

  @Test(
    "what is no address is refused",
    arguments: ["", ":80", "h:", "h:0", "h:65536", "h:x", "::1", "[::1", "[::1]80", "[]:1"])
  func badAddresses(_ text: String) {
    #expect(throws: Failure.self) { try Endpoint(address: text) }
  }

  @Test("language and output have known values only, and defaults")
  func choices() throws {
    let plain = try Configuration(Settings(), locale: .da)
    #expect(plain.language == .da && plain.output == .table)
    let chosen = try Configuration(settings([.language: "en", .output: "csv"]), locale: .da)
    #expect(chosen.language == .en && chosen.output == .csv)
    #expect(throws: Failure.self) {
      try Configuration(settings([.output: "xml"]), locale: .en)
    }
  }

  @Test("the locale decides the language when nothing else does")
  func locale() {
    func language(_ values: [String: String]) -> Language {
      Language(locale: Environment { values[$0] })
    }
    #expect(language(["LANG": "da_DK.UTF-8"]) == .da)
    #expect(language(["LANG": "da_DK", "LC_ALL": "en_GB"]) == .en)
    #expect(language(["LC_MESSAGES": "da"]) == .da)
    #expect(language([:]) == .en)
  }

  @Test("an XDG folder must be absolute to count")
  func folders() {
    let environment = Environment { ["HOME": "/h", "XDG_CONFIG_HOME": "relative"][$0] }
    #expect(environment.folder("XDG_CONFIG_HOME", orUnderHome: ".config") == "/h/.config")
    let absolute = Environment { ["XDG_CONFIG_HOME": "/x"][$0] }
    #expect(absolute.folder("XDG_CONFIG_HOME", orUnderHome: ".config") == "/x")
    #expect(Environment { _ in nil }.folder("X", orUnderHome: "y") == nil)
  }
}
