import Domain

/// What parties have not submitted although the deadline has passed.
enum Lateness {
  /// One party that is behind.
  struct Party: Sendable, Equatable {
    let slug: String
    let name: String
    /// How many values it owes.
    var count: Int
    /// The periods they are of, the oldest first, in their written form.
    var periods: [String]
  }

  /// The parties behind, by rows of `completeness.show`; the one that owes most first.
  static func parties(_ rows: [JSON]) -> [Party] {
    var parties: [String: Party] = [:]
    for row in rows.sorted(by: { $0.text("period_start") < $1.text("period_start") }) {
      guard let overdue = row.whole("overdue"), overdue > 0 else { continue }
      let slug = row.text("party")
      var party =
        parties[slug] ?? Party(slug: slug, name: row.text("party_name"), count: 0, periods: [])
      party.count += overdue
      if !party.periods.contains(row.text("period")) { party.periods.append(row.text("period")) }
      parties[slug] = party
    }
    return parties.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
