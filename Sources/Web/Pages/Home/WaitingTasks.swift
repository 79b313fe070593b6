import Domain
import HTML

/// The tasks behind the rows of `waiting.list`, and behind a party's own periods that are due.
struct WaitingTasks {
  let visit: Visit
  /// The rows of `target.list`, which know the indicator of a target.
  var targets: [JSON] = []
  /// Those of `commitment.list`, which know the activity of a commitment.
  var commitments: [JSON] = []
  /// Those of `allocation.list`, which know the grant of an allocation.
  var allocations: [JSON] = []

  private var format: Format { visit.format }

  /// A party's own reports, period by period.
  func reports(_ groups: [DuePeriod]) -> [WaitingTask] {
    groups.compactMap { group in
      let missing = group.open.filter { $0.state != .returned }
      guard let first = missing.first else { return nil }
      let period = format.named(group.period)
      let text =
        missing.count == 1
        ? visit.say(
          "Indberet \(first.fullTitle) for \(period)", "Report \(first.fullTitle) for \(period)")
        : visit.say("Indberet tallene for \(period)", "Report the figures for \(period)")
      let due = missing.compactMap(\.deadline).min()
      return WaitingTask(
        count: missing.count, text: text, path: visit.here("reporting", group.period),
        note: due.map { "\(visit.say(Self.deadline)) \(format.deadline($0))" }, due: due,
        isOverdue: missing.contains(where: \.isOverdue))
    }
  }

  /// The task of a row; nil for the charter and for reports, which are told otherwise.
  func task(_ row: JSON) -> WaitingTask? {
    switch row.text("kind") {
    case "returned": returned(row)
    case "target": target(row)
    case "commitment": commitment(row)
    case "review": review(row)
    case "overdue": overdue(row)
    case "invitation": invitation(row)
    case "term": term(row)
    case "allocation": allocation(row)
    case "task": task(of: row)
    case "vote": vote(row)
    case "decision_review": decisionReview(row)
    case "election_vote", "nomination", "choice": office(row)
    case "agenda_round", "agenda_over": round(row)
    case "agenda_comment", "agenda_draft": draft(row)
    case "sole_recipient": soleRecipient(row)
    case "cofinancing": cofinancing(row)
    case "handover": handover(row)
    case "meeting", "meeting_cancelled", "minutes", "action": meeting(row)
    default: nil
    }
  }

  // MARK: - Each kind

  private func returned(_ row: JSON) -> WaitingTask {
    let period = format.named(row.text("period"))
    return make(
      row,
      visit.say(
        "Ret \(row.text("title")) for \(period), som er returneret",
        "Correct \(row.text("title")) for \(period), which was returned"),
      visit.here("reporting", row.text("period")))
  }

  private func target(_ row: JSON) -> WaitingTask {
    let period = format.named(row.text("period"))
    let indicator = targets.first { $0.text("id") == row.text("subject") }?.text("indicator")
    return make(
      row,
      visit.say(
        "Tag stilling til et foreslået mål: \(row.text("title")), \(period)",
        "Consider a proposed target: \(row.text("title")), \(period)"),
      indicator.map { visit.here("indicators", $0) + "#proposed" } ?? visit.here("indicators"))
  }

  private func commitment(_ row: JSON) -> WaitingTask {
    let activity = commitments.first { $0.text("id") == row.text("subject") }?.text("activity")
    return make(
      row,
      visit.say("I har lovet: \(row.text("title"))", "You have promised: \(row.text("title"))"),
      activity.map { visit.here("activities", $0) } ?? visit.here("activities"))
  }

