import Domain
import Testing

@testable import Client

@Suite struct ProfileFileTests {
  private func parse(_ text: String) throws -> ProfileFile {
    try ProfileFile(text, path: "/etc/rygradctl/profiles", home: "/home/me")
  }

  @Test("a profile is a section with keys and values; comments, blanks and CRLF do not count")
  func sections() throws {
    let file = try parse(
      """
      # made by hand\r
      [profile operator]\r
      socket = /run/rygrad.sock\r

      ; the other one
      [profile  funder]
        address=127.0.0.1:7979
        as = novo nordisk
        lang = da
      """)
    try #require(file.profiles.map(\.name) == ["operator", "funder"])
    #expect(file.profiles[0].settings[.socket] == "/run/rygrad.sock")
    #expect(file.profiles[1].settings[.address] == "127.0.0.1:7979")
    #expect(file.profiles[1].settings[.party] == "novo nordisk")
  }

  @Test("without a profile's section the file is as its owner wrote it")
  func removal() {
    let text = """
      # mine
      [profile a]
      socket = /a
      # of the second's day

      [profile b]
      # inside
      socket = /b

      # the last
      [profile  c]
      socket = /c

      """
    #expect(
      ProfileFile.text(text, without: "b") == """
        # mine
        [profile a]
        socket = /a
        # of the second's day

        # the last
        [profile  c]
        socket = /c

        """)
    #expect(
      ProfileFile.text(text, without: "c").hasSuffix("socket = /b\n\n# the last"))
    #expect(ProfileFile.text(text, without: "a").hasPrefix("# mine\n# of the second's day\n"))
    #expect(ProfileFile.text(text, without: "d") == text)
    #expect(ProfileFile.text("[profile a]\nsocket = /a\n", without: "a") == "")
  }

  @Test("relative paths start from the file's folder, ~ from the home")
  func paths() throws {
    let file = try parse("[profile p]\nsocket = run/s\ntoken-file = ~/token\noutput = json")
    #expect(file.profiles[0].settings[.socket] == "/etc/rygradctl/run/s")
    #expect(file.profiles[0].settings[.tokenFile] == "/home/me/token")
    #expect(file.profiles[0].settings[.output] == "json")
  }

  @Test(
    "a line that makes no sense is named",
    arguments: [
      ("socket = /s", 1), ("[profile a]\ncolour = red", 2), ("[profile a]\nsocket", 2),
      ("[profile a]\n[profile a]", 2), ("[profile]", 1), ("[user a]", 1), ("[profile a", 1),
      ("[profile a/b]", 1), ("[profile a b]", 1),
    ])
  func malformed(_ text: String, _ line: Int) {
    do {
      _ = try parse(text)
      Issue.record("took \(text)")
    } catch let failure as Failure {
      #expect(failure.status == .usage)
      #expect(failure.message.en.hasPrefix("/etc/rygradctl/profiles, line \(line), "))
    } catch {
      Issue.record(error)
    }
  }

  @Test("without a name the profile called default is used, or none")
  func defaults() throws {
    let file = try parse("[profile default]\nas = a\n[profile b]\nas = b")
    #expect(try file.settings(nil)[.party] == "a")
    #expect(try file.settings("b")[.party] == "b")
    #expect(try parse("").settings(nil) == Settings())
    #expect(throws: Failure.self) { try file.settings("c") }
  }

  @Test("a section that was written is read back the same")
  func roundTrip() throws {
    var settings = Settings()
    for key in Settings.Key.allCases { settings[key] = "/\(key.rawValue)" }
    let profile = ProfileFile.Profile(name: "p.1_x-y", settings: settings)
    #expect(try parse(ProfileFile.section(profile)).profiles == [profile])
  }

  @Test("profiles are added once, in a file only its owner can read")
  func adding() throws {
    let folder = TemporaryFolder()
    let path = folder.path("new/folder/profiles")
    let store = ProfileStore(flag: path, environment: Environment { _ in nil })
    var settings = Settings()
    settings[.socket] = "/s"
    try store.add(.init(name: "a", settings: settings))
    try store.add(.init(name: "b", settings: settings))
    #expect(try store.read().profiles.map(\.name) == ["a", "b"])
    #expect(folder.mode("new/folder/profiles") == 0o600)
    #expect(throws: Failure.self) { try store.add(.init(name: "a", settings: settings)) }
    #expect(throws: Failure.self) { try store.add(.init(name: "a b", settings: settings)) }
    #expect(try store.read().profiles.count == 2)
  }

  @Test("the usual file may be absent, one asked for may not")
  func absence() throws {
    let folder = TemporaryFolder()
    let usual = ProfileStore(
      flag: nil, environment: Environment { ["HOME": folder.path("")][$0] })
    #expect(try usual.read().profiles.isEmpty)
    let asked = ProfileStore(
      flag: nil, environment: Environment { ["RYGRADCTL_CONFIG": folder.path("none")][$0] })
    #expect(throws: Failure.self) { try asked.read() }
  }
}
