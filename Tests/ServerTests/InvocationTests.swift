import Testing

@testable import Server

@Suite struct InvocationTests {
  @Test("a flag may be given with an equals sign or as two words")
  func flagForms() throws {
    #expect(
      try Invocation(arguments: ["serve", "--tcp-port", "1", "--socket=/a=b"])
        == .command(.serve, flags: ["--tcp-port=1", "--socket=/a=b"]))
  }

  @Test("a value that looks like a flag is taken as it stands")
  func valueLikeFlag() throws {
    #expect(
      try Invocation(arguments: ["run", "--data", "--x"])
        == .command(.run, flags: ["--data=--x"]))
  }

  @Test("migrate takes one of its own flags")
  func migrateModes() throws {
    #expect(
      try Invocation(arguments: ["migrate", "--check", "--database", "d"])
        == .command(.migrate(.check), flags: ["--database=d"]))
    #expect(try Invocation(arguments: ["migrate"]) == .command(.migrate(.apply), flags: []))
  }

  @Test("health takes an address of its own besides the settings")
  func health() throws {
    #expect(try Invocation(arguments: ["health"]) == .command(.health(url: nil), flags: []))
    #expect(
      try Invocation(arguments: ["health", "--config=c", "--url", "http://127.0.0.1:1/readyz"])
        == .command(.health(url: "http://127.0.0.1:1/readyz"), flags: ["--config=c"]))
    #expect(
      try Invocation(arguments: ["health", "--url=u"]) == .command(.health(url: "u"), flags: []))
  }

  @Test(
    "a wrong call is refused with advice",
    arguments: [
      ["start"], ["serve", "--tcp-prot=1"], ["serve", "stray"], ["serve", "--tcp-port"],
      ["serve", "--data=a", "--data=b"], ["migrate", "--status", "--check"], ["help", "me"],
      ["serve", "--status"], ["health", "--url"], ["serve", "--url=http://127.0.0.1:1"],
    ])
  func wrongCalls(arguments: [String]) {
    let problem = #expect(throws: StartupProblem.self) { try Invocation(arguments: arguments) }
    #expect(problem?.remedy.isEmpty == false)
  }

  @Test("help wins over whatever else is said to a subcommand")
  func helpWins() throws {
    #expect(
      try Invocation(arguments: ["serve", "--nonsense", "--help"])
        == .text(try Usage.topic("serve")))
  }
}
