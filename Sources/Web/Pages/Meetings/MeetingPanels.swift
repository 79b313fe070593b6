import Commands
import Domain
import HTML

/// What can be done with a meeting: answer its call, record who was there, write its minutes, enter
/// what it decided, move and cancel it.
struct MeetingPanels {
  /// The result of `meeting.show`.
  let meeting: JSON
  /// Its rows: who is called and who was there.
  let guests: [JSON]
  /// The rows of `member.list`.
  let members: [JSON]
  let visit: Visit

  init(meeting: JSON, people: [JSON], members: [JSON], visit: Visit) {
    self.meeting = meeting
    guests = people
    self.members = members
    self.visit = visit
  }

  private var id: String { meeting.text("id") }
  private var state: MeetingState? { meeting.choice("state") }
  private var tends: Bool { meeting.flag("tends") && state != .cancelled }
  private var hasBegun: Bool { state != .called && state != .cancelled }

  // MARK: - Answering

  /// One button for each answer, the one given marked.
  var answer: HTML? {
    guard meeting.flag("may_answer") else { return nil }
    let own = meeting.choice("own_answer", of: MeetingAnswer.self)
    let said: HTML? = own.map {
      "<p>\(visit.say("Du har svaret: ", "You have answered: "))<b>\(visit.say($0.name.inSentence))</b>.</p>"
    }
    let buttons = MeetingAnswer.allCases.filter { $0 != own }.map { answer in
      visit.form(
        "meeting.answer", key: answer.rawValue, hidden: ["id": id, "answer": answer.rawValue],
        style: "inline"
      ) { form in
        form.button(
          visit.say(words(answer)), style: answer == .coming ? .primary : .secondary)
      }
    }
    return """
      <section><h2>\(visit.say("Kommer du?", "Are you coming?"))</h2>
      \(said)<div class="actions">\(buttons)</div></section>

      """
  }

  private func words(_ answer: MeetingAnswer) -> Message {
    switch answer {
    case .coming: Message(da: "Ja, jeg kommer", en: "Yes, I am coming")
    case .declined: Message(da: "Nej, jeg kan ikke", en: "No, I cannot")
    }
  }

  // MARK: - Who takes part

  /// Who is called and what they answered, or who was there.
  var people: HTML? {
    guard !guests.isEmpty else { return nil }
    let isHeld = meeting.optionalText("attended_at") != nil
    return """
      <section><h2>\(isHeld ? visit.say("Deltagere", "Who was there") : visit.say("Indkaldte", "Who is called"))</h2>
      \(visit.table(visit.say("Person for person", "Person by person"), rows: guests,
        csv: visit.csv("meeting.show", ["id": id]), [
          .head(visit.say("Hvem", "Who")) { "\($0.text("name"))" },
          .text(visit.say("Part", "Party")) { row in
            "<a href=\"\(visit.here("parties", row.text("party")))\">\(row.text("party_name"))</a>"
          },
          .text(visit.say("Svar", "Answer")) { row in
            "\(row.choice("answer", of: MeetingAnswer.self).map { visit.say($0.name) } ?? visit.say("Ikke svaret", "Not answered"))"
          },
          .text(visit.say("Til stede", "Present")) { row in
            "\(isHeld ? (row.flag("attended") ? visit.say("ja", "yes") : visit.say("nej", "no")) : "–")"
          },
        ]))</section>

      """
  }

  /// Who was there, to be ticked once the meeting has begun.
  var attendance: HTML? {
    guard tends, hasBegun else { return nil }
    let isOpen =
      visit.submission?.verb == "meeting.attend" || meeting.optionalText("attended_at") == nil
    let isRecorded = meeting.optionalText("attended_at") != nil
    let called = Set(guests.compactMap { $0.optionalText("member") })
    let roles: Set<String> = [Role.partner.rawValue, Role.backbone.rawValue]
    let known = guests.filter { roles.contains($0.text("role")) }
    let others = members.filter { $0.text("state") == "active" && !called.contains($0.text("id")) }
    let options =
      known.map { (value: $0.text("member"), name: "\($0.text("name")), \($0.text("party_name"))") }
      + others.map { (value: $0.text("id"), name: "\($0.text("name")), \($0.text("party_name"))") }
    let chosen = Set(
      guests.filter { isRecorded ? $0.flag("attended") : $0.text("answer") == "coming" }
        .map { $0.text("member") })
    return """
      <details class="fold no-print"\("open", if: isOpen)><summary>\(visit.say(
        "Notér, hvem der var til stede", "Record who was present"))</summary>
      \(visit.form("meeting.attend", hidden: ["id": id], guardsChanges: true) { form in
        """
        \(form.checkboxes("present", label: visit.say("Til stede", "Present"), options: options, checked: chosen))\
        <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
        """
      })</details>

      """
  }

  // MARK: - Minutes

