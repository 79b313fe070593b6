import Commands
import Domain
import HTML

/// A form for a grant that is not in a 360Giving file.
enum NewGrantPage: Page {
  static let path = "/i/{initiative}/{party}/grants/new"
  static let audience = Audience.members(.backbone)
  static let forms = ["grant.add"]

  static func show(_ visit: Visit) async throws -> Content {
    let funders = try await visit.read("party.list", ["role": "funder"]).rows
    let title = visit.say("Opret bevilling", "Add a grant")
    let trail = [(name: visit.say(Section.grants.name), path: visit.here("grants"))]
    guard !funders.isEmpty else {
      return Content(
        title, section: .grants, trail: trail,
        main: visit.empty(
          visit.say(
            "Bevillingsgiveren skal være part i initiativet, før dens bevilling kan oprettes.",
            "The funder must be a party of the initiative before its grant can be added."),
          next: (
            visit.say("Tilføj en bevillingsgiver", "Add a funder"), visit.here("parties", "new")
          )))
    }
    return Content(title, section: .grants, trail: trail, main: form(funders, visit))
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("grants", done.reply.result.text("identifier")))
  }

  private static func form(_ funders: [JSON], _ visit: Visit) -> HTML {
    let choices = funders.map { ($0.text("party"), $0.text("name")) }
    let currency = visit.place.currency
    return visit.form("grant.add", guardsChanges: true) { form in
      """
      \(form.field("title", label: visit.say("Titel", "Title"), isRequired: true))\
      \(form.select("funder", label: visit.say("Bevillingsgiver", "Funder"), options: choices, isRequired: true))\
      \(form.field("identifier", label: visit.say("Id", "Identifier"),
        hint: visit.say("Bevillingsgiverens eget nummer; enestående i initiativet.", "The funder's own number; unique in the initiative."), isRequired: true))\
      <div class="fields">\(form.field("amount", label: visit.say("Bevilget beløb", "Amount awarded"), kind: .number, isRequired: true))\
      \(form.field("currency", label: visit.say("Valuta", "Currency"), value: currency))\
      \(form.field("award_date", label: visit.say("Bevilget den", "Awarded on"), kind: .date, isRequired: true))</div>\
      \(form.field("description", label: visit.say("Formål", "Purpose"), kind: .lines(4)))\
      \(form.field("programme", label: visit.say("Program", "Programme")))\
      <div class="fields">\(form.field("planned_start", label: visit.say("Planlagt fra", "Planned from"), kind: .date))\
      \(form.field("planned_end", label: visit.say("Planlagt til", "Planned to"), kind: .date))</div>\
      <div class="fields">\(form.field("amount_applied_for", label: visit.say("Ansøgt beløb", "Amount applied for"), kind: .number))\
      \(form.field("amount_disbursed", label: visit.say("Udbetalt", "Disbursed"), kind: .number))</div>\
      \(form.field("conditions", label: visit.say("Vilkår", "Conditions"), kind: .lines(4)))\
      \(form.field("backbone_amount", label: visit.say("Heraf til sekretariatets arbejde", "Of which for the backbone's work"),
        kind: .number, hint: visit.say(
          "Kun hvis vilkårene selv nævner det. Det kan ikke ændres bagefter; alt andet til sekretariatets arbejde beslutter partnerne.",
          "Only if the conditions themselves name it. It cannot be changed afterwards; anything else for the backbone's work is the partners' decision.")))\
      <div class="actions">\(form.button(visit.say("Opret bevillingen", "Add the grant")))\
      <a href="\(visit.here("grants"))">\(visit.say("Annullér", "Cancel"))</a></div>
      """
    }
  }
}
