import Domain

/// Help as text: of the client, from its own declarations, and of a server's commands, from what the
/// server says of them.
struct HelpPage {
  let language: Language
  /// Headings in bold, on a terminal that takes it.
  let isEmphasised: Bool
  /// The columns that lines may take.
  var width = 80

  /// Longer lines are hard to read.
  static let widest = 100

  /// The client as a whole.
  func general() -> String {
    var text = say(
      "rygradctl taler med en Rygrad-server.\n", "rygradctl talks to a Rygrad server.\n")
    text += section(
      say("Brug", "Usage"),
      [
        "  rygradctl \(say("[tilvalg] KOMMANDO [navn=værdi …]", "[options] COMMAND [name=value …]"))",
        "  rygradctl \(say("[tilvalg] help [KOMMANDO]", "[options] help [COMMAND]"))",
      ])
    text += section(
      say("Egne kommandoer", "Commands of its own"),
      layout.table(OwnCommand.allCases.map { ($0.rawValue, $0.summary[language]) }))
    for paragraph in Self.introduction { text += "\n" + lines(layout.lines(paragraph[language])) }
    for group in OptionDescription.Group.allCases {
      let options = OptionDescription.all.filter { $0.group == group }
      text += section(
        group.title[language], layout.table(options.map { ($0.usage(language), $0.help[language]) })
      )
    }
    let statuses = ExitStatus.all.map { "\($0.status.rawValue) \($0.meaning[language])" }
    text += section(
      say("Slutter med", "Ends with"),
      layout.lines(statuses.joined(separator: ", ") + ".", indent: 2))
    return text
  }

  /// What one needs to know before the options.
  static let introduction: [Message] = [
    Message(
      da: """
        Serveren fortæller, hvilke kommandoer der er: 'rygradctl help'. Skriv dem 'party.add' \
        eller 'party add'. Et argument, der hedder som et af tilvalgene nedenfor, gives som \
        navn=værdi. En hemmelighed spørges der om, eller den læses med navn=@FIL.
        """,
      en: """
        The server tells which commands there are: 'rygradctl help'. Write them 'party.add' or \
        'party add'. An argument named as one of the options below is given as name=value. A \
        secret is asked for, or read with name=@FILE.
        """),
    Message(
      da: """
        En ændring sendes med sin egen nøgle, så den kan gentages uden skade, når forbindelsen \
        ryger. Det, der ikke kan fortrydes, vises først og skal bekræftes.
        """,
      en: """
        A change is sent with a key of its own, so that it is repeated without harm when the \
        connection is lost. What cannot be undone is shown first and has to be confirmed.
        """),
  ]

  /// A command of the client's own.
  func text(_ command: OwnCommand) -> String {
    var text = lines(
      layout.lines("\(command.rawValue): \(command.summary[language])", hanging: 2))
    text += section(
      say("Brug", "Usage"), command.usages.map { "  rygradctl \(localised($0))" })
    for paragraph in command.paragraphs { text += "\n" + lines(layout.lines(paragraph[language])) }
    let examples = command.examples.flatMap { example in
      layout.lines(of: Self.words("rygradctl \(example.line)"), indent: 2, hanging: 4, mark: " \\")
        + layout.lines("– \(example.meaning[language])", indent: 6, hanging: 8)
    }
    return text + section(say("Eksempler", "Examples"), examples)
  }

  /// The placeholders of a usage in the language.
  private func localised(_ usage: String) -> String {
    guard language == .da else { return usage }
    let words = [
      "COMMAND": "KOMMANDO", "NOUN": "NAVNEORD", "NAME": "NAVN", "options": "tilvalg",
      "LINE": "LINJE", "FILE": "FIL", "PAGE": "SIDE",
    ]
    return words.reduce(usage) { text, word in
      text.split(separator: word.key, omittingEmptySubsequences: false)
        .joined(separator: word.value)
    }
  }

