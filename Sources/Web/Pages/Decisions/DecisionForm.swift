import Commands
import Domain
import HTML

/// The form for a decision of one kind, to be put to the vote or entered from a meeting.
enum DecisionForm {
  static func html(_ kind: DecisionKind, _ visit: Visit) async throws -> HTML {
    let replies = try await visit.read(
      Request("party.list", ["limit": "1000"]), Request("allocation.list", ["limit": "1000"]),
      Request("draft.list", ["limit": "100"]), Request("member.list", ["limit": "1000"]),
      Request("charter.history", ["limit": "1"]))
    let matter = DecisionFields(
      kind: kind, parties: replies[0].rows, allocations: replies[1].rows, drafts: replies[2].rows,
      members: replies[3].rows, notice: replies[4].rows.first ?? [:], visit: visit)
    return """
      <p class="lead">\(visit.say(kind.name)). \(visit.say(kind.effect))</p>
      \(propose(kind, matter, visit))\(kind.concernsOffice ? nil : meeting(kind, matter, visit))
      """
  }

  private static func meeting(
    _ kind: DecisionKind, _ matter: DecisionFields, _ visit: Visit
  ) -> HTML {
    """
    <details class="fold"\("open", if: visit.submission?.verb == "decision.record")><summary>\(visit.say(
      "Før ind, hvad et møde har besluttet", "Enter what a meeting has decided"))</summary>
    \(record(kind, matter, visit))</details>

    """
  }

  private static func propose(
    _ kind: DecisionKind, _ matter: DecisionFields, _ visit: Visit
  ) -> HTML {
    visit.form("decision.propose", hidden: ["kind": kind.rawValue], guardsChanges: true) { form in
      """
      \(terms(form, matter, visit))\
      \(form.radios("method", label: visit.say("Hvordan afgør stemmerne det?", "How do the votes decide?"),
        options: DecisionMethod.allCases.map { ($0.rawValue, visit.say($0.name), visit.say($0.meaning)) },
        value: DecisionMethod.majority.rawValue))\
      <div class="fields">\
      \(form.field("deadline", label: visit.say("Frist", "Deadline"), kind: .date,
        hint: visit.say("Tomt betyder om to uger.", "Empty means in two weeks.")))\
      \(form.field("quorum", label: visit.say("Hvor mange skal deltage?", "How many must take part?"),
        hint: visit.say("Fra 50 til 100 procent.", "From 50 to 100 per cent."), value: "50", suffix: "%"))</div>\
      \(forum(form, kind, visit))\
      <div class="actions">\(form.button(visit.say("Forelæg partnerne", "Put to the partners")))\
      \(form.button(visit.say("Gem som forslag", "Save as a proposal"), style: .secondary, name: "open", value: "false"))</div>
      """
    }
  }

  /// Who decides, where the partners can leave that to a steering group.
  private static func forum(_ form: Form, _ kind: DecisionKind, _ visit: Visit) -> HTML? {
    guard DecisionFields.delegable.contains(kind) else { return nil }
    let forums: [DecisionForum] = [.partners, .steeringGroup]
    return form.radios(
      "decided_by", label: visit.say("Hvem beslutter?", "Who decides?"),
      options: forums.map { ($0.rawValue, visit.say($0.name), nil) },
      value: DecisionForum.partners.rawValue)
  }

  private static func record(
    _ kind: DecisionKind, _ matter: DecisionFields, _ visit: Visit
  ) -> HTML {
    visit.form(
      "decision.record", key: "meeting", hidden: ["kind": kind.rawValue], guardsChanges: true
    ) { form in
      """
      \(terms(form, matter, visit))\
      \(form.field("held_on", label: visit.say("Mødets dag", "Day of the meeting"), kind: .date, isRequired: true))\
      \(form.field("minutes", label: visit.say("Referatet", "The minutes"), kind: .lines(3),
        hint: visit.say("Hvad der står, eller hvor det ligger.", "What they say, or where they are."), isRequired: true))\
      \(form.checkboxes("present", label: visit.say("Til stede", "Present"), options: matter.voting))\
      <div class="actions">\(form.button(visit.say("Før ind", "Enter")))</div>
      """
    }
  }

  private static func terms(_ form: Form, _ matter: DecisionFields, _ visit: Visit) -> HTML {
    """
    \(form.field("title", label: visit.say("Titel", "Title"), isRequired: true))\
    \(matter.html(form))\
    \(form.field("reasons", label: visit.say("Begrundelse", "Reasons"), kind: .lines(4), isRequired: true))\
    \(form.field("review", label: visit.say("Eftersyn", "Review"), kind: .date,
      hint: visit.say("Den dag, I vil se på det igen.", "The day on which to look at it again.")))
    """
  }
}
