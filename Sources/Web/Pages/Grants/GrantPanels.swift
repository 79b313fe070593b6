import Domain
import HTML

/// What the backbone can do with a grant: allocate it and correct what is written of it.
enum GrantPanels {
  static func html(_ grant: JSON, activities: [JSON], _ visit: Visit) -> HTML {
    "\(allocate(grant, activities, visit))\(correct(grant, visit))"
  }

  private static func allocate(_ grant: JSON, _ activities: [JSON], _ visit: Visit) -> HTML {
    let unallocated = GrantsPage.money(grant, "unallocated", visit.format) ?? ""
    let choices =
      [
        (
          "",
          visit.say(
            "Sekretariatets eget arbejde (foreslås for partnerne)",
            "The backbone's own work (proposed to the partners)")
        )
      ]
      + activities.map { ($0.text("id"), "\($0.text("title")) – \($0.text("owner_name"))") }
    return """
      <section>
      <h2>\(visit.say("Tildel", "Allocate"))</h2>
      <p>\(visit.say(
        "Penge til en partners aktivitet tildeles straks. Penge til sekretariatets eget arbejde foreslås og gælder først, når partnerne har besluttet det, medmindre bevillingens vilkår nævner dem.",
        "Money for a partner's activity is allocated at once. Money for the backbone's own work is proposed and takes effect only when the partners have decided so, unless the grant's conditions name it."))</p>
      \(visit.form("allocation.propose", hidden: ["grant": grant.text("identifier")], guardsChanges: true) { form in
        """
        \(form.select("activity", label: visit.say("Til", "For"), options: choices, isRequired: true))\
        \(form.field("amount", label: visit.say("Beløb", "Amount"), kind: .number,
          hint: visit.say("Ikke tildelt: \(unallocated)", "Unallocated: \(unallocated)"),
          suffix: grant.text("currency"), isRequired: true))\
        \(form.field("purpose", label: visit.say("Formål", "Purpose")))\
        <div class="actions">\(form.button(visit.say("Tildel", "Allocate")))</div>
        """
      })
      </section>

      """
  }

  private static func correct(_ grant: JSON, _ visit: Visit) -> HTML {
    """
    <details class="confirm"><summary>\(visit.say("Ret oplysningerne", "Correct the details"))</summary><div>
    \(visit.form("grant.update", hidden: ["identifier": grant.text("identifier"), "revision": grant.text("revision")], guardsChanges: true) { form in
      """
      \(form.field("title", label: visit.say("Titel", "Title"), value: grant.text("title"), isRequired: true))\
      \(form.field("description", label: visit.say("Formål", "Purpose"), kind: .lines(4), value: grant.text("description")))\
      \(form.field("programme", label: visit.say("Program", "Programme"), value: grant.text("programme")))\
      <div class="fields">\(form.field("planned_start", label: visit.say("Fra", "From"), kind: .date, value: grant.optionalText("planned_start")))\
      \(form.field("planned_end", label: visit.say("Til", "To"), kind: .date, value: grant.optionalText("planned_end")))</div>\
      \(form.field("amount_disbursed", label: visit.say("Udbetalt", "Disbursed"), kind: .number,
        value: grant.decimal("amount_disbursed").map { visit.format.number($0) }, suffix: grant.text("currency")))\
      \(form.field("conditions", label: visit.say("Vilkår", "Conditions"), kind: .lines(4),
        hint: visit.say("Læses af bevillingsgiveren selv, sekretariatet og partnerne.", "Read by the funder itself, the backbone and the partners."),
        value: grant.optionalText("conditions")))\
      <input type="hidden" name="_clearable" value="description"><input type="hidden" name="_clearable" value="programme">\
      <input type="hidden" name="_clearable" value="conditions">\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    })
    </div></details>

    """
  }
}
