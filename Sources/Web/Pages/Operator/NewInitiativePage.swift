import Commands
import Domain
import HTML

/// `/operator/new`: founds an initiative and invites the interim backbone's administrator.
enum NewInitiativePage: Page {
  static let path = "/operator/new"
  static let audience = Audience.operators
  static let forms = ["initiative.create"]

  static func show(_ visit: Visit) async throws -> Content {
    let trail = [(visit.say("Initiativer", "Initiatives"), OperatorPage.path)]
    if let done = visit.done {
      return Content(
        visit.say("Initiativet er oprettet", "The initiative is founded"), trail: trail,
        isNarrow: true, main: founded(done.reply.result, visit))
    }
    return Content(
      visit.say("Opret initiativ", "Found an initiative"), trail: trail, isNarrow: true,
      main: """
        <p class="lead">\(visit.say(
          "Et initiativ begynder med et midlertidigt sekretariat, til partnerne har valgt et.",
          "An initiative begins with an interim backbone, until the partners have chosen one."))</p>
        <p>\(visit.say(
          "Det midlertidige sekretariat sidder højst 12 måneder, og kun partnerne kan forlænge det. Du opretter rammen og inviterer den første administrator; indholdet ser du ikke.",
          "The interim backbone holds office for 12 months at most, and only the partners can prolong it. You make the frame and invite the first administrator; you do not see the contents."))</p>
        \(form(visit))
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next { .stay }

  private static func form(_ visit: Visit) -> HTML {
    visit.form(
      "initiative.create",
      refused: visit.say("Initiativet er ikke oprettet", "The initiative was not founded"),
      guardsChanges: true
    ) { form in
      """
      <section aria-labelledby="initiative">
      <h2 id="initiative">\(visit.say("Initiativet", "The initiative"))</h2>
      \(initiative(form, visit))</section>
      <section aria-labelledby="backbone">
      <h2 id="backbone">\(visit.say("Det midlertidige sekretariat", "The interim backbone"))</h2>
      \(backbone(form, visit))</section>
      \(form.button(visit.say("Opret, og send invitationen", "Found it and send the invitation")))
      """
    }
  }

  private static func initiative(_ form: Form, _ visit: Visit) -> HTML {
    """
    \(form.field("name", label: visit.say("Navn", "Name"), isRequired: true, autocomplete: "off"))
    \(form.field("slug", label: visit.say("Kort navn i adressen", "Short name in the address"),
      hint: visit.say(
        "Små bogstaver, tal og bindestreger, for eksempel trivsel-i-aarhus. Tomt: vi danner det af navnet. Det kan ikke ændres senere.",
        "Lower-case letters, digits and hyphens, for example trivsel-i-aarhus. Empty: we make it from the name. It cannot be changed later."),
      autocomplete: "off"))
    \(form.select("phase", label: visit.say("Fase", "Phase"),
      options: Phase.allCases.map { ($0.rawValue, visit.say($0.name)) },
      value: Phase.assess.rawValue, isRequired: true))
    <div class="fields">
    \(form.languages("locale", value: .da))
    \(form.field("time_zone", label: visit.say("Tidszone", "Time zone"), value: "Europe/Copenhagen",
      isRequired: true, autocomplete: "off"))
    \(form.field("currency", label: visit.say("Valuta", "Currency"),
      hint: visit.say("ISO 4217-kode", "ISO 4217 code"), value: "DKK", isRequired: true,
      autocomplete: "off"))
    </div>
    """
  }

  private static func backbone(_ form: Form, _ visit: Visit) -> HTML {
    """
    \(form.field("backbone", label: visit.say("Organisation", "Organisation"), isRequired: true,
      autocomplete: "off"))
    \(form.field("organisation", label: visit.say("Organisationens id", "Organisation identifier"),
      hint: visit.say("For eksempel DK-CVR-12345678", "For example DK-CVR-12345678"),
      autocomplete: "off"))
    \(form.field("backbone_slug", label: visit.say("Kort navn for sekretariatet", "Short name of the backbone"),
      hint: visit.say("Tomt: backbone", "Empty: backbone"), autocomplete: "off"))
    \(form.field("administrator", label: visit.say("Administratorens e-mail", "The administrator's e-mail"),
      kind: .email,
      hint: visit.say(
        "Sekretariatets første administrator. Invitationen sendes hertil og gælder 14 dage.",
        "The backbone's first administrator. The invitation is sent here and is valid for 14 days."),
      isRequired: true, autocomplete: "off"))
    \(form.field("months", label: visit.say("Funktionsperiode", "Term of office"), kind: .number,
      hint: visit.say("1 til 12 måneder.", "1 to 12 months."), value: "12",
      suffix: visit.say("måneder", "months"), isRequired: true))
    \(form.field("reason", label: visit.say("Begrundelse", "Reason"), kind: .lines(2),
      hint: visit.say(
        "Hvorfor netop denne organisation; alle parter kan læse det.",
        "Why this organisation; all parties can read it.")))
    """
  }

  private static func founded(_ result: JSON, _ visit: Visit) -> HTML {
    let until = result.instant("term_ends_at").map { visit.format.day(visit.format.today(at: $0)) }
    return """
      <p>\(visit.say("Det midlertidige sekretariat sidder til", "The interim backbone holds office until")) \
      <b>\(until)</b>.</p>
      \(InvitationLink.html(result, visit))
      <div class="actions"><a class="button" href="\(OperatorInitiativePage.path(of: result.text("initiative")))">\
      \(visit.say("Gå til initiativet", "Go to the initiative"))</a></div>
      """
  }
}
