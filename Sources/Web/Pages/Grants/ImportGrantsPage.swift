import Commands
import Domain
import HTML

/// A form for a file of grants in the 360Giving standard.
enum ImportGrantsPage: Page {
  static let path = "/i/{initiative}/{party}/grants/import"
  static let audience = Audience.members(.backbone)
  static let forms = ["grant.import"]

  static func next(after done: Done, _ visit: Visit) -> Next {
    done.reply.rows.isEmpty ? .page(visit.here("grants")) : .stay
  }

  static func show(_ visit: Visit) async throws -> Content {
    Content(
      visit.say("Importér bevillinger", "Import grants"), section: .grants,
      trail: [(visit.say(Section.grants.name), visit.here("grants"))],
      main: """
        <p class="lead">\(visit.say(
          "En JSON-fil efter 360Giving-standarden, udgave 1. Alt bliver indlæst eller intet; det samme to gange ændrer intet.",
          "A JSON file by the 360Giving standard, version 1. Everything is imported or nothing; the same twice changes nothing."))</p>
        <p>\(visit.say(
          "Bevillingsgivere og modtagere, der ikke er parter endnu, bliver optaget som nævnte parter uden medlemmer og stemme. Hver bevilling får en aktivitet hos modtageren.",
          "Funders and recipients that are not parties yet become listed parties without members or a vote. Each grant gets an activity with its recipient."))</p>
        \(visit.form("grant.import", then: visit.here("grants"), sendsFile: true) { form in
          """
          \(form.file(label: visit.say("360Giving-fil", "360Giving file"), accepts: ".json,application/json"))\
          <div class="actions">\(form.button(visit.say("Importér", "Import")))</div>
          """
        })
        \(unfit(visit))
        """)
  }

  /// The grants that do not fit, one by one.
  private static func unfit(_ visit: Visit) -> HTML? {
    let rows = visit.done?.reply.rows ?? visit.submission?.refusals[0]?.details ?? []
    guard let first = rows.first else { return nil }
    let columns = first.objectValue?.map(\.name) ?? []
    let added = visit.done?.reply.result.whole("added") ?? 0
    let grants = visit.format.count(
      added, Noun(da: ("bevilling", "bevillinger"), en: ("grant", "grants")))
    let read: HTML? =
      visit.done == nil
      ? nil
      : "<p>\(visit.say("\(grants) blev indlæst. Disse passede ikke:", "\(grants) imported. These did not fit:"))</p>"
    return """
      \(read)\(visit.table(
        visit.say("Bevillinger, der ikke passer", "Grants that do not fit"), rows: rows, csv: nil,
        columns.map { name in
          .text(name) { row in "\(row.optionalText(name) ?? row[name].map(\.text))" }
        }))
      """
  }
}
