import Domain
import Manual

/// Pages for `man`: of the client from its own declarations, of a server's commands from what it says.
struct ManualPage {
  /// What there is a page of without a server.
  enum Topic: CaseIterable, Sendable {
    case program
    case profile, doctor, shell, raw, completions

    /// The word behind `man`.
    var name: String { command?.rawValue ?? "rygradctl" }

    /// The page's own name, and its file's without `.1`.
    var title: String { command.map { "rygradctl-\($0.rawValue)" } ?? "rygradctl" }

    fileprivate var command: OwnCommand? {
      switch self {
      case .program: nil
      case .profile: .profile
      case .doctor: .doctor
      case .shell: .shell
      case .raw: .raw
      case .completions: .completions
      }
    }

    /// The topic of a word; the program without one.
    init?(_ word: String?) {
      guard let word else {
        self = .program
        return
      }
      guard let topic = Self.allCases.first(where: { $0.name == word || $0.title == word })
      else { return nil }
      self = topic
    }
  }

  let language: Language

  /// The page of a topic.
  func text(_ topic: Topic) -> String {
    topic.command.map { text($0, topic.title) } ?? program
  }

  /// The page of a noun's commands.
  func text(noun: String, _ commands: [CommandDescription]) -> String {
    let title = "rygradctl-\(noun)"
    var page = page(
      title,
      say("serverens kommandoer om \(noun)", "the server's commands of \(noun)"))
    page.section(say("OVERSIGT", "SYNOPSIS"))
    page.example(
      commands.map { "rygradctl \(typed($0.verb)) [\(say("navn=værdi", "name=value")) …]" })
    page.section(say("BESKRIVELSE", "DESCRIPTION"))
    page.paragraph(
      say(
        "Som serveren beskrev dem, da siden blev skrevet.",
        "As the server described them when this page was written."))
    let help = HelpPage(language: language, isEmphasised: false, width: 72)
    for command in commands.sorted(by: { $0.verb < $1.verb }) {
      page.subsection(typed(command.verb))
      page.example(help.text(command).split(separator: "\n").map(String.init))
    }
    seeAlso(&page, except: nil)
    return page.page
  }

  private var program: String {
    var page = page(
      "rygradctl", say("taler med en Rygrad-server", "talks to a Rygrad server"))
    page.section(say("OVERSIGT", "SYNOPSIS"))
    page.example([
      "rygradctl \(say("[tilvalg] KOMMANDO [navn=værdi …]", "[options] COMMAND [name=value …]"))",
      "rygradctl \(say("[tilvalg] help [KOMMANDO]", "[options] help [COMMAND]"))",
    ])
    page.section(say("BESKRIVELSE", "DESCRIPTION"))
    for paragraph in HelpPage.introduction { page.paragraph(paragraph[language]) }
    page.section(say("KOMMANDOER", "COMMANDS"))
    for command in OwnCommand.allCases { page.item(command.rawValue, command.summary[language]) }
    page.section(say("TILVALG", "OPTIONS"))
    for group in OptionDescription.Group.allCases {
      page.subsection(group.title[language])
      for option in OptionDescription.all where option.group == group {
        page.item(option.usage(language), option.help[language])
      }
    }
    page.section(say("MILJØVARIABLER", "ENVIRONMENT"))
    for key in Settings.Key.allCases {
      page.item(key.variable, say("som --\(key.rawValue)", "like --\(key.rawValue)"))
    }
    page.item("RYGRAD_PROFILE", say("som --profile", "like --profile"))
    page.item("RYGRADCTL_CONFIG", say("som --config", "like --config"))
    page.item(
      "NO_COLOR",
      say("sat: ingen fremhævning på terminalen", "set: no emphasis on the terminal"))
    page.section(say("FILER", "FILES"))
    for (file, meaning) in Self.files { page.item(file, meaning[language]) }
    page.section(say("AFSLUTNINGSKODE", "EXIT STATUS"))
    for (status, meaning) in ExitStatus.all {
      page.item(String(status.rawValue), meaning[language])
    }
    page.section(say("FORBEHOLD", "CAVEATS"))
    page.paragraph(
      say(
        """
        I CSV sættes en apostrof foran en tekst, der begynder med =, +, - eller @, fordi et \
        regneark ellers ville tage den for en formel; tal røres ikke.
        """,
        """
        In CSV an apostrophe is put before a text that begins with =, +, - or @, because a \
        spreadsheet would take it for a formula; numbers are left alone.
        """))
    seeAlso(&page, except: "rygradctl")
    return page.page
  }

  private func text(_ command: OwnCommand, _ title: String) -> String {
    var page = page(title, String(command.summary[language].dropLast()))
    page.section(say("OVERSIGT", "SYNOPSIS"))
    page.example(command.usages.map { "rygradctl \($0)" })
    page.section(say("BESKRIVELSE", "DESCRIPTION"))
    for paragraph in command.paragraphs { page.paragraph(paragraph[language]) }
    page.section(say("EKSEMPLER", "EXAMPLES"))
    for example in command.examples {
      page.paragraph("\(example.meaning[language]):")
      page.example(["rygradctl \(example.line)"])
    }
    seeAlso(&page, except: title)
    return page.page
  }

  private func page(_ title: String, _ what: String) -> Roff {
    var page = Roff(
      title: title, section: 1, date: Release.date, source: "Rygrad \(Release.version)",
      manual: say("Rygrads håndbog", "Rygrad Manual"))
    page.section(say("NAVN", "NAME"))
    page.paragraph("\(title) - \(what.prefix(1).lowercased())\(what.dropFirst())")
    return page
  }

  private func seeAlso(_ page: inout Roff, except title: String?) {
    page.section(say("SE OGSÅ", "SEE ALSO"))
    let titles = Topic.allCases.map(\.title).filter { $0 != title }.map { "\($0)(1)" }
    page.paragraph((titles + ["rygrad(8)"]).joined(separator: ", "))
  }

  private static let files: [(String, Message)] = [
    (
      "~/.config/rygradctl/profiles",
      Message(da: "profiler, uden hemmeligheder", en: "profiles, without secrets")
    ),
    (
      "~/.cache/rygradctl/",
      Message(da: "kommandoer, som serveren fortalte dem", en: "commands as the server told them")
    ),
    (
      "~/.local/state/rygradctl/history",
      Message(da: "skallens linjer, uden hemmeligheder", en: "the shell's lines, without secrets")
    ),
  ]

  private func typed(_ verb: String) -> String {
    String(verb.map { $0 == "." ? " " : $0 })
  }

  private func say(_ da: String, _ en: String) -> String {
    Message(da: da, en: en)[language]
  }
}
