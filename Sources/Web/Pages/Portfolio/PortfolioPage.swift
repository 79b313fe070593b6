import Commands
import Domain
import HTML

/// Everything that a funder's people follow, the initiative that most needs attention first.
enum PortfolioPage: Page {
  static let path = "/portfolio"
  static let audience = Audience.accounts

  static func show(_ visit: Visit) async throws -> Content {
    let name = visit.say("Portefølje", "Portfolio")
    guard visit.workspaces.contains(where: { $0.seat?.role == .funder }) else {
      return Content(name, main: empty(visit))
    }
    let reply = try await visit.perform("portfolio.list")
    let entries = reply.rows.compactMap { PortfolioEntry($0, visit) }.sorted()
    guard !entries.isEmpty else { return Content(name, main: empty(visit)) }
    return Content(
      name, heading: heading(entries, visit),
      main: """
        \(PortfolioTotals.html(entries, visit))
        \(entries.map { PortfolioCard.html($0, visit) })
        \(visit.csvLink(visit.csv("portfolio.list")))
        """)
  }

  private static func heading(_ entries: [PortfolioEntry], _ visit: Visit) -> HTML {
    let urgent = entries.filter { !$0.reasons.isEmpty }.count
    let all = visit.format.count(entries.count, .initiative)
    let some = visit.format.number(urgent)
    let lead =
      urgent == 0
      ? visit.say(
        "\(all). Ingen af dem kræver særlig opmærksomhed.",
        "\(all). None of them needs particular attention.")
      : visit.say(
        "\(all), heraf \(some) med noget, der kræver opmærksomhed. De står først.",
        "\(all), \(some) of them with something that needs attention. They come first.")
    return "<h1>\(visit.say("Portefølje", "Portfolio"))</h1>\n<p class=\"lead\">\(lead)</p>\n"
  }

  private static func empty(_ visit: Visit) -> HTML {
    visit.empty(
      visit.say(
        "Her står de initiativer, som du følger for en bevillingsgiver. Du er ikke medlem af nogen bevillingsgiver endnu; spørg den, der inviterer hos jer.",
        "The initiatives that you follow for a funder stand here. You are not a member of any funder yet; ask whoever invites people in your organisation."
      ),
      next: (visit.say("Se dine initiativer", "See your initiatives"), "/initiatives"))
  }
}
