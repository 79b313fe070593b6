import Domain
import HTML

/// What waits in one initiative, counted by kind.
enum WaitingSummary {
  /// One line for each kind, in the order of the rows, which is by urgency.
  static func html(_ rows: [JSON], _ visit: Visit) -> HTML {
    var kinds: [(kind: String, count: Int, isOverdue: Bool)] = []
    for row in rows {
      let kind = row.text("kind")
      let count = row.whole("count") ?? 1
      if let index = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[index].count += count
        kinds[index].isOverdue = kinds[index].isOverdue || row.flag("overdue")
      } else {
        kinds.append((kind, count, row.flag("overdue")))
      }
    }
    if kinds.isEmpty {
      return "<p>\(visit.say("Der venter ikke noget på dig.", "Nothing is waiting for you."))</p>"
    }
    let items = kinds.map { entry -> HTML in
      let late: HTML? =
        entry.isOverdue
        ? " <span class=\"status overdue\">\(visit.say("overskredet", "overdue"))</span>" : nil
      return "<li>\(visit.say(words(entry.kind, entry.count)))\(late)</li>\n"
    }
    return "<ul>\n\(items)</ul>"
  }

  private static func words(_ kind: String, _ count: Int) -> Message {
    let one = count == 1
    return switch kind {
    case "charter":
      Message(
        da: "Læs de vigtige opmærksomhedspunkter", en: "Read what to bear in mind")
    case "report":
      Message(
        da: one ? "1 tal at indberette" : "\(count) tal at indberette",
        en: one ? "1 figure to report" : "\(count) figures to report")
    case "returned":
      Message(
        da: one ? "1 tal er sendt retur" : "\(count) tal er sendt retur",
        en: one ? "1 figure was returned" : "\(count) figures were returned")
    case "target":
      Message(
        da: one ? "1 mål at bekræfte" : "\(count) mål at bekræfte",
        en: one ? "1 target to confirm" : "\(count) targets to confirm")
    case "commitment":
      Message(
        da: one ? "1 aftale at følge op på" : "\(count) aftaler at følge op på",
        en: one ? "1 commitment to follow up" : "\(count) commitments to follow up")
    case "review":
      Message(
        da: one ? "1 tal at gennemgå" : "\(count) tal at gennemgå",
        en: one ? "1 figure to review" : "\(count) figures to review")
    case "overdue":
      Message(
        da: one ? "1 tal mangler fra parterne" : "\(count) tal mangler fra parterne",
        en: one
          ? "1 figure is missing from the parties" : "\(count) figures are missing from the parties"
      )
    case "invitation":
      Message(
        da: one ? "1 invitation er ikke besvaret" : "\(count) invitationer er ikke besvaret",
        en: one ? "1 invitation is unanswered" : "\(count) invitations are unanswered")
    case "term":
      Message(da: "Funktionsperioden er ved at udløbe", en: "The term of office is ending")
    case "task":
      Message(
        da: one ? "1 opgave at gøre" : "\(count) opgaver at gøre",
        en: one ? "1 task to do" : "\(count) tasks to do")
    case "election_vote": Message(da: "Stem om det fælles sekretariat", en: "Vote on the backbone")
    case "nomination":
      Message(da: "I er indstillet som sekretariat", en: "You are nominated as the backbone")
    case "choice": Message(da: "Et valg at bekræfte", en: "A choice to confirm")
    case "allocation":
      Message(
        da: one ? "1 tildeling er foreslået" : "\(count) tildelinger er foreslået",
        en: one ? "1 allocation is proposed" : "\(count) allocations are proposed")
    case "vote":
      Message(
        da: one ? "1 beslutning at stemme om" : "\(count) beslutninger at stemme om",
        en: one ? "1 decision to vote on" : "\(count) decisions to vote on")
    case "agenda_round":
      Message(da: "Bidrag til den fælles dagsorden", en: "Contribute to the common agenda")
    case "agenda_over":
      Message(
        da: "En runde om dagsordenen er over sin frist",
        en: "A round on the agenda is past its deadline")
    case "agenda_comment":
      Message(
        da: one ? "1 udkast at kommentere" : "\(count) udkast at kommentere",
        en: one ? "1 draft to comment on" : "\(count) drafts to comment on")
    case "agenda_draft":
      Message(
        da: one ? "1 svar at give i jeres udkast" : "\(count) svar at give i jeres udkast",
        en: one ? "1 answer to give in your draft" : "\(count) answers to give in your draft")
    case "decision_review":
      Message(
        da: one ? "1 beslutning at se på igen" : "\(count) beslutninger at se på igen",
        en: one ? "1 decision to look at again" : "\(count) decisions to look at again")
    case "meeting":
      Message(
        da: one ? "1 mødeindkaldelse at svare på" : "\(count) mødeindkaldelser at svare på",
        en: one ? "1 call to a meeting to answer" : "\(count) calls to meetings to answer")
    case "meeting_cancelled":
      Message(
        da: one ? "1 møde er aflyst" : "\(count) møder er aflyst",
        en: one ? "1 meeting is cancelled" : "\(count) meetings are cancelled")
    case "minutes":
      Message(
        da: one ? "1 referat mangler" : "\(count) referater mangler",
        en: one ? "minutes of 1 meeting are missing" : "minutes of \(count) meetings are missing")
    case "action":
      Message(
        da: one ? "1 aftale fra et møde" : "\(count) aftaler fra møder",
        en: one ? "1 action from a meeting" : "\(count) actions from meetings")
    default:
      Message(
        da: one ? "1 ting venter" : "\(count) ting venter",
        en: one ? "1 thing is waiting" : "\(count) things are waiting")
    }
  }
}
