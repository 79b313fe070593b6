import ArgumentParser
import Commands
import Domain
import Foundation
import Testing

@testable import Client

/// Help and manual from the declarations.
@Suite struct HelpTests {
  private func pages(_ language: Language, width: Int = 80) -> [String] {
    let page = HelpPage(language: language, isEmphasised: false, width: width)
    return [page.general(), page.overview(Samples.catalog)]
      + OwnCommand.allCases.map(page.text) + Samples.catalog.commands.map(page.text)
  }

  @Test("every page fits the columns, in both languages", arguments: Language.allCases, [60, 80])
  func width(_ language: Language, _ width: Int) {
    for page in pages(language, width: width) {
      for line in page.split(separator: "\n") where line.count > width {
        // What cannot be broken stands alone.
        #expect(!line.trimmed.dropFirst(2).contains(" "), "\(line)")
      }
    }
  }

  @Test("so does the page of every command that there is", arguments: Language.allCases)
  func commands(_ language: Language) {
    let catalog = Catalog(rows: Registry().schemas.map { $0.json(in: language) })
    #expect(catalog.commands.count > 80)
    let page = HelpPage(language: language, isEmphasised: false)
    let nouns = Catalog.nouns(of: catalog.commands)
    let pages =
      [page.overview(catalog), page.overview(catalog, isComplete: true)]
      + catalog.commands.map(page.text)
      + nouns.map { page.group($0, catalog.commands(under: [$0])) }
    for line in pages.joined().split(separator: "\n") where line.count > 80 {
      #expect(line.split(separator: " ").count == 1, "\(line)")
    }
  }

  @Test("no two languages say the same of a command of the client's own")
  func translated() {
    for command in OwnCommand.allCases {
      for message in [command.summary] + command.paragraphs + command.examples.map(\.meaning) {
        #expect(message.da != message.en, "\(message.en)")
      }
    }
    for option in OptionDescription.all { #expect(option.help.da != option.help.en) }
  }

  @Test("what is described is what is parsed, each option once")
  func options() throws {
    let dump = try #require(throws: (any Error).self) {
      try Rygradctl.parse(["--experimental-dump-help"])
    }
    let text = Rygradctl.message(for: dump)
    let arguments = try JSON.parse(Array(text.utf8))["command"]?["arguments"]?.arrayValue ?? []
    let parsed = arguments.compactMap { argument -> String? in
      guard argument["kind"]?.stringValue != "positional" else { return nil }
      let names = (argument["names"]?.arrayValue ?? []).map {
        "\($0["kind"]?.stringValue ?? "") \($0["name"]?.stringValue ?? "")"
      }
      return names.sorted().joined(separator: ",") + " " + (argument["kind"]?.stringValue ?? "")
    }
    let described = OptionDescription.all.map { option in
      var names = ["long \(option.name)"]
      if let letter = option.letter { names.append("short \(letter)") }
      return names.sorted().joined(separator: ",") + " " + (option.takesValue ? "option" : "flag")
    }
    #expect(parsed.sorted() == described.sorted())
  }

  @Test("a setting has an option, and every status that the client ends with is described")
  func settings() {
    for key in Settings.Key.allCases {
      #expect(OptionDescription.all.contains { $0.name == key.rawValue })
    }
    let described = Set(Client.ExitStatus.all.map(\.status.rawValue))
    #expect(described.isSuperset(of: Refusal.Code.allCases.map(\.exitCode)))
  }

  @Test("mistakes in options are told in the user's language")
  func mistakes() {
    func message(_ words: [String]) -> Message? {
      do {
        _ = try WrittenLine(words)
        return nil
      } catch {
        #expect(error.status == .usage)
        return error.message
      }
    }
    #expect(message(["--socket"])?.da == "--socket mangler sin værdi")
    #expect(message(["--socket", "--yes"])?.en == "--socket lacks its value")
    #expect(message(["ping", "-o"])?.en == "-o lacks its value")
    #expect(message(["--timeout", "soon"])?.da == "»soon« er ikke sekunder")
    #expect(message(["--timeout", "0"])?.da.contains("mere end 0") == true)
    #expect(message(["--yes"])?.da.contains("--confirm NØGLE") == true)
    #expect(message(["--dry-run", "--detach"]) != nil)
    #expect(message(["--data", "-", "--socket=/s", "-o", "json", "x.y", "--foreign", "1"]) == nil)
  }

  @Test("mandoc finds nothing wrong with any manual page", arguments: Language.allCases)
  func manual(_ language: Language) throws {
    let mandoc = "/usr/bin/mandoc"
    try #require(
      FileManager.default.isExecutableFile(atPath: mandoc), "the Debian package mandoc is missing")
    let desk = Desk()
    let page = ManualPage(language: language)
    var texts = ManualPage.Topic.allCases.map { (name: $0.title, text: page.text($0)) }
    for noun in Catalog.nouns(of: Samples.catalog.commands) {
      let commands = Samples.catalog.commands.filter { $0.noun == noun }
      texts.append((noun, page.text(noun: noun, commands)))
    }
    for (name, text) in texts {
      let file = desk.folder.write(text, to: "\(name).1")
      let end = try desk.start(mandoc, ["-Tlint", file]).wait()
      #expect(end.status == 0 && end.output + end.errors == "", "\(end.output)")
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("no text of a server's becomes a request of the manual page")
  func hostileManual() {
    let catalog = Catalog(rows: [
      ["verb": "x.y", "summary": ".so /etc/passwd", "examples": [".sy rm", "'br", "\\f(XX"]]
    ])
    let text = ManualPage(language: .en).text(noun: "x", catalog.commands)
    for line in text.split(separator: "\n") {
      #expect(!line.hasPrefix(".so") && !line.hasPrefix(".sy") && !line.hasPrefix("'"))
      #expect(!line.contains("\\f("))
    }
  }
}
