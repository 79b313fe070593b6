import Commands
import Domain
import HTML

/// `/operator/initiatives/{initiative}`: what an operator may know of an initiative and do with it:
/// nothing of its inside.
enum OperatorInitiativePage: Page {
  static let path = "/operator/initiatives/{initiative}"
  static let audience = Audience.operators
  static let forms = [
    "initiative.archive", "initiative.export", "initiative.resume", "initiative.suspend",
    "member.invite", "office.interim",
  ]

  /// The path for one initiative.
  static func path(of slug: String) -> String { "/operator/initiatives/\(Percent.encoded(slug))" }

  static func show(_ visit: Visit) async throws -> Content {
    let initiative = try await visit.perform("initiative.show").result
    let notice = try await visit.perform("charter.history", ["limit": "1"]).rows.first ?? [:]
    let invited: HTML? = visit.done.map { InvitationLink.html($0.reply.result, visit) }
    let isVacant =
      initiative.optionalText("term_party") == nil && initiative.text("status") == "active"
    return Content(
      initiative.text("name"),
      trail: [(visit.say("Initiativer", "Initiatives"), OperatorPage.path)],
      main: """
        \(invited)\(facts(initiative, visit))\(isVacant ? InterimForm.html(visit) : nil)
        <section aria-labelledby="invite">
        <h2 id="invite">\(visit.say("Inviter en administrator", "Invite an administrator"))</h2>
        \(invite(initiative, visit))
        </section>
        <section aria-labelledby="export">
        <h2 id="export">\(visit.say("Eksport", "Export"))</h2>
        \(export(visit))
        </section>
        <section aria-labelledby="status">
        <h2 id="status">\(visit.say("Drift", "Operation"))</h2>
        \(InitiativeOperation.html(initiative, visit))
        </section>
        <section>
        \(NoticeText.whole(notice.text(visit.language == .da ? "text_da" : "text_en")))
        </section>
        """)
  }

  static func next(after done: Done, _ visit: Visit) -> Next {
    switch done.verb {
    case "member.invite": .stay
    case "initiative.export": .page(OperatorJobsPage.path)
    default: .page(visit.path)
    }
  }

  private static func facts(_ initiative: JSON, _ visit: Visit) -> HTML {
    let reason: HTML? = initiative.optionalText("status_reason").flatMap {
      $0.isEmpty ? nil : "<br>\($0)"
    }
    let backbone = initiative.optionalText("term_party")
    let ends = initiative.instant("term_ends_at")
    return """
      <dl class="facts">
      <div><dt>\(visit.say("Status", "Status"))</dt><dd>\(StatusWord.html(initiative, visit))\(reason)</dd></div>
      <div><dt>\(visit.say("Fase", "Phase"))</dt>\
      <dd>\(initiative.choice("phase", of: Phase.self).map { visit.say($0.name) })</dd></div>
      <div><dt>\(visit.say("Fælles sekretariat", "Backbone"))</dt>\
      <dd>\(backbone ?? visit.say("Intet lige nu", "None at present"))\(term(ends, visit))</dd></div>
      <div><dt>\(visit.say("Kort navn", "Short name"))</dt><dd>\(initiative.text("slug"))</dd></div>
      <div><dt>\(visit.say("Sprog, tidszone, valuta", "Language, time zone, currency"))</dt>\
      <dd>\(initiative.text("locale") == "da" ? "Dansk" : "English"), \
      \(initiative.text("time_zone")), \(initiative.text("currency"))</dd></div>
      <div><dt>\(visit.say("Oprettet", "Founded"))</dt>\
      <dd>\(initiative.instant("created_at").map { visit.format.moment($0) })</dd></div>
      </dl>
      """
  }

  private static func term(_ ends: Instant?, _ visit: Visit) -> HTML? {
    ends.map { ends in
      let day = visit.format.day(visit.format.today(at: ends))
      return "<br><span class=\"meta\">\(visit.say("til \(day)", "until \(day)"))</span>"
    }
  }

  private static func export(_ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "Hele initiativet i én fil (JSON Lines). Den indeholder navne og e-mailadresser, og at du har bedt om den, står i initiativets log.",
      "The whole initiative in one file (JSON Lines). It holds names and e-mail addresses, and the initiative's audit trail tells that you asked for it."))</p>
    \(visit.form(
      "initiative.export",
      refused: visit.say("Eksporten er ikke sat i gang", "The export was not started")
    ) { form in
      form.button(
        visit.say("Eksportér hele initiativet", "Export the whole initiative"), style: .secondary)
    })
    """
  }

  private static func invite(_ initiative: JSON, _ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "Kun til en part, der ikke har nogen administrator. Har den én, inviterer den selv.",
      "Only for a party that has no administrator. If it has one, it invites for itself."))</p>
    \(visit.form(
      "member.invite",
      refused: visit.say("Invitationen er ikke sendt", "The invitation was not sent")
    ) { form in
      """
      \(form.field("party", label: visit.say("Partens korte navn", "The party's short name"),
        value: initiative.optionalText("term_party_slug"), isRequired: true, autocomplete: "off"))
      \(form.field("email", label: visit.say("E-mail", "E-mail"), kind: .email, isRequired: true,
        autocomplete: "off"))
      \(form.button(visit.say("Send invitation", "Send invitation"), style: .secondary))
      """
    })
    """
  }
}
