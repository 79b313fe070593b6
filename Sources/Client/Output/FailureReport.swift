import Domain

/// A failure as text for standard error.
struct FailureReport {
  let language: Language
  /// One line of JSON instead of text for people.
  let isJSON: Bool

  /// The report, ending in LF: the problems as a table, then code, message and hint.
  func text(_ failure: Failure) -> String {
    if isJSON { return json(failure).text + "\n" }
    var text = ""
    if !failure.problems.isEmpty {
      text += Table(isEmphasised: false, language: language)
        .text(failure.problems, fields: FieldSelection(nil, in: failure.problems))
    }
    if let confirmation = failure.confirmation {
      text += Self.text(of: confirmation, language)
    }
    let argument = failure.argument.map { " (\($0.escapedForTerminal))" } ?? ""
    let message = failure.message[language].escapedForTerminal
    text += "rygradctl: \(failure.code.escapedForTerminal): \(message)\(argument)\n"
    if let hint = failure.hint {
      text += "           \(hint[language].escapedForTerminal)\n"
    }
    if let incident = failure.incident {
      let words = Message(
        da: "hændelsen hedder \(incident) i serverens log",
        en: "the incident is \(incident) in the server's log")
      text += "           \(words[language].escapedForTerminal)\n"
    }
    return text
  }

  /// What would be lost, one line for each fact.
  static func text(of confirmation: Confirmation, _ language: Language) -> String {
    let title = Message(da: "Det ville ske:", en: "It would do this:")
    let facts = (confirmation.reply.objectValue ?? []).map {
      "  \($0.name.escapedForTerminal): \(($0.value.stringValue ?? $0.value.text).escapedForTerminal)\n"
    }
    return "\(title[language])\n" + facts.joined()
  }

  private func json(_ failure: Failure) -> JSON {
    var members: [(String, JSON)] = [
      ("code", .string(failure.code)), ("msg", .string(failure.message[language])),
    ]
    if let argument = failure.argument { members.append(("arg", .string(argument))) }
    if let hint = failure.hint { members.append(("hint", .string(hint[language]))) }
    if let incident = failure.incident { members.append(("incident", .string(incident))) }
    if let confirmation = failure.confirmation {
      members.append(("would", confirmation.reply))
      members.append(("confirm", .string(confirmation.token)))
    }
    if !failure.problems.isEmpty { members.append(("problems", .array(failure.problems))) }
    return .object(members.map { .init(name: $0.0, value: $0.1) })
  }
}
