import Domain

/// Compares two versions of the agenda, or a version with a draft, section by section and word by
/// word.
struct CompareAgenda: Command {
  static let verb = "agenda.compare"
  static let summary = Message(
    da:
      "Sammenligner to udgaver af den fælles dagsorden, eller en udgave med et udkast, ord for ord.",
    en: "Compares two versions of the common agenda, or a version with a draft, word by word.")
  static let permission: Permission = .members
  static let scope = Scope.initiative
  static let access = Access.read
  static let errors: [Refusal.Code] = [.notFound]

  let from: Int?
  let to: Int?
  let draft: ID?

  init(_ arguments: inout Arguments) throws(Refusal) {
    from = try arguments.agendaVersion("from")
    to = try arguments.agendaVersion("to")
    draft = try arguments.optionalID(
      "draft",
      help: Message(
        da: "Et udkast at sammenligne med i stedet for en udgave.",
        en: "A draft to compare with instead of a version."))
  }

  func run(in context: Context) async throws -> Reply {
    let old = try await AgendaText.version(from, in: context)
    let new: AgendaText
    if let draft {
      new = try await AgendaText.draft(draft, in: context)
    } else {
      new = try await AgendaText.version(to, in: context)
    }
    let rows = AgendaSection.allCases.map { section -> JSON in
      let before = old.texts[section] ?? ""
      let after = new.texts[section] ?? ""
      let difference = WordDifference(from: before, to: after)
      return [
        "section": .string(section.rawValue), "changed": .bool(!difference.isEmpty),
        "old": .string(before), "new": .string(after),
        "parts": .array(
          difference.parts.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] }),
      ]
    }
    return Reply(
      rows: rows,
      result: [
        "from": old.version.map { JSON($0) } ?? .null,
        "to": new.version.map { JSON($0) } ?? .null,
        "draft": draft.map { .string($0.description) } ?? .null,
        "changed": JSON(rows.count { $0["changed"]?.boolValue == true }),
      ])
  }
}
