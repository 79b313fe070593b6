import Commands
import Domain
import HTML

/// How far the work on the next agenda is: rounds that everybody sees, drafts for those at work, and
/// what the reader can begin.
struct AgendaWork {
  /// The rows of `round.list`.
  let rounds: [JSON]
  /// The rows of `draft.list`; none for funders.
  let drafts: [JSON]
  let visit: Visit

  var html: HTML {
    """
    <section class="no-print"><h2>\(visit.say("Arbejdet med næste udgave", "Work on the next version"))</h2>
    \(roundList)\(draftList)\(begin)</section>

    """
  }

  // MARK: - Rounds

  private var roundList: HTML {
    guard !rounds.isEmpty else {
      return """
        <p>\(visit.say(
          "Ingen runde er åbnet endnu.", "No round has been opened yet."))</p>

        """
    }
    return """
      <h3>\(visit.say("Runder", "Rounds"))</h3>
      <ul class="list">
      \(rounds.map { round($0) })</ul>

      """
  }

  private func round(_ row: JSON) -> HTML {
    let title = row.text("title")
    let name: HTML =
      visit.seat.role == .funder
      ? "\(title)"
      : "<a href=\"\(visit.here("agenda", "rounds", row.text("id")))\">\(title)</a>"
    return """
      <li><h4>\(name)</h4>
      <p>\(Status.round(row.text("state"), visit)) <span class="meta">\(Self.days(row, visit))</span></p>
      <p>\(Self.count(row, visit))</p></li>

      """
  }

  /// Until when a round takes contributions, and until when comments are awaited.
  static func days(_ row: JSON, _ visit: Visit) -> String {
    if let closed = row.instant("closed_at") {
      let day = visit.format.day(visit.format.zone.day(of: closed))
      return visit.say("lukket \(day)", "closed on \(day)")
    }
    let until = row.day("until").map { visit.format.day($0) } ?? ""
    let contribute = visit.say("bidrag til og med \(until)", "contributions until \(until)")
    guard let comments = row.day("comments_until").map({ visit.format.day($0) }) else {
      return contribute
    }
    return contribute
      + visit.say(", kommentarer til og med \(comments)", ", comments until \(comments)")
  }

  /// What a round has brought so far.
  static func count(_ row: JSON, _ visit: Visit) -> String {
    let contributions = row.whole("contributions") ?? 0
    guard contributions > 0 else {
      return visit.say("Ingen bidrag endnu.", "No contributions yet.")
    }
    let many = visit.format.count(contributions, .contribution)
    let parties = visit.format.count(row.whole("parties") ?? 0, .party)
    let people = row.whole("people") ?? 0
    guard people > 0 else {
      return visit.say("\(many) fra \(parties).", "\(many) from \(parties).")
    }
    let heard = visit.format.count(people, .person)
    return visit.say(
      "\(many) fra \(parties); \(heard) er blevet hørt.",
      "\(many) from \(parties); \(heard) were heard.")
  }

  // MARK: - Drafts

  private var draftList: HTML? {
    guard !drafts.isEmpty else { return nil }
    return """
      <h3>\(visit.say("Udkast", "Drafts"))</h3>
      <ul class="list">
      \(drafts.map { Self.draft($0, isNested: true, visit) })</ul>

      """
  }

  /// A draft with its state and who holds the pen, below a heading of the second level or the third.
  static func draft(_ row: JSON, isNested: Bool, _ visit: Visit) -> HTML {
    let state = row.choice("state", of: AgendaDraftState.self).map {
      Status.badge($0, visit.format)
    }
    let holder = row.text("holder_name")
    var facts = [
      row.optionalText("ended_at") == nil
        ? visit.say("\(holder) holder pennen", "\(holder) holds the pen")
        : visit.say("\(holder) holdt pennen", "\(holder) held the pen")
    ]
    if row.text("state") == AgendaDraftState.commenting.rawValue, let until = row.day("until") {
      facts.append(
        visit.say(
          "kommentarer til og med \(visit.format.day(until))",
          "comments until \(visit.format.day(until))"))
    }
    let link: HTML = """
      <a href="\(visit.here("agenda", "drafts", row.text("id")))">\(row.text("title"))</a>
      """
    return """
      <li>\(isNested ? "<h4>\(link)</h4>" as HTML : "<h3>\(link)</h3>")
      <p>\(state) <span class="meta">\(facts.joined(separator: " · "))</span></p></li>

      """
  }

  // MARK: - Beginning something

  private var begin: HTML? {
    switch visit.seat.role {
    case .funder: nil
    case .partner: Self.beginDraft(round: nil, visit)
    case .backbone: rounds.contains { $0.text("state") != "closed" } ? nil : openRound
    }
  }

  /// The form for a draft, of a round where one is named.
  static func beginDraft(round: String?, _ visit: Visit) -> HTML {
    let isOpen = visit.submission?.verb == "draft.begin"
    let form = visit.form("draft.begin", hidden: ["round": round], guardsChanges: true) { form in
      """
      \(form.field("title", label: visit.say("Udkastets navn", "Title of the draft"), isRequired: true))\
      <div class="actions">\(form.button(visit.say("Begynd", "Begin")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Begynd et udkast", "Begin a draft"))</summary>
      <p>\(visit.say(
        "I holder pennen og begynder med de ord, der gælder nu. De andre kan læse med og kommentere, når I deler det.",
        "You hold the pen and begin with the words in force. The others can read along, and comment once you share it."))</p>
      \(form)</details>

      """
  }

  private var openRound: HTML {
    let isOpen = visit.submission?.verb == "round.open"
    let form = visit.form("round.open", guardsChanges: true) { form in
      """
      \(form.field("title", label: visit.say("Rundens navn", "Title of the round"), isRequired: true))\
      \(RoundFields.html(form, nil, visit))\
      <div class="actions">\(form.button(visit.say("Åbn runden", "Open the round")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Åbn en runde", "Open a round"))</summary>
      <p>\(visit.say(
        "Partnerne ser runden på deres overblik, indtil de har bidraget. Sekretariatet tilrettelægger og skriver sammen; det skriver ikke dagsordenen.",
        "The partners see the round on their overview until they have contributed. The backbone arranges and writes up; it does not write the agenda."))</p>
      \(form)</details>

      """
  }
}

/// What is asked in a round, and its days.
enum RoundFields {
  static func html(_ form: Form, _ round: JSON?, _ visit: Visit) -> HTML {
    """
    \(form.field(
      "invitation", label: visit.say("Hvad spørger I om?", "What do you ask?"), kind: .lines(5),
      hint: visit.say(
        "Hvad partnerne skal tage stilling til, og hvem de bør høre.",
        "What the partners are to consider, and whom they should hear."),
      value: round?.text("invitation"), isRequired: true))\
    <div class="fields">\
    \(form.field(
      "until", label: visit.say("Bidrag til og med", "Contributions until"), kind: .date,
      value: round?.text("until"), isRequired: true))\
    \(form.field(
      "comments_until", label: visit.say("Kommentarer til og med", "Comments until"), kind: .date,
      value: round?.optionalText("comments_until")))</div>
    """
  }
}