  /// Every noun of the server with its verbs, or with `isComplete` every command with its summary.
  func overview(_ catalog: Catalog, isComplete: Bool = false) -> String {
    var text = say(
      "rygradctl [tilvalg] KOMMANDO [navn=værdi …]\n",
      "rygradctl [options] COMMAND [name=value …]\n")
    text += section(
      say("Egne kommandoer", "Commands of its own"),
      layout.table(OwnCommand.allCases.map { ($0.rawValue, $0.summary[language]) }))
    // What the client does by itself need not be told twice.
    let commands = catalog.commands.filter { OwnCommand(rawValue: $0.verb) == nil }
      .sorted { $0.verb < $1.verb }
    let title = say("Serverens kommandoer", "The server's commands")
    let nouns = Catalog.nouns(of: commands)
    if isComplete {
      let blocks = nouns.map { noun in
        layout.table(
          commands.filter { $0.noun == noun }.map { (typed($0.verb), clean($0.summary)) })
      }
      text += section(title, Array(blocks.joined(separator: [""])))
    } else {
      text += section(
        title,
        layout.table(
          nouns.map { noun in
            let own = commands.filter { $0.noun == noun }
            guard own.count > 1 || own[0].verb != noun else {
              return (clean(noun), clean(own[0].summary))
            }
            let verbs = own.map { clean(typed(String($0.verb.dropFirst(noun.count + 1)))) }
            return (clean(noun), verbs.joined(separator: ", "))
          }))
    }
    let more = say(
      "Mere: rygradctl help NAVNEORD, rygradctl help KOMMANDO, rygradctl help --all",
      "More: rygradctl help NOUN, rygradctl help COMMAND, rygradctl help --all")
    return text + "\n" + lines(layout.lines(more))
  }

  /// The commands of one noun.
  func group(_ noun: String, _ commands: [CommandDescription]) -> String {
    let rows = commands.sorted { $0.verb < $1.verb }
      .map { (typed($0.verb), clean($0.summary)) }
    let more = say(
      "Om en af dem: rygradctl help KOMMANDO", "About one of them: rygradctl help COMMAND")
    return String(section(clean(noun), layout.table(rows)).dropFirst()) + "\n\(more)\n"
  }

  /// All there is to know of one command.
  func text(_ command: CommandDescription) -> String {
    var text = lines(
      layout.lines("\(typed(command.verb)): \(clean(command.summary))", hanging: 2))
    text += section(
      say("Brug", "Usage"), layout.lines(of: usage(command), indent: 2, hanging: 6, mark: " \\"))
    text += section(say("Argumenter", "Arguments"), layout.table(arguments(command)))
    if let payload = command.payload {
      let media = payload.media.isEmpty ? "" : " (\(clean(payload.media)))"
      text += section(
        say("Fil", "File"),
        layout.table([("--data \(say("FIL", "FILE"))", clean(payload.help) + media)]))
    }
    text += section(say("Egenskaber", "Properties"), properties(command))
    text += section(
      say("Afvisninger", "Refusals"),
      layout.lines(command.errors.map(clean).joined(separator: ", "), indent: 2))
    text += section(
      say("Eksempler", "Examples"),
      command.examples.flatMap {
        layout.lines(of: example($0, of: command), indent: 2, hanging: 6, mark: " \\")
      })
    return text
  }

  private var layout: TextLayout { TextLayout(width: min(width, Self.widest)) }

  private func lines(_ lines: [String]) -> String {
    lines.map { "\($0)\n" }.joined()
  }

  private func section(_ title: String, _ body: [String]) -> String {
    guard body.contains(where: { !$0.isEmpty }) else { return "" }
    let heading = isEmphasised ? "\u{1B}[1m\(title)\u{1B}[0m" : title
    return "\n\(heading)\n" + lines(body)
  }
}

// MARK: - What is said of a command

