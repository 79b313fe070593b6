import Domain

/// Help as text, from the server's own descriptions.
struct HelpPage {
  let language: Language
  /// Headings in bold, on a terminal that takes it.
  let isEmphasised: Bool

  /// Every command with its summary, a group for each noun.
  func overview(_ catalog: Catalog) -> String {
    let width = catalog.commands.reduce(0) { max($0, typed($1.verb).displayWidth) }
    var text = say(
      "rygradctl [tilvalg] <kommando> [navn=værdi …]\n",
      "rygradctl [options] <command> [name=value …]\n")
    var noun: Substring?
    for command in catalog.commands.sorted(by: { $0.verb < $1.verb }) {
      let next = command.verb.prefix { $0 != "." }
      if next != noun { text += "\n" }
      noun = next
      let summary = command.summary.escapedForTerminal
      text += "  \(typed(command.verb).padded(to: width))  \(summary)\n"
    }
    let more = say("om en af dem: rygradctl help KOMMANDO", "about one: rygradctl help COMMAND")
    return text + "\n\(more)\n"
  }

  /// All there is to know of one command.
  func text(_ command: CommandDescription) -> String {
    var text = "\(typed(command.verb)): \(command.summary.escapedForTerminal)\n"
    text += section(say("Brug", "Usage"), [usage(command)])
    text += section(say("Argumenter", "Arguments"), arguments(command))
    if let payload = command.payload {
      let media = payload.media.isEmpty ? "" : " (\(payload.media))"
      text += section(say("Fil", "File"), ["--data FILE\(media)  \(payload.help)"])
    }
    text += section(say("Egenskaber", "Properties"), properties(command))
    text += section(say("Afvisninger", "Refusals"), [command.errors.joined(separator: ", ")])
    text += section(say("Eksempler", "Examples"), command.examples.map { example($0, of: command) })
    return text
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return "" }
    let heading = isEmphasised ? "\u{1B}[1m\(title)\u{1B}[0m" : title
    return "\n\(heading)\n" + lines.map { "  \($0.escapedForTerminal)\n" }.joined()
  }

  private func usage(_ command: CommandDescription) -> String {
    var words = ["rygradctl", typed(command.verb)]
    for argument in command.arguments where argument.isRequired && !argument.isSecret {
      words.append("\(argument.name)=\(placeholder(argument))")
    }
    if command.arguments.contains(where: { !$0.isRequired || $0.isSecret }) { words.append("[…]") }
    if let payload = command.payload {
      words.append(payload.isRequired ? "--data FILE" : "[--data FILE]")
    }
    return words.joined(separator: " ")
  }

  private func placeholder(_ argument: ArgumentDescription) -> String {
    argument.choices.isEmpty ? "<\(argument.kind)>" : argument.choices.joined(separator: "|")
  }

  private func arguments(_ command: CommandDescription) -> [String] {
    let left = command.arguments.map { "\($0.name)=\(placeholder($0))" }
    let width = left.reduce(0) { max($0, $1.displayWidth) }
    return zip(left, command.arguments).map { name, argument in
      var notes: [String] = []
      if argument.isRequired { notes.append(say("påkrævet", "required")) }
      if argument.isList { notes.append(say("kan gentages", "may be repeated")) }
      if argument.isSecret {
        notes.append(say("hemmelig: spørges om, eller @FIL", "secret: asked for, or @FILE"))
      }
      if let value = argument.defaultValue, value != .null {
        notes.append("\(say("ellers", "default")) \(value.cellText(language))")
      }
      if let value = argument.examples.first {
        notes.append("\(say("fx", "such as")) \(value)")
      }
      let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
      return "\(name.padded(to: width))  \(argument.help)\(tail)"
    }
  }

  private func properties(_ command: CommandDescription) -> [String] {
    var lines: [String] = []
    if let permission = command.permission, permission != .null {
      lines.append("\(say("må bruges af", "may be used by")) \(permission.cellText(language))")
    }
    if command.access == "read" { lines.append(say("ændrer intet", "changes nothing")) }
    if command.isDestructive {
      lines.append(say("ødelægger; kan ikke gøres om", "destroys; cannot be undone"))
    }
    if command.isIdempotent {
      lines.append(say("kan gentages uden skade", "may be repeated without harm"))
    }
    return lines
  }

  /// A request line as it is typed here: payloads and secrets come from files.
  private func example(_ line: String, of command: CommandDescription) -> String {
    let secrets = command.arguments.filter(\.isSecret).map(\.name)
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if word.hasPrefix("<<") { return "--data FILE" }
      let name = secrets.first { word.hasPrefix("\($0)=") }
      return name.map { "\($0)=@FILE" } ?? String(word)
    }
    return "rygradctl \(words.joined(separator: " "))"
  }

  private func typed(_ verb: String) -> String {
    String(verb.map { $0 == "." ? " " : $0 }).escapedForTerminal
  }

  private func say(_ da: String, _ en: String) -> String {
    Message(da: da, en: en)[language]
  }
}
