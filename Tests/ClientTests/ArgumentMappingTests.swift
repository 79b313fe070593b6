import Domain
import Testing

@testable import Client

@Suite struct ArgumentMappingTests {
  private func map(_ words: String..., to verb: String = "party.add") throws -> ArgumentMapping {
    try ArgumentMapping(words, for: Samples.command(verb))
  }

  private func failure(_ words: String..., to verb: String = "party.add") -> Failure? {
    do {
      _ = try ArgumentMapping(words, for: Samples.command(verb))
      return nil
    } catch {
      return error
    }
  }

  @Test("an argument may be written in three ways")
  func ways() throws {
    let expected = [Request.Argument(name: "name", value: "Aarhus Kommune")]
    #expect(try map("name=Aarhus Kommune").arguments == expected)
    #expect(try map("--name", "Aarhus Kommune").arguments == expected)
    #expect(try map("--name=Aarhus Kommune").arguments == expected)
  }

  @Test("a value keeps equals signs, dashes and at signs, and may be empty")
  func values() throws {
    #expect(try map("name=a=b=").arguments[0].value == "a=b=")
    #expect(try map("--name", "-5").arguments[0].value == "-5")
    #expect(try map("name=@home").arguments[0].value == "@home")
    #expect(try map("name=").arguments[0].value == "")
  }

  @Test("dashes in an option stand for the underscores of its argument")
  func dashes() throws {
    let mapping = try map("name=x", "--award-date", "2026-01-31")
    #expect(mapping.arguments.last == .init(name: "award_date", value: "2026-01-31"))
  }

  @Test("a boolean needs no value and takes none from the next word")
  func flags() throws {
    let mapping = try map("--hidden", "name=x")
    #expect(mapping.arguments.map(\.name) == ["hidden", "name"])
    #expect(mapping.arguments[0].value == "true")
    #expect(try map("--hidden=false", "name=x").arguments[0].value == "false")
  }

  @Test("only a list's argument may be repeated")
  func repeats() throws {
    #expect(try map("name=x", "tag=a", "--tag", "b").arguments.map(\.value) == ["x", "a", "b"])
    #expect(failure("name=x", "--name", "y")?.status == .usage)
  }

  @Test("modifiers go through as they are")
  func modifiers() throws {
    let mapping = try map("name=x", "@dry", "@idem=k=1")
    #expect(mapping.modifiers == [.init(name: "dry"), .init(name: "idem", value: "k=1")])
  }

  @Test("an unknown argument is refused with the likeliest one, before its value is looked for")
  func unknown() {
    let failure = failure("--nmae")
    #expect(failure?.code == "UNKNOWN_ARG")
    #expect(failure?.argument == "nmae")
    #expect(failure?.hint?.en == "did you mean: name?")
  }

  @Test("an option without its value, a stray word and an empty name are refused")
  func malformed() {
    #expect(failure("--name")?.message.en == "--name lacks a value")
    #expect(failure("name=x", "stray")?.status == .usage)
    #expect(failure("=x")?.status == .usage)
  }

  @Test("what is required and missing is named")
  func missing() {
    let failure = failure("role=funder")
    #expect(failure?.code == "MISSING_ARG")
    #expect(failure?.argument == "name")
    #expect(failure?.status == .usage)
  }

  @Test("a secret is asked for when absent, read from a file, and refused on the command line")
  func secrets() throws {
    let absent = try map(to: "member.accept")
    #expect(absent.missingSecrets.map(\.name) == ["secret"])
    let file = try map("secret=@/run/secret", to: "member.accept")
    #expect(file.secretFiles == [.init(name: "secret", value: "/run/secret")])
    #expect(file.arguments.isEmpty && file.missingSecrets.isEmpty)
    for words in [["secret=ryi_1"], ["--secret", "ryi_1"], ["secret=@"]] {
      #expect(throws: Failure.self) {
        try ArgumentMapping(words, for: Samples.command("member.accept"))
      }
    }
  }

  @Test("words are a command's name up to the first argument")
  func split() {
    let words = CommandWords(["party", "add", "name=x", "stray", "--role", "funder"])
    #expect(words.names == ["party", "add"])
    #expect(words.arguments == ["name=x", "stray", "--role", "funder"])
    #expect(CommandWords(["ping", "@dry"]).names == ["ping"])
    #expect(CommandWords([]).names.isEmpty)
  }
}
