import Domain
import HTML

/// Where the initiative is in its life: all phases, the one in force marked.
enum PhaseList {
  static func html(_ phase: Phase?, since: Instant?, _ visit: Visit) -> HTML {
    let items = Phase.allCases.map { step -> HTML in
      guard step == phase else { return "<li>\(visit.say(step.name))</li>" }
      let day = since.map { visit.format.day(visit.format.zone.day(of: $0)) }
      let note: HTML? = day.map {
        " <span class=\"meta nowrap\">\(visit.say("siden \($0)", "since \($0)"))</span>"
      }
      return "<li aria-current=\"step\">\(visit.say(step.name))\(note)</li>"
    }
    return "<ol class=\"phases\" aria-label=\"\(visit.say("Faser", "Phases"))\">\(items)</ol>\n"
  }
}
