import Commands
import Domain
import HTML

/// A form with which the backbone proposes a party.
enum NewPartyPage: Page {
  static let path = "/i/{initiative}/{party}/parties/new"
  static let audience = Audience.members(.backbone)
  static let forms = ["party.add"]

  static func show(_ visit: Visit) async throws -> Content {
    let roles = [Role.partner, .funder].map { role in
      (
        role.rawValue, visit.say(role.name),
        role == .partner
          ? Optional(
            visit.say(
              "Tager del i arbejdet, ejer aktiviteter og indberetter tal. Stemmer først, når partnerne optager den.",
              "Takes part in the work, owns activities and reports figures. Votes once the partners admit it."
            ))
          : Optional(
            visit.say(
              "Giver bevillinger og læser med; kan ikke ændre noget.",
              "Awards grants and reads; cannot change anything."))
      )
    }
    return Content(
      visit.say("Tilføj part", "Add a party"), section: .parties,
      trail: [(visit.say(Section.parties.name), visit.here("parties"))],
      main: visit.form("party.add", guardsChanges: true) { form in
        """
        \(form.field("name", label: visit.say("Navn", "Name"),
          hint: visit.say("Organisationens navn, som den selv skriver det.", "The organisation's name as it writes it itself."), isRequired: true))\
        \(form.radios("role", label: visit.say("Rolle", "Role"), hint: visit.say(
          "Rollen ligger fast. En organisation med to kasketter er to parter. Sekretariatet bliver valgt, ikke tilføjet.",
          "The role is fixed. An organisation with two hats is two parties. The backbone is chosen, not added."),
          options: roles, value: Role.partner.rawValue))\
        \(form.field("organisation", label: visit.say("Organisationens id", "Organisation identifier"),
          hint: visit.say("For eksempel DK-CVR-12345678.", "For example DK-CVR-12345678.")))\
        \(form.field("slug", label: visit.say("Kortnavn", "Short name"),
          hint: visit.say("Til adresser og import. Dannes af navnet, hvis du lader det stå tomt.", "For addresses and imports. Made from the name if you leave it empty.")))\
        <div class="actions">\(form.button(visit.say("Tilføj", "Add")))\
        <a href="\(visit.here("parties"))">\(visit.say("Annullér", "Cancel"))</a></div>
        """
      })
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.here("parties", done.reply.result.text("party")))
  }
}
