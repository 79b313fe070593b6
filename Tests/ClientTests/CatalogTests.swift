import Domain
import Testing

@testable import Client

@Suite struct CatalogTests {
  private func failure(_ words: String...) -> Failure? {
    do {
      _ = try Samples.catalog.resolve(words)
      return nil
    } catch {
      return error
    }
  }

  @Test("a command may be written with a full stop or a blank, in any case")
  func spellings() throws {
    for words in [["party.add"], ["party", "add"], ["Party.ADD"]] {
      #expect(try Samples.catalog.resolve(words).verb == "party.add")
    }
  }

  @Test("an unknown command is answered with the likeliest ones")
  func suggestions() {
    #expect(failure("party.ad")?.hint?.en == "did you mean: party.add?")
    #expect(failure("praty", "list")?.hint?.en == "did you mean: party.list?")
    #expect(failure("party", "erase")?.hint?.en == "did you mean: party.add, party.list?")
    #expect(failure("xyzzy")?.hint?.en == "see them all: rygradctl help")
    #expect(failure("xyzzy")?.code == "UNKNOWN_COMMAND")
    #expect(failure("xyzzy")?.status == .usage)
  }

  @Test("a word too many is told from an unknown command")
  func stray() {
    let failure = failure("party", "add", "Aarhus")
    #expect(failure?.code == "USAGE")
    #expect(failure?.message.en == "'Aarhus' is not an argument; write name=value")
  }

  @Test("distance counts letters put in, left out, replaced or swapped")
  func distance() {
    #expect(Suggestion.distance("party", "party") == 0)
    #expect(Suggestion.distance("praty", "party") == 1)
    #expect(Suggestion.distance("prty", "party") == 1)
    #expect(Suggestion.distance("parrty", "party") == 1)
    #expect(Suggestion.distance("", "abc") == 3)
    #expect(Suggestion.distance("abc", "") == 3)
    #expect(Suggestion.distance("kitten", "sitting") == 3)
  }

  @Test("reading and idempotent commands may be repeated, writing ones not")
  func repeatable() {
    #expect(Samples.command("party.list").isRepeatable)
    #expect(Samples.command("measurement.import").isRepeatable)
    #expect(!Samples.command("party.add").isRepeatable)
  }

  @Test("a row without a verb and an unknown member do no harm")
  func tolerance() {
    let catalog = Catalog(rows: [["summary": "?"], ["verb": "x", "colour": "red"], 7])
    #expect(catalog.commands.map(\.verb) == ["x"])
    #expect(catalog["x"]?.arguments.isEmpty == true)
  }

  @Test("the overview lists every command once, by noun")
  func overview() {
    let page = HelpPage(language: .en, isEmphasised: false)
    let text = page.overview(Samples.catalog, isComplete: true)
    for command in Samples.catalog.commands {
      #expect(text.split(separator: "\n").count { $0.hasSuffix(command.summary) } == 1)
    }
    #expect(text.contains("\n\n  party add "))
    let short = page.overview(Samples.catalog)
    #expect(short.contains("\n  party        add, list\n"))
    #expect(short.contains("\n  ping         Answers\n"))
  }

  @Test("a noun's page lists its commands")
  func group() {
    let text = HelpPage(language: .da, isEmphasised: false)
      .group("story", Samples.catalog.commands(under: ["story"]))
    #expect(
      text == """
        story
          story add     Tells a story
          story remove  Takes a story back

        Om en af dem: rygradctl help KOMMANDO

        """)
  }

  @Test("a command's page says all that the server says of it")
  func page() {
    let text = HelpPage(language: .en, isEmphasised: false).text(Samples.command("party.add"))
    for piece in [
      "party add: Adds a party to an initiative\n", "rygradctl party add name=<string> […]\n",
      "role=partner|funder", "default partner", "such as Aarhus", "may be repeated",
      "may be used by backbone", "EXISTS", "rygradctl party.add name=Aarhus\n",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(!text.contains("\u{1B}"))
  }

  @Test("a payload's mark in an example becomes the option that sends a file")
  func payloadExample() {
    let text = HelpPage(language: .da, isEmphasised: false)
      .text(Samples.command("measurement.import"))
    #expect(text.contains("rygradctl measurement.import map=State:party --data FIL\n"))
    #expect(text.contains("kan gentages uden skade"))
    #expect(!text.contains("<<"))
  }

  @Test("a secret in an example comes from a file")
  func secretExample() {
    let text = HelpPage(language: .en, isEmphasised: false).text(Samples.command("member.accept"))
    #expect(text.contains("rygradctl member.accept secret=@FILE\n"))
    #expect(!text.contains("ryi_"))
  }

  @Test("a server cannot command the terminal through help")
  func hostileHelp() {
    let catalog = Catalog(rows: [
      ["verb": "x\u{1B}[2J", "summary": "\u{1B}]0;owned\u{07}", "examples": ["\u{202E}y"]]
    ])
    let page = HelpPage(language: .en, isEmphasised: false)
    for text in [page.overview(catalog), page.text(catalog.commands[0])] {
      let hostile: Set<Unicode.Scalar> = ["\u{1B}", "\u{07}", "\u{202E}"]
      #expect(hostile.isDisjoint(with: text.unicodeScalars))
    }
  }
}
