import Commands
import Domain
import HTML

/// The form by which a party says what it puts in; the backbone may write it for a partner.
enum CofinancingForm {
  static func html(_ activities: [JSON], parties: [JSON], _ visit: Visit) -> HTML {
    let isOpen = visit.submission?.verb == "cofinancing.add"
    let isBackbone = visit.seat.role == .backbone
    let uses =
      activities.map { ($0.text("id"), "\($0.text("title")) – \($0.text("owner_name"))") }
      + [("", visit.say("Sekretariatets arbejde", "The backbone's work"))]
    let givers =
      [(visit.seat.slug, visit.seat.name)] + parties.map { ($0.text("party"), $0.text("name")) }
    let form = visit.form("cofinancing.add", guardsChanges: true) { form in
      let giver: HTML? =
        isBackbone
        ? form.select(
          "party", label: visit.say("Hvem har givet det?", "Who gave it?"),
          hint: visit.say(
            "Indfører I det for en partner, tæller det først, når partneren har bekræftet det.",
            "What you record for a partner counts only when the partner has confirmed it."),
          options: givers, value: visit.seat.slug, isRequired: true) : nil
      return """
        \(giver)\(form.radios("kind", label: visit.say("Hvad er det?", "What is it?"),
          options: CofinancingKind.allCases.map { ($0.rawValue, visit.say($0.name), nil) },
          value: CofinancingKind.inKind.rawValue))\
        \(form.field("description", label: visit.say("Beskrivelse", "Description"), isRequired: true))\
        \(form.select("activity", label: visit.say("Bruges i", "Put to use in"), options: uses,
          isRequired: true))\
        <div class="fields">\
        \(form.field("amount", label: visit.say("Beløb eller værdi", "Amount or value"), kind: .number,
          suffix: visit.place.currency, isRequired: true))\
        \(form.field("given_on", label: visit.say("Givet den", "Given on"), kind: .date, isRequired: true))</div>\
        \(form.field("valuation", label: visit.say("Hvordan er værdien fundet?", "How was the value found?"),
          hint: visit.say("Skal med for andet end penge.", "Required for anything but money.")))\
        <div class="actions">\(form.button(visit.say("Indfør", "Record")))</div>
        """
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say(
        "Indfør egenfinansiering eller et bidrag", "Record own financing or a contribution"))</summary>
      \(form)</details>

      """
  }
}
