import Domain
import Testing

@testable import Client

@Suite struct CompleterTests {
  private let completer = Completer(
    catalog: { Samples.catalog }, names: nil, profiles: ["anna", "ben"], language: .en)

  /// The values that a line, whose last word is being typed, may go on with.
  private func complete(_ line: String, _ completer: Completer? = nil) -> [String] {
    var words = ShellText.partial(line)
    let current = words.removeLast()
    switch (completer ?? self.completer).complete(before: words, current: current) {
    case .words(let candidates): return candidates.map(\.value)
    case .files(let prefix): return ["files:\(prefix)"]
    }
  }

  @Test("a command is completed noun first, then verb, or with full stops")
  func commands() {
    #expect(complete("pa") == ["party"])
    #expect(complete("party ") == ["add", "list"])
    #expect(complete("party a") == ["add"])
    #expect(complete("party.") == ["party.add", "party.list"])
    #expect(complete("--lang da sto") == ["story"])
    #expect(complete("").contains("completions"))
    #expect(complete("PARTY ADD na") == ["name="])
  }

  @Test("an argument is completed once, a list again and again, a choice by its values")
  func arguments() {
    #expect(complete("party add ") == ["name=", "role=", "award_date=", "hidden=", "tag="])
    #expect(complete("party add name=x tag=a t") == ["tag="])
    #expect(complete("party add name=x n") == [])
    #expect(complete("party add role=") == ["role=partner", "role=funder"])
    #expect(complete("party add role=f") == ["role=funder"])
    #expect(complete("party add hidden=t") == ["hidden=true"])
    #expect(complete("member.accept secret=") == ["secret=@"])
    #expect(complete("member.accept secret=@to") == ["files:to"])
    #expect(complete("party add nothing=") == [])
  }

  @Test("options and their values, modifiers, and words of the client's own")
  func others() {
    #expect(complete("--prof") == ["--profile"])
    #expect(complete("--profile a") == ["anna"])
    #expect(complete("--profile=b") == ["--profile=ben"])
    #expect(complete("-o nd") == ["ndjson"])
    #expect(complete("ping --lang ") == ["da", "en"])
    #expect(complete("--socket /r") == ["files:/r"])
    #expect(complete("story add @") == ["@initiative=", "@as=", "@deadline=", "@dry", "@idem="])
    #expect(complete("profile ") == ["list", "show", "add", "remove"])
    #expect(complete("profile show ") == ["anna", "ben"])
    #expect(complete("profile remove b") == ["ben"])
    #expect(complete("completions f") == ["fish"])
    #expect(complete("help party ") == ["add", "list"])
    #expect(complete("man st") == ["story"])
    #expect(complete("raw party.a") == ["party.add"])
  }

  @Test("without a server what is the client's own is completed all the same")
  func offline() {
    let completer = Completer(catalog: { nil }, names: nil, profiles: [], language: .da)
    #expect(complete("do", completer) == ["doctor"])
    #expect(complete("party ", completer) == [])
  }

  @Test("the shell has words of its own, and not those that belong outside")
  func shell() {
    var completer = completer
    completer.isInShell = true
    #expect(complete("ex", completer) == ["exit"])
    #expect(complete("doc", completer) == [])
  }

  @Test("names are found at the server by introspection alone")
  func liveNames() throws {
    let rows: [JSON] = [
      [
        "verb": "orchard.list", "access": "read", "scope": "initiative",
        "arguments": ["properties": ["limit": ["type": "integer", "maximum": 50]]],
      ],
      [
        "verb": "tree.plant", "access": "write",
        "arguments": [
          "properties": ["orchard": ["type": "string", "format": "slug"], "height": [:]]
        ],
      ],
      ["verb": "tree.list", "access": "read", "scope": "none", "arguments": ["properties": [:]]],
      [
        "verb": "tree.fell", "access": "write",
        "arguments": ["properties": ["id": ["type": "string", "format": "uuid"]]],
      ],
    ]
    let desk = Desk()
    try desk.serving(rows) { line in
      switch line {
      case "orchard.list @initiative=trivsel limit=50":
        .lines([
          #"- ROW orchard.list {"orchard":"hill","name":"On the hill"}"#,
          #"- ROW orchard.list {"orchard":"dale"}"#, "- OK orchard.list {}",
        ])
      case "tree.list":
        .lines([#"- ROW tree.list {"id":"7f","title":"Elm","new":{"x":1}}"#, "- OK tree.list {}"])
      case "whoami":
        .lines([
          #"- ROW whoami {"initiative":"trivsel","party":"backbone"}"#,
          #"- ROW whoami {"initiative":"skov","party":"kommune"}"#, "- OK whoami {}",
        ])
      default: .lines([#"- ERR DENIED {"msg":"no"}"#])
      }
    } _: { server in
      let variables = desk.variables
      let environment = Environment { variables[$0] }
      let options = try WrittenLine(["--socket", server.path, "--initiative", "trivsel"]).options
      let visit = try Visit(
        options, try Configuration(options.settings, locale: .en), environment,
        ProfileStore(flag: nil, environment: environment))
      defer { visit.conversation.close() }
      let completer = Completer(
        catalog: { visit.knownCatalog }, names: LiveNames { visit }, profiles: [], language: .en)
      #expect(complete("tree plant orchard=", completer) == ["orchard=hill", "orchard=dale"])
      #expect(complete("tree plant orchard=h", completer) == ["orchard=hill"])
      #expect(complete("tree fell id=", completer) == ["id=7f"])
      #expect(complete("tree plant height=", completer) == [])
      #expect(complete("--initiative ", completer) == ["trivsel", "skov"])
      #expect(complete("--as ", completer) == ["backbone"])
      #expect(complete("tree plant @as=b", completer) == ["@as=backbone"])
    }
  }

  @Test("what all candidates share is inserted") func shared() {
    #expect(Completer.sharedPrefix(["party.add", "party.list"]) == "party.")
    #expect(Completer.sharedPrefix(["æble", "ærlig"]) == "æ")
    #expect(Completer.sharedPrefix([]) == "")
  }
}
