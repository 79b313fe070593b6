import Domain
import Postgres

/// The parties a caller may report for, found by short name, name or organisation identifier.
struct PartyNames {
  /// No party is called so.
  struct Unknown: Error {
    let reason: Message
  }

  private var byName: [String: ID] = [:]
  private var names: [String] = []
  private let isLimitedToOwn: Bool

  /// Reads the names of the initiative's parties; a partner reports only for itself.
  init(in context: Context) async throws {
    isLimitedToOwn = context.party.role != .backbone
    for row in try await context.rows("party_ids", context.initiative.id) {
      let id = try row.decode(3, as: ID.self)
      if isLimitedToOwn && id != context.party.id { continue }
      let isFunder = try row.decode(4, as: Role.self) == .funder
      if isFunder { continue }
      let name = try row.decode(1, as: String.self)
      names.append(name)
      let keys = [
        try row.decode(0, as: String.self), name, try row.decodeIfPresent(2, as: String.self),
      ]
      for key in keys.compactMap(\.self) { byName[key.lowercased()] = id }
    }
  }

  /// The party of that name, in any case of letters.
  func find(_ text: String) -> Result<ID, Unknown> {
    if let id = byName[text] ?? byName[text.lowercased()] { return .success(id) }
    if isLimitedToOwn {
      return .failure(
        Unknown(
          reason: Message(
            da: "Ikke din egen part; en partner indberetter kun for sig selv.",
            en: "Not your own party; a partner reports only for itself.")))
    }
    guard let nearest = Spelling.nearest(to: text, among: names) else {
      return .failure(
        Unknown(reason: Message(da: "Ingen part hedder sådan.", en: "No party is called so.")))
    }
    return .failure(
      Unknown(
        reason: Message(
          da: "Ingen part hedder sådan. Mente du \(nearest)?",
          en: "No party is called so. Did you mean \(nearest)?")))
  }
}