  /// The draft, which only those who may write it see; filled in with the points at first.
  var draft: HTML? {
    guard tends else { return nil }
    let draft = meeting.optionalText("draft")
    let published = meeting.list("minutes").first?.text("text")
    let start =
      draft ?? published
      ?? meeting.list("points").map { "\($0.text("number")). \($0.text("title"))\n" }
      .joined(separator: "\n")
    let isOpen = draft != nil || visit.submission?.verb == "minutes.write"
    let meta: HTML? = draft.map { _ in
      "<p class=\"meta\">\(visit.say("Kladde", "Draft")): \(Act.text(meeting, "draft_by", "draft_at", visit))</p>"
    }
    let publish: HTML? =
      draft != nil && hasBegun
      ? visit.form("minutes.publish", hidden: ["id": id]) { form in
        """
        <p>\(visit.say(
          "Når kladden er offentliggjort, kan alle parter læse den, også bevillingsgivere. En rettelse bliver en ny udgave.",
          "Once published, all parties can read it, funders too. A correction becomes a new version."))</p>
        \(form.button(visit.say("Offentliggør referatet", "Publish the minutes")))
        """
      } : nil
    let summary =
      published == nil || draft != nil
      ? visit.say("Skriv referat", "Write minutes")
      : visit.say("Ret referatet", "Correct the minutes")
    return """
      <details class="fold no-print" id="draft"\("open", if: isOpen)><summary>\(summary)</summary>
      \(meta)\(visit.form("minutes.write",
        hidden: ["id": id, "base": meeting.text("revision")], guardsChanges: true) { form in
        """
        \(form.field("payload", label: visit.say("Kladdens tekst", "Text of the draft"), kind: .lines(16),
          hint: visit.say("Kun gruppen og sekretariatet ser kladden.", "Only the group and the backbone see the draft."),
          value: start, isRequired: true))\
        <div class="actions">\(form.button(visit.say("Gem kladde", "Save draft"), style: publish == nil ? .primary : .secondary))</div>
        """
      })\(publish)</details>

      """
  }

  // MARK: - Decisions

  /// What the meeting decided, entered with who was there; it stands unless a partner objects.
  var decide: HTML? {
    guard tends, meeting.optionalText("attended_at") != nil,
      let start = meeting.instant("starts_at")
    else { return nil }
    let present = Set(
      guests.filter { $0.flag("attended") && $0.text("role") == Role.partner.rawValue }
        .map { $0.text("party") }
    ).sorted()
    guard !present.isEmpty else { return nil }
    let isOpen = visit.submission?.verb == "decision.record"
    let named: [HTML] = present.map { party in
      "<input type=\"hidden\" name=\"present\" value=\"\(party)\">\n"
    }
    return """
      <details class="fold no-print"\("open", if: isOpen)><summary>\(visit.say(
        "Før en beslutning ind", "Enter a decision"))</summary>
      <p>\(visit.say(
        "Beslutningen står ved magt efter syv dage, hvis ingen stemmeberettiget partner gør indsigelse.",
        "The decision stands after seven days if no voting partner objects."))</p>
      \(visit.form("decision.record",
        hidden: ["kind": DecisionKind.other.rawValue, "meeting": id,
          "held_on": visit.format.zone.day(of: start).description], guardsChanges: true) { form in
        """
        \(named)\
        \(form.field("title", label: visit.say("Titel", "Title"), isRequired: true))\
        \(form.field("reasons", label: visit.say("Begrundelse", "Reasons"), kind: .lines(3), isRequired: true))\
        \(form.field("minutes", label: visit.say("Hvad referatet siger", "What the minutes say"), kind: .lines(2), isRequired: true))\
        <div class="actions">\(form.button(visit.say("Før ind", "Enter")))</div>
        """
      })</details>

      """
  }

  // MARK: - Moving and cancelling

  /// What can be done before it is held.
  var steps: HTML? {
    guard meeting.flag("tends"), state == .called || state == .underway else { return nil }
    let cancel: HTML? =
      state == .called
      ? """
      <details class="confirm"\("open", if: visit.submission?.verb == "meeting.cancel")><summary>\(visit.say("Aflys mødet …", "Cancel the meeting …"))</summary><div>
      <p>\(visit.say(
        "Alle indkaldte får besked. Mødet bliver stående som aflyst.",
        "Everyone called is told. The meeting stays, marked as cancelled."))</p>
      \(visit.form("meeting.cancel", hidden: ["id": id]) { form in
        """
        \(form.field("reason", label: visit.say("Hvorfor", "Why"), kind: .lines(2), isRequired: true))\
        \(form.button(visit.say("Aflys", "Cancel it"), style: .danger))
        """
      })</div></details>

      """ : nil
    return """
      <div class="actions"><a class="button secondary" href="\(visit.here("meetings", id, "edit"))">\
      \(visit.say("Ret eller flyt", "Change or move"))</a></div>
      \(cancel)
      """
  }
}
