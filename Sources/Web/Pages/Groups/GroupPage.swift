import Commands
import Domain
import HTML

/// One group: what it is for, who sits in it, what it has called and agreed on.
enum GroupPage: Page {
  static let path = "/i/{initiative}/{party}/groups/{group}"
  static let audience = Audience.members(.members)
  static let forms = [
    "group.join", "group.leave", "group.chair", "group.update", "group.end", "action.update",
  ]

  static func show(_ visit: Visit) async throws -> Content {
    let slug = visit.parameter("group")
    let isFunder = visit.seat.role == .funder
    let reply = try await visit.read("group.show", ["group": slug])
    let past = try await visit.read(
      "meeting.list", ["group": slug, "time": "past", "limit": "10"])
    let upcoming =
      isFunder ? [] : try await visit.read("meeting.list", ["group": slug, "limit": "10"]).rows
    let actions =
      isFunder ? [] : try await visit.read("action.list", ["group": slug, "limit": "1000"]).rows
    let members =
      isFunder ? [] : try await visit.read("member.list", ["limit": "1000"]).rows
    let group = reply.result
    return Content(
      group.text("name"), section: .groups,
      trail: [(visit.say(Section.groups.name), visit.here("groups"))],
      main: """
        \(facts(group, visit))\
        \(GroupPanels.people(reply.rows, group, visit))\
        \(GroupPanels.joining(reply.rows, group, members, visit))\
        \(meetings(upcoming, past.rows, group, visit))\
        \(open(actions, visit))\(GroupPanels.steps(group, visit))
        """)
  }

  private static func facts(_ group: JSON, _ visit: Visit) -> HTML {
    let kind = group.choice("kind", of: GroupKind.self)
    let formed = group.instant("formed_at").map { visit.format.day(visit.format.zone.day(of: $0)) }
    let ended: HTML? = group.instant("ended_at").map { at in
      """
      <div><dt>\(visit.say("Afsluttet", "Ended"))</dt><dd>\(visit.format.day(visit.format.zone.day(of: at))): \
      \(group.text("ended_reason"))</dd></div>
      """
    }
    return """
      \(Paragraphs.lead(group.text("purpose")))\
      <dl class="facts">
      <div><dt>\(visit.say("Slags", "Kind"))</dt><dd>\(kind.map { visit.say($0.name) })</dd></div>
      <div><dt>\(visit.say("Formand", "Chair"))</dt><dd>\(chair(group, visit))</dd></div>
      <div><dt>\(visit.say("Sekretær", "Secretary"))</dt><dd>\(visit.say("Det fælles sekretariat", "The backbone"))</dd></div>
      <div><dt>\(visit.say("Nedsat", "Formed"))</dt><dd>\
      <a href="\(visit.here("decisions", group.text("decision")))">\(formed)</a></dd></div>
      \(ended)</dl>

      """
  }

  private static func chair(_ group: JSON, _ visit: Visit) -> String {
    if group.flag("chair_gone") && group.optionalText("ended_at") == nil {
      return visit.say("Ingen lige nu", "Nobody at the moment")
    }
    let person = group.optionalText("chair").map { "\($0), " } ?? ""
    return person + group.text("chair_party_name")
  }

  private static func meetings(
    _ upcoming: [JSON], _ past: [JSON], _ group: JSON, _ visit: Visit
  ) -> HTML {
    let call: HTML? =
      group.flag("tends")
      ? """
      <div class="actions"><a class="button" href="\(visit.here("meetings", "new"))?group=\(Percent.encoded(group.text("group")))">\
      \(visit.say("Indkald til møde", "Call a meeting"))</a></div>
      """ : nil
    let rows = upcoming + past
    let list: HTML =
      rows.isEmpty
      ? "<p class=\"meta\">\(visit.say("Ingen møder endnu.", "No meetings yet."))</p>"
      : "<ul class=\"list\">\n\(rows.map { MeetingsPage.item($0, visit, namesGroup: false) })</ul>"
    return """
      <section><h2>\(visit.say("Møder", "Meetings"))</h2>
      \(list)\(call)</section>

      """
  }

  private static func open(_ actions: [JSON], _ visit: Visit) -> HTML? {
    let rows = actions.filter { ["open", "late"].contains($0.text("state")) }
    guard !rows.isEmpty else { return nil }
    return """
      <section><h2>\(visit.say("Aftaler, der ikke er gjort", "Actions still to be done"))</h2>
      \(ActionList(rows: rows, tends: false, members: [], visit: visit).html)</section>

      """
  }
}
