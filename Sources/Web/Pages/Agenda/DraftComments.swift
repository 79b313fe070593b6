import Commands
import Domain
import HTML

/// What is said about a section of a draft, and what was answered.
struct DraftComments {
  let draft: Draft
  let section: AgendaSection

  private var visit: Visit { draft.visit }
  private var rows: [JSON] { draft.comments.filter { $0.text("section") == section.rawValue } }

  var html: HTML? {
    let mayAdd = draft.state == .commenting
    guard !rows.isEmpty || mayAdd else { return nil }
    let list: HTML? = rows.isEmpty ? nil : "<ul class=\"list\">\n\(rows.map { item($0) })</ul>\n"
    return """
      <section class="no-print"><h3>\(visit.say("Kommentarer", "Comments"))</h3>
      \(list)\(mayAdd ? add : nil)</section>

      """
  }

  private func item(_ row: JSON) -> HTML {
    let isOpen = row.text("state") == "open"
    let badge =
      isOpen
      ? Status.badge("open", visit.say("Venter på svar", "Awaits an answer"))
      : Status.badge("approved", visit.say("Afsluttet", "Settled"))
    let answer = row.text("answer")
    let said: HTML? =
      answer.isEmpty
      ? nil
      : "<blockquote>\(Prose.html(answer))<p class=\"meta\">\(row.text("resolved_by"))</p></blockquote>"
    let office: HTML? =
      row.text("party_role") == Role.backbone.rawValue
      ? " <span class=\"tag\">\(visit.say("sekretariatet", "the backbone"))</span>" : nil
    let maySettle = draft.isOpen && (draft.isOwn || row.flag("own"))
    return """
      <li id="k-\(row.text("id"))">\(Prose.html(row.text("text")))
      <p class="meta">\(row.text("party_name"))\(office), \(Act.text(row, "author", "at", visit)) \(badge)</p>\
      \(said)\(maySettle ? settle(row, isOpen: isOpen) : nil)</li>

      """
  }

  private func settle(_ row: JSON, isOpen: Bool) -> HTML {
    let id = row.text("id")
    guard isOpen else {
      return visit.form(
        "comment.reopen", key: id, hidden: ["id": id, "_at": section.rawValue], style: "inline"
      ) { _ in
        "<button type=\"submit\" class=\"quiet\">\(visit.say("Tag op igen", "Take up again"))</button>"
      }
    }
    let edited = visit.submission?.verb == "comment.resolve" && visit.submission?.form == id
    let form = visit.form(
      "comment.resolve", key: id, hidden: ["id": id, "_at": section.rawValue], guardsChanges: true
    ) { form in
      """
      \(form.field("answer", label: visit.say("Svar", "Answer"), kind: .lines(3),
        hint: visit.say("Hvad der blev gjort ved den.", "What was done about it.")))\
      <div class="actions">\(form.button(visit.say("Afslut", "Settle")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: edited)><summary>\(visit.say("Svar og afslut", "Answer and settle"))</summary>
      \(form)</details>
      """
  }

  private var add: HTML {
    let key = section.rawValue
    let isOpen = visit.submission?.verb == "comment.add" && visit.submission?.form == key
    let form = visit.form(
      "comment.add", key: key, hidden: ["draft": draft.id, "section": key, "_at": key],
      guardsChanges: true
    ) { form in
      """
      \(form.field("text", label: visit.say("Jeres kommentar", "Your comment"), kind: .lines(3), isRequired: true))\
      <div class="actions">\(form.button(visit.say("Kommentér", "Comment")))</div>
      """
    }
    return """
      <details class="fold"\("open", if: isOpen)><summary>\(visit.say("Skriv en kommentar", "Write a comment"))\
      <span class="sr">: \(visit.say(section.name))</span></summary>
      \(form)</details>
      """
  }
}
