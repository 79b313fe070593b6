import Domain
import HTML

/// One of the five rules of the charter: what it says, and what the software does about it.
struct CharterRule: Sendable {
  let name: Message
  /// What it means.
  let meaning: Message
  /// What is refused or shown.
  let upheld: Message

  /// The rules, in their order.
  static let all = [chosen, agenda, activities, funding, told]

  private static let chosen = CharterRule(
    name: Message(da: "Vælges af partnerne i fællesskab", en: "Chosen jointly by the partners"),
    meaning: Message(
      da:
        "Et sekretariat er kun i funktion i en periode, som partnerne har valgt eller bekræftet. Indtil da kan værtsorganisationen indsætte et midlertidigt i højst 12 måneder.",
      en:
        "A backbone is in office only for a term that the partners have chosen or confirmed. Until then the host may appoint an interim one for at most 12 months."
    ),
    upheld: Message(
      da:
        "Rygrad afviser, at sekretariatet åbner, lukker, ændrer eller optæller valget af sig selv, og viser, hvor længe der ikke har været et valgt sekretariat.",
      en:
        "Rygrad refuses to let the backbone open, close, change or count its own election, and shows for how long there has been no chosen backbone."
    ))

  private static let agenda = CharterRule(
    name: Message(
      da: "Udvikler ikke den fælles dagsorden", en: "Does not develop the common agenda"),
    meaning: Message(
      da: "Sekretariatet hjælper partnerne med dagsorden og mål. Kun partnerne vedtager dem.",
      en: "The backbone helps the partners with agenda and targets. Only the partners adopt them."),
    upheld: Message(
      da:
        "Et mål, som sekretariatet skriver ind, står som foreslået og tæller ikke, før en partner har bekræftet det. Rygrad afviser, at sekretariatet selv bekræfter.",
      en:
        "A target that the backbone enters stands as proposed and does not count until a partner has confirmed it. Rygrad refuses the backbone’s own confirmation."
    ))

  private static let activities = CharterRule(
    name: Message(da: "Driver ikke aktiviteterne", en: "Does not run the activities"),
    meaning: Message(
      da: "Partnerne driver aktiviteterne. Sekretariatet støtter, følger op og dokumenterer.",
      en: "The partners run the activities. The backbone supports, follows up and documents."),
    upheld: Message(
      da: "Rygrad afviser en aktivitet, hvis ejer ikke er en partner.",
      en: "Rygrad refuses an activity whose owner is not a partner."))

  private static let funding = CharterRule(
    name: Message(
      da: "Er ikke eneste modtager af midlerne", en: "Is not the sole recipient of the resources"),
    meaning: Message(
      da:
        "Fordelingen mellem sekretariatets arbejde og partnernes aktiviteter vises for alle, hele tiden, organisation for organisation: bevillinger, egenfinansiering og bidrag i arbejde og ting.",
      en:
        "The split between the backbone’s work and the partners’ activities is shown to everyone, at all times, organisation by organisation: grants, own financing and contributions in kind."
    ),
    upheld: Message(
      da:
        "Rygrad gør opmærksom på det, så snart én organisation modtager alt. Fra gennemførelsen skal partnerne bekræfte det inden for 90 dage, ellers får den ikke tildelt mere. Penge til sekretariatets eget arbejde træder kun i kraft ved en beslutning eller efter bevillingens vilkår.",
      en:
        "Rygrad flags it as soon as one organisation receives everything. From the phase Implement on the partners must confirm it within 90 days, or it is allocated no more. Money for the backbone’s own work takes effect only by a decision or under the grant’s terms."
    ))

  private static let told = CharterRule(
    name: Message(da: "Fortælles til alle", en: "Told to all"),
    meaning: Message(
      da:
        "Alle medlemmer af alle parter ser opmærksomhedspunkterne og bekræfter, at de har læst dem.",
      en: "Every member of every party sees what to bear in mind and confirms having read it."),
    upheld: Message(
      da:
        "Rygrad afviser alt andet, som sekretariatets medlemmer vil skrive, indtil de har bekræftet. Ingen andre bremses.",
      en:
        "Rygrad refuses everything else that the backbone’s members want to write until they have confirmed. Nobody else is held up."
    ))
}

extension CharterRule {
  /// The rules and how they are upheld, as a section of a page.
  static func section(_ visit: Visit) -> HTML {
    let items = all.map { rule -> HTML in
      """
      <li><h3>\(visit.say(rule.name))</h3><p>\(visit.say(rule.meaning))</p>\
      <p class="meta">\(visit.say(rule.upheld))</p></li>

      """
    }
    return """
      <section aria-labelledby="rules">\
      <h2 id="rules">\(visit.say("Reglerne, og hvordan de holdes", "The rules, and how they are upheld"))</h2>
      <ol class="rules">\(items)</ol></section>

      """
  }
}
