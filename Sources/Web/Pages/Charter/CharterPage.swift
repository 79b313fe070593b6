import Commands
import Domain
import HTML

/// What everybody should bear in mind about the backbone, who knows it, and how it is upheld.
enum CharterPage: Page {
  static let path = "/i/{initiative}/{party}/charter"
  static let audience = Audience.members(.members)
  static let forms = ["charter.acknowledge"]

  static func show(_ visit: Visit) async throws -> Content {
    let replies = try await visit.read(
      Request("charter.show"), Request("charter.matters"),
      Request("charter.history", ["limit": "1000"]))
    let reply = replies[0]
    let charter = reply.result
    let matters = replies[1].rows.map { CharterMatter(row: $0, visit: visit) }
    return Content(
      visit.say("Spilleregler", "Charter"), heading: heading(visit), section: .charter,
      main: """
        \(notice(charter, replies[2].rows, visit))
        \(CharterRule.section(visit))
        \(flagged(matters, visit))
        \(coverage(reply, visit))
        """)
  }

  private static func heading(_ visit: Visit) -> HTML {
    """
    <h1>\(visit.say("Spilleregler for sekretariatet", "The charter of the backbone"))</h1>
    <p class="lead">\(visit.say(
      "Fem regler, som gælder i alle initiativer, og som ingen kan slå fra.",
      "Five rules that hold in every initiative and that nobody can switch off."))</p>
    """
  }

  // MARK: - The notice

  private static func notice(_ charter: JSON, _ versions: [JSON], _ visit: Visit) -> HTML {
    let (heading, body) = NoticeText.lines(charter.text("notice"))
    var about = [visit.say("Udgave ", "Version ") + charter.text("version")]
    if let at = charter.instant("published_at") { about.append(day(at, visit)) }
    return """
      <section aria-labelledby="notice"><h2 id="notice">\(heading)</h2>
      <p class="meta">\(about.joined(separator: " · "))</p>
      \(NoticeText.html(body))
      \(acknowledgement(charter, visit))\(history(versions, visit))</section>

      """
  }

  /// The earlier versions, and the way to a new one.
  private static func history(_ versions: [JSON], _ visit: Visit) -> HTML {
    let items = versions.map { version -> HTML in
      let number = version.text("version")
      let at = version.instant("published_at").map { day($0, visit) } ?? ""
      return """
        <li><a href="\(visit.here("charter", "versions", number))">\(visit.say("Udgave", "Version")) \
        \(number)</a> <span class="meta">\(at)</span></li>

        """
    }
    let list: HTML? =
      versions.count < 2
      ? nil
      : """
      <details class="fold"><summary>\(visit.say("Alle udgaver og deres forskelle", "All versions and their differences"))</summary>
      <ul>
      \(items)</ul></details>

      """
    let amend: HTML? =
      visit.seat.role == .funder
      ? nil
      : """
      <p class="more"><a href="\(visit.here("decisions", "new"))?kind=notice">\
      \(visit.say("Foreslå partnerne en ny ordlyd", "Propose a new wording to the partners"))</a></p>

      """
    return "\(list)\(amend)"
  }

  private static func acknowledgement(_ charter: JSON, _ visit: Visit) -> HTML {
    guard charter.flag("acknowledged") else {
      return """
        <aside class="notice"><p>\(visit.say(
          "Bekræft, at du har læst opmærksomhedspunkterne. Alle parter kan se, hvor mange der har.",
          "Confirm that you have read them. All parties can see how many have."))</p>
        <div class="actions">\(CharterBox.form(charter, visit))</div></aside>
        """
    }
    let when = charter.instant("acknowledged_at").map { day($0, visit) }
    let text =
      when.map {
        visit.say(
          "Du bekræftede den \($0), at du har læst dem",
          "You confirmed on \($0) that you have read them")
      }
      ?? visit.say(
        "Du har bekræftet, at du har læst dem", "You have confirmed that you have read them")
    return "<p>\(Status.badge("approved", text))</p>"
  }

  private static func day(_ instant: Instant, _ visit: Visit) -> String {
    visit.format.day(visit.format.zone.day(of: instant))
  }

  // MARK: - What the rules do

  private static func flagged(_ matters: [CharterMatter], _ visit: Visit) -> HTML {
    """
    <section aria-labelledby="matters"><h2 id="matters">\
    \(visit.say("Hvad reglerne gør opmærksom på nu", "What the rules flag now"))</h2>
    \(CharterMattersPage.list(matters.filter(\.holds), visit))
    <p class="more"><a href="\(visit.here("charter", "matters"))">\
    \(visit.say("Alt, hvad reglerne har gjort opmærksom på og afvist", "All that the rules have flagged and refused"))</a></p></section>

    """
  }

  // MARK: - Who knows it

  private static func coverage(_ reply: Reply, _ visit: Visit) -> HTML {
    let columns: [Column<JSON>] = [
      .head(visit.say("Part", "Party")) {
        "<a href=\"\(visit.here("parties", $0.text("party")))\">\($0.text("name"))</a>"
      },
      .text(visit.say("Rolle", "Role")) { row in
        "\(row.choice("role", of: Role.self).map { visit.say($0.name.inSentence) } ?? "")"
      },
      .number(visit.say("Medlemmer", "Members"), sort: { $0.optionalText("members") }) { row in
        Figure.html("members", row.text("party"), visit.format.number(row.whole("members") ?? 0))
      },
      .number(visit.say("Har bekræftet", "Confirmed"), sort: { $0.optionalText("acknowledged") }) {
        row in
        Figure.html(
          "acknowledged", row.text("party"), visit.format.number(row.whole("acknowledged") ?? 0))
      },
      .text(visit.say("Status", "Status")) { standing($0, visit) },
    ]
    let table = visit.table(
      visit.say("Part for part", "Party by party"), rows: reply.rows,
      csv: visit.csv("charter.show"),
      empty: visit.empty(
        visit.say(
          "Ingen part har medlemmer endnu.", "No party has members yet."),
        next: (visit.say("Se parterne", "See the parties"), visit.here("parties"))),
      columns)
    return """
      <section aria-labelledby="coverage"><h2 id="coverage">\
      \(visit.say("Hvem der har læst dem", "Who has read them"))</h2>
      <p>\(CharterBox.coverage(reply.result, visit))</p>
      \(table)</section>

      """
  }

  private static func standing(_ row: JSON, _ visit: Visit) -> HTML {
    let members = row.whole("members") ?? 0
    let acknowledged = row.whole("acknowledged") ?? 0
    if members == 0 { return "\(visit.say("ingen medlemmer", "no members"))" }
    return acknowledged >= members
      ? Status.badge("approved", visit.say("Alle", "All"))
      : acknowledged == 0
        ? Status.badge("no_data", visit.say("Ingen endnu", "None yet"))
        : Status.badge("at_risk", visit.say("Nogle mangler", "Some missing"))
  }
}