extension HelpPage {
  private func usage(_ command: CommandDescription) -> [String] {
    var words = ["rygradctl", typed(command.verb)]
    for argument in command.arguments where argument.isRequired && !argument.isSecret {
      words.append("\(clean(argument.name))=\(shortPlaceholder(argument))")
    }
    if command.arguments.contains(where: { !$0.isRequired || $0.isSecret }) { words.append("[…]") }
    if let payload = command.payload {
      let file = "--data \(say("FIL", "FILE"))"
      words.append(payload.isRequired ? file : "[\(file)]")
    }
    return words
  }

  private func placeholder(_ argument: ArgumentDescription) -> String {
    clean(
      argument.choices.isEmpty ? "<\(argument.kind)>" : argument.choices.joined(separator: "|"))
  }

  /// The same, without choices that would fill a line.
  private func shortPlaceholder(_ argument: ArgumentDescription) -> String {
    let text = placeholder(argument)
    return text.displayWidth > 20 && !argument.choices.isEmpty ? "<\(clean(argument.kind))>" : text
  }

  private func arguments(_ command: CommandDescription) -> [(term: String, text: String)] {
    command.arguments.map { argument in
      var notes: [String] = []
      if argument.isRequired { notes.append(say("påkrævet", "required")) }
      if argument.isList { notes.append(say("kan gentages", "may be repeated")) }
      if argument.isSecret {
        notes.append(say("hemmelig: spørges om, eller @FIL", "secret: asked for, or @FILE"))
      }
      // Many values are said below, where they can be broken into lines.
      let term = shortPlaceholder(argument)
      if term != placeholder(argument) {
        notes.append(
          "\(say("en af", "one of")) \(argument.choices.joined(separator: ", "))")
      }
      if let value = argument.defaultValue, value != .null {
        notes.append("\(say("ellers", "default")) \(value.cellText(language))")
      }
      if let value = argument.examples.first, argument.choices.isEmpty, !argument.isSecret {
        notes.append("\(say("fx", "such as")) \(value)")
      }
      let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
      return ("\(clean(argument.name))=\(term)", clean(argument.help + tail))
    }
  }

  private func properties(_ command: CommandDescription) -> [String] {
    var facts: [String] = []
    if let permission = command.permission, permission != .null {
      facts.append("\(say("må bruges af", "may be used by")) \(permission.cellText(language))")
    }
    if command.access == "read" { facts.append(say("ændrer intet", "changes nothing")) }
    if command.isDestructive {
      facts.append(say("sletter; kan ikke fortrydes", "destroys; cannot be undone"))
    }
    if command.isIdempotent {
      facts.append(say("kan gentages uden skade", "may be repeated without harm"))
    }
    return facts.flatMap { layout.lines(clean($0), indent: 2, hanging: 4) }
  }

  /// A request line as it is typed here: payloads and secrets come from files.
  func example(_ line: String, of command: CommandDescription) -> [String] {
    let secrets = command.arguments.filter(\.isSecret).map(\.name)
    let file = say("FIL", "FILE")
    let words = Self.words(line).map { word in
      if word.hasPrefix("<<") { return "--data \(file)" }
      let name = secrets.first { word.hasPrefix("\($0)=") }
      return name.map { "\($0)=@\(file)" } ?? word
    }
    return (["rygradctl"] + words).map(clean)
  }

  /// A line in pieces at the blanks that no quotes enclose.
  static func words(_ line: String) -> [String] {
    var words: [String] = [""]
    var quote: Character?
    for letter in line {
      if letter == " ", quote == nil {
        words.append("")
        continue
      }
      if letter == "\"" || letter == "'" {
        quote = quote == nil ? letter : (quote == letter ? nil : quote)
      }
      words[words.count - 1].append(letter)
    }
    return words.filter { !$0.isEmpty }
  }

  private func typed(_ verb: String) -> String {
    clean(String(verb.map { $0 == "." ? " " : $0 }))
  }

  private func clean(_ text: String) -> String { text.escapedForTerminal }

  private func say(_ da: String, _ en: String) -> String {
    Message(da: da, en: en)[language]
  }
}
