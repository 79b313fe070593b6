import Commands
import Domain
import HTML

/// Where the holder of an allocation writes what it has passed on to another partner's activity.
enum PassOnPanel {
  /// The form; nil for whoever holds nothing of the grant.
  static func html(_ allocations: [JSON], activities: [JSON], _ visit: Visit) -> HTML? {
    let own = allocations.filter {
      $0.text("recipient") == visit.seat.slug && $0.text("state") == "effective"
    }
    let others = activities.filter { $0.text("owner") != visit.seat.slug }
    guard !own.isEmpty, !others.isEmpty else { return nil }
    let held = own.map { row in
      let amount = GrantsPage.money(row, "amount", visit.format) ?? ""
      let purpose = row.text("purpose")
      return (row.text("id"), purpose.isEmpty ? amount : "\(amount): \(purpose)")
    }
    let choices = others.map { ($0.text("id"), "\($0.text("title")) – \($0.text("owner_name"))") }
    let isOpen = visit.submission?.verb == "allocation.pass"
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Skriv, hvad I har givet videre", "Write what you have passed on"))</summary>
      <p>\(visit.say(
        "Penge, I giver videre til en anden partners aktivitet, tæller hos den partner i fordelingen.",
        "Money that you pass on to another partner's activity counts with that partner in the split."))</p>
      \(visit.form("allocation.pass", guardsChanges: true) { form in
        """
        \(form.select("allocation", label: visit.say("Af tildelingen", "Of the allocation"), options: held, isRequired: true))\
        \(form.select("activity", label: visit.say("Til", "To"), options: choices, isRequired: true))\
        \(form.field("amount", label: visit.say("Beløb", "Amount"), kind: .number,
          suffix: own[0].text("currency"), isRequired: true))\
        \(form.field("note", label: visit.say("Aftalen", "The agreement")))\
        <div class="actions">\(form.button(visit.say("Indfør", "Record")))</div>
        """
      })</details>

      """
  }
}