  private func review(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say("Gennemgå tal for \(row.text("title"))", "Review figures of \(row.text("title"))"),
      visit.here("review") + "?indicator=\(Percent.encoded(row.text("subject")))")
  }

  private func overdue(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "tal mangler fra \(row.text("title"))", "figures missing from \(row.text("title"))"),
      visit.here("completeness"), until: Message(da: "Ældste frist", en: "Earliest deadline"))
  }

  private func invitation(_ row: JSON) -> WaitingTask {
    let one = row.whole("count") == 1
    return make(
      row,
      visit.say(
        "\(one ? "invitation" : "invitationer") til \(row.text("title")) er ikke taget imod",
        "\(one ? "invitation" : "invitations") to \(row.text("title")) not accepted"),
      visit.here("parties", row.text("subject")), until: Self.end)
  }

  private func term(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "Funktionsperioden for \(row.text("title")) udløber",
        "The term of office of \(row.text("title")) ends"),
      visit.here("parties", row.text("subject")), until: Self.end)
  }

  private func allocation(_ row: JSON) -> WaitingTask {
    let grant = allocations.first { $0.text("id") == row.text("subject") }?.text("grant")
    return make(
      row,
      visit.say(
        "Tildeling afventer partnerne: \(row.text("title"))",
        "Allocation awaits the partners: \(row.text("title"))"),
      grant.map { visit.here("grants", $0) } ?? visit.here("grants"))
  }

  private func task(of row: JSON) -> WaitingTask {
    make(
      row, visit.say("Din opgave: \(row.text("title"))", "Your task: \(row.text("title"))"),
      visit.here("tasks") + "#t-\(row.text("subject"))")
  }

  private func vote(_ row: JSON) -> WaitingTask {
    make(
      row, visit.say("Stem: \(row.text("title"))", "Vote: \(row.text("title"))"),
      visit.here("decisions", row.text("subject")))
  }

  private func decisionReview(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "Se på beslutningen igen: \(row.text("title"))",
        "Look at the decision again: \(row.text("title"))"),
      visit.here("decisions", row.text("subject")))
  }

  private func handover(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "Se, hvad I overtager efter \(row.text("title"))",
        "See what you take over from \(row.text("title"))"),
      visit.here("office", "handover"))
  }

  private func office(_ row: JSON) -> WaitingTask {
    let text =
      switch row.text("kind") {
      case "election_vote": visit.say("Stem om det fælles sekretariat", "Vote on the backbone")
      case "nomination":
        visit.say("I er indstillet som fælles sekretariat", "You are nominated as the backbone")
      default:
        visit.say(
          "Bekræft valget af \(row.text("title")) som sekretariat",
          "Confirm the choice of \(row.text("title")) as backbone")
      }
    return make(row, text, visit.here("office"))
  }

  private func round(_ row: JSON) -> WaitingTask {
    let title = row.text("title")
    let text =
      row.text("kind") == "agenda_over"
      ? visit.say(
        "Fristen for bidrag er udløbet: \(title). Luk runden, eller flyt fristen",
        "The deadline for contributions has passed: \(title). Close the round or move the deadline")
      : visit.say(
        "Bidrag til den fælles dagsorden: \(title)", "Contribute to the common agenda: \(title)")
    return make(row, text, visit.here("agenda", "rounds", row.text("subject")))
  }

  private func draft(_ row: JSON) -> WaitingTask {
    let title = row.text("title")
    let text =
      row.text("kind") == "agenda_comment"
      ? visit.say("Kommentér udkastet: \(title)", "Comment on the draft: \(title)")
      : visit.say(
        "Jeres udkast venter på svar: \(title)", "Your draft awaits answers: \(title)")
    return make(row, text, visit.here("agenda", "drafts", row.text("subject")))
  }

  /// What meetings ask for is told in the same words as in a mail.
  private func meeting(_ row: JSON) -> WaitingTask {
    let matter = WaitingMatter(
      kind: row.text("kind"), subject: row.text("subject"), period: row.text("period"),
      title: row.optionalText("title"), count: row.whole("count") ?? 1)
    return make(
      row, visit.say(matter.sentence), visit.here() + matter.address,
      until: row.text("kind") == "action" ? Self.deadline : Message(da: "Dato", en: "Date"))
  }

  private func soleRecipient(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "Tag stilling til, at \(row.text("title")) modtager alle midler",
        "Consider that \(row.text("title")) receives all the money"),
      visit.here("cofinancing"))
  }

  private func cofinancing(_ row: JSON) -> WaitingTask {
    make(
      row,
      visit.say(
        "Bekræft et bidrag, som sekretariatet har indført: \(row.text("title"))",
        "Confirm a contribution that the backbone recorded: \(row.text("title"))"),
      visit.here("cofinancing"))
  }

  // MARK: - Their notes

  private static let end = Message(da: "Udløber", en: "Ends")

  private func make(
    _ row: JSON, _ text: String, _ path: String, until: Message = Self.deadline
  ) -> WaitingTask {
    let due = row.day("due")
    let since = row.instant("since").map { format.zone.day(of: $0) }
    let note =
      due.map { "\(visit.say(until)) \(format.deadline($0))" }
      ?? since.map { day in
        visit.say("Siden \(format.day(day))", "Since \(format.day(day))")
      }
    return WaitingTask(
      count: row.whole("count") ?? 1, text: text, path: path, note: note, due: due,
      isOverdue: row.flag("overdue"))
  }

  private static let deadline = Message(da: "Frist", en: "Deadline")
}
