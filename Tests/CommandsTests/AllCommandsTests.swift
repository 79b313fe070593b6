import Domain
import Testing

@testable import Commands

@Suite struct AllCommandsTests {
  static let schemas = Registry().schemas

  @Test("each example of each command parses", arguments: schemas.map { $0.command.verb })
  func examplesParse(verb: String) throws {
    let schema = try Registry().schema(of: verb)
    for example in schema.examples {
      _ = try schema.parse(example)
    }
  }

  @Test("each command is named noun.verb, described in both languages, and permitted to somebody")
  func declarations() {
    for schema in Self.schemas {
      let command = schema.command
      #expect(command.verb.wholeMatch(of: /[a-z]+(\.[a-z]+)?/) != nil, "\(command.verb)")
      #expect(!command.permission.names.isEmpty, "\(command.verb)")
      for language in Language.allCases {
        expectSentence(command.summary[language], command.verb)
        if let payload = command.payload { expectSentence(payload.help[language], command.verb) }
        for argument in schema.arguments {
          expectSentence(argument.help[language], command.verb + " " + argument.name)
        }
      }
    }
  }

  @Test("each argument's name follows the grammar and is declared once")
  func argumentNames() {
    for schema in Self.schemas {
      let names = schema.arguments.map(\.name)
      #expect(Set(names).count == names.count, "\(schema.command.verb)")
      for name in names {
        #expect(name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(schema.command.verb) \(name)")
      }
    }
  }

  @Test("what runs without a context, or in many at once, only reads")
  func scopes() {
    for schema in Self.schemas where [.none, .eachInitiative].contains(schema.command.scope) {
      #expect(schema.command.access == .read, "\(schema.command.verb)")
    }
  }

  private func expectSentence(_ text: String, _ place: String) {
    #expect(text.count > 3 && text.hasSuffix("."), "\(place): \(text)")
  }
}
