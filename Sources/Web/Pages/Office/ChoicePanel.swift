import Commands
import Domain
import HTML

/// Choices of backbone made at meetings: to confirm, and to record.
struct ChoicePanel {
  /// The rows of `choice.list`.
  let choices: [JSON]
  /// Whether no election stands in the way of recording one.
  let mayRecord: Bool
  let visit: Visit

  var html: HTML? {
    let isPartner = visit.seat.role == .partner
    guard isPartner && mayRecord || !choices.isEmpty else { return nil }
    let list: HTML? =
      choices.isEmpty ? nil : "<ul class=\"list\">\n\(choices.map(item))</ul>\n"
    return """
      <section aria-labelledby="choices"><h2 id="choices">\
      \(visit.say("Valgt på et møde", "Chosen at a meeting"))</h2>
      \(list)\(isPartner && mayRecord ? recording : nil)</section>

      """
  }

  private func item(_ choice: JSON) -> HTML {
    let id = choice.text("id")
    let day = choice.day("held_on").map { visit.format.day($0) } ?? ""
    let standing =
      switch choice.text("state") {
      case "confirmed": visit.say("Bekræftet", "Confirmed")
      case "lapsed": visit.say("Bortfaldet", "Lapsed")
      default:
        visit.say(
          "Bekræftet af \(choice.text("confirmations"))",
          "Confirmed by \(choice.text("confirmations"))")
      }
    let mayConfirm =
      visit.seat.role == .partner && choice.text("state") == "recorded"
      && !choice.flag("confirmed")
    let form: HTML? =
      mayConfirm
      ? visit.form("choice.confirm", key: id, hidden: ["id": id], style: "inline") { form in
        form.button(visit.say("Bekræft valget", "Confirm the choice"))
      } : nil
    return """
      <li><h3>\(choice.text("name"))</h3><p class="meta">\(day) · \(standing)</p>
      \(Paragraphs.html(choice.text("minutes")))\(form)</li>

      """
  }

  private var recording: HTML {
    let form = visit.form("choice.record", guardsChanges: true) { form in
      """
      \(form.field(
        "party", label: visit.say("Den valgte part", "The party chosen"),
        hint: visit.say("Dens korte navn.", "Its short name."))
      )\(form.field("name", label: visit.say("Eller en organisation udefra", "Or an outside organisation"))
      )\(form.field("organisation", label: visit.say("Dens id", "Its identifier"), hint: "DK-CVR-12345678")
      )\(form.field("email", label: visit.say("E-mail til dens administrator", "E-mail of its administrator"))
      )\(form.field("held_on", label: visit.say("Mødets dag", "Day of the meeting"), kind: .date, isRequired: true)
      )\(form.field("minutes", label: visit.say("Referat", "Minutes"), kind: .lines(6), isRequired: true)
      )<div class="actions">\(form.button(visit.say("Indfør valget", "Record the choice")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: visit.submission?.verb == "choice.record")>\
      <summary>\(visit.say("Indfør et valg, der er truffet på et møde", "Record a choice made at a meeting"))</summary>
      <p>\(visit.say(
        "Det gælder, når et flertal af de stemmeberettigede partnere har bekræftet det.",
        "It takes effect when a majority of the voting partners have confirmed it."))</p>
      \(form)</details>

      """
  }
}
