import Commands
import Domain
import HTML

/// Appointing an interim backbone, where the office stands empty.
enum InterimForm {
  static func html(_ visit: Visit) -> HTML {
    let form = visit.form(
      "office.interim",
      refused: visit.say("Ingen er indsat", "Nobody was appointed"), guardsChanges: true
    ) { form in
      """
      \(form.field(
        "party", label: visit.say("En part", "A party"),
        hint: visit.say("Dens korte navn.", "Its short name."), autocomplete: "off")
      )\(form.field(
        "name", label: visit.say("Eller en organisation udefra", "Or an outside organisation"),
        autocomplete: "off")
      )\(form.field(
        "organisation", label: visit.say("Dens id", "Its identifier"), hint: "DK-CVR-12345678",
        autocomplete: "off")
      )\(form.field(
        "email", label: visit.say("E-mail til dens administrator", "E-mail of its administrator"),
        kind: .email, autocomplete: "off")
      )\(form.field(
        "months", label: visit.say("Funktionsperiode", "Term of office"), kind: .number,
        hint: visit.say("1 til 12 måneder.", "1 to 12 months."), value: "12",
        suffix: visit.say("måneder", "months"), isRequired: true)
      )\(form.field(
        "reason", label: visit.say("Begrundelse", "Reason"), kind: .lines(2),
        hint: visit.say("Alle parter kan læse den.", "All parties can read it."), isRequired: true)
      )<div class="actions">\(form.button(visit.say("Indsæt", "Appoint")))</div>
      """
    }
    return """
      <section aria-labelledby="interim"><h2 id="interim">\
      \(visit.say("Indsæt et midlertidigt sekretariat", "Appoint an interim backbone"))</h2>
      <p>\(visit.say(
        "Ingen er i funktion. Et midlertidigt sekretariat sidder højst 12 måneder. Efter et midlertidigt bestemmer partnerne selv, hvem der følger.",
        "Nobody is in office. An interim backbone holds it for 12 months at most. After an interim one, the partners decide who follows."))</p>
      \(form)</section>

      """
  }
}
