import Domain

/// Names of what is there at the server, asked for with little patience.
///
/// Which command lists them is found by introspection alone: an argument `indicator` takes what
/// `indicator.list` shows as `indicator`; an `id` of `task.update` what `task.list` shows as `id`.
struct LiveNames {
  /// With whom; asked only once a name is.
  private let visit: () -> Visit?

  /// How long the asking may take, in seconds.
  static let patienceSeconds = 1.0

  /// Names at whatever a visit is with.
  init(_ visit: @escaping () -> Visit?) {
    self.visit = visit
  }

  /// The initiatives that the caller may work in.
  func initiatives() -> [Candidate] {
    let own = ask(Request(verb: "whoami"))
    let listed = own.isEmpty ? ask(Request(verb: "initiative.list")) : own
    return Self.distinct(
      listed.compactMap {
        Self.candidate($0, ["initiative", "slug"], ["initiative_name", "name"])
      })
  }

  /// The parties that the caller may act as, in the initiative that is chosen.
  func ownParties() -> [Candidate] {
    let initiative = visit()?.configuration.initiative
    let rows = ask(Request(verb: "whoami")).filter {
      initiative == nil || $0["initiative"]?.stringValue == initiative
    }
    return Self.distinct(
      rows.compactMap { Self.candidate($0, ["party"], ["party_name", "name"]) })
  }

  /// The values that an argument may have.
  func values(
    of argument: ArgumentDescription, for command: CommandDescription, in catalog: Catalog
  ) -> [Candidate] {
    if argument.name == "initiative" { return initiatives() }
    var nouns = [argument.name]
    if argument.name == "id" { nouns = [command.noun] }
    // Most short names that are called after a part in a matter are parties'.
    if argument.kind == "slug", argument.name != "slug" { nouns.append("party") }
    if argument.name == "slug" { nouns = [command.noun] }
    for noun in nouns {
      guard let list = catalog["\(noun).list"], list.access == "read",
        !list.arguments.contains(where: \.isRequired)
      else { continue }
      let keys = argument.name == "id" ? ["id", noun] : [argument.name, noun, "slug", "id"]
      let found = ask(request(list)).compactMap {
        Self.candidate($0, keys, ["title", "name", "question", "summary", "text"])
      }
      if !found.isEmpty { return Self.distinct(found) }
    }
    return []
  }

  private func request(_ list: CommandDescription) -> Request {
    var request = Request(verb: list.verb)
    if let limit = list.argument("limit")?.maximum {
      request.arguments.append(.init(name: "limit", value: String(limit)))
    }
    guard list.scope == nil || list.scope == "initiative" else { return request }
    guard let configuration = visit()?.configuration else { return request }
    for (name, value) in [("initiative", configuration.initiative), ("as", configuration.party)] {
      if let value { request.modifiers.append(.init(name: name, value: value)) }
    }
    return request
  }

  private func ask(_ request: Request) -> [JSON] {
    guard let conversation = visit()?.conversation else { return [] }
    let before = conversation.deadline
    conversation.deadline = Deadline(seconds: Self.patienceSeconds)
    defer { conversation.deadline = before }
    do {
      try conversation.refresh()
      return try conversation.perform(request, isRepeatable: true).rows
    } catch {
      return []
    }
  }

  private static func candidate(
    _ row: JSON, _ keys: [String], _ helps: [String]
  ) -> Candidate? {
    func text(_ names: [String]) -> String? {
      names.lazy.compactMap { row[$0]?.stringValue }.first
    }
    // What has blanks cannot be completed without quotes.
    guard let value = text(keys), !value.contains(where: \.isWhitespace) else { return nil }
    let help = text(helps) ?? ""
    return Candidate(value: value, help: help == value ? "" : help)
  }

  private static func distinct(_ candidates: [Candidate]) -> [Candidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.value).inserted }
  }
}
