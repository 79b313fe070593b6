import Commands
import Domain
import HTML

/// What is said after figures were reported or decided on, and indicators were worked with.
extension FlashText {
  /// The sentence for a verb of reporting; nil for any other.
  static func reporting(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "measurement.submit": submitted(flash)
    case "measurement.import": imported(flash.result)
    case "measurement.approve": approved(flash.result)
    case "measurement.return":
      Message(
        da: "Tallet er returneret. Parten ser begrundelsen.",
        en: "The figure is returned. The party sees the reason.")
    case "measurement.reconsider":
      Message(
        da: "Det er fortrudt. Det venter igen på gennemgang.",
        en: "It is undone. It awaits review again.")
    default: indicator(flash)
    }
  }

  private static func indicator(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "indicator.define": defined(flash.result)
    case "target.propose":
      Message(
        da: "Målet er foreslået. Det gælder, når en partner har bekræftet det.",
        en: "The target is proposed. It is in force once a partner has confirmed it.")
    case "target.confirm":
      Message(
        da: "Målet er bekræftet og gælder fra nu af.",
        en: "The target is confirmed and in force from now on.")
    case "reporter.add":
      Message(
        da: "Parten skal nu indberette.", en: "The party is now to report.")
    case "reporter.remove":
      Message(
        da: "Parten bedes ikke længere om tal.", en: "The party is no longer asked for figures.")
    case "story.add":
      Message(
        da: "Historien står nu ved kurven.", en: "The story now stands by the chart.")
    case "story.remove": Message(da: "Historien er fjernet.", en: "The story is removed.")
    case "initiative.describe":
      Message(da: "Formål og kontakt er gemt.", en: "Purpose and contact are saved.")
    default: nil
    }
  }

  private static func submitted(_ flash: Flash) -> Message {
    guard flash.count == 1 else {
      return Message(
        da: "\(flash.count) tal er indsendt og afventer godkendelse.",
        en: "\(flash.count) figures are submitted and await approval.")
    }
    if flash.result.whole("unchanged") == 1 {
      return Message(
        da: "Det samme tal stod der allerede. Intet er ændret.",
        en: "The same figure was there already. Nothing has changed.")
    }
    return Message(
      da: "Tallet er indsendt og afventer godkendelse.",
      en: "The figure is submitted and awaits approval.")
  }

  private static func imported(_ result: JSON) -> Message {
    let rows = result.whole("rows") ?? 0
    let changed = ["added", "corrected", "replaced"].compactMap { result.whole($0) }.reduce(0, +)
    let same = result.whole("unchanged") ?? 0
    let rest = Message(
      da: same == 0 ? "" : " \(same) stod der allerede.",
      en: same == 0 ? "" : " \(same) were there already.")
    return Message(
      da: "\(rows) rækker er læst; \(changed) tal afventer godkendelse.\(rest.da)",
      en: "\(rows) rows were read; \(changed) figures await approval.\(rest.en)")
  }

  private static func approved(_ result: JSON) -> Message {
    let count = result.whole("approved") ?? 1
    let own = result.whole("own_left") ?? 0
    let left = Message(
      da: own == 0 ? "" : " \(own), som du selv har indsendt, venter på en anden.",
      en: own == 0 ? "" : " \(own) that you submitted yourself wait for someone else.")
    return count == 1
      ? Message(da: "Tallet er godkendt.\(left.da)", en: "The figure is approved.\(left.en)")
      : Message(
        da: "\(count) tal er godkendt.\(left.da)", en: "\(count) figures are approved.\(left.en)")
  }

  private static func defined(_ result: JSON) -> Message {
    let version = result.whole("version") ?? 1
    guard result.flag("changed") else {
      return Message(da: "Intet blev ændret.", en: "Nothing was changed.")
    }
    return version == 1
      ? Message(
        da: "Indikatoren er oprettet. Bestem nu, hvem der indberetter, og foreslå et mål.",
        en: "The indicator is defined. Now decide who reports, and propose a target.")
      : Message(
        da: "Definitionen er gemt.", en: "The definition is saved.")
  }

  // MARK: - Undoing

  /// The form that takes a decision or a story back, where that can be done.
  static func reportingUndo(_ flash: Flash, _ visit: Visit) -> HTML? {
    guard visit.workspace?.seat != nil else { return nil }
    switch flash.verb {
    case "measurement.approve", "measurement.return":
      return reconsider(flash.result, visit)
    case "story.add":
      guard let id = flash.result.optionalText("id") else { return nil }
      let page = visit.here("indicators", flash.result.text("indicator"))
      return undoing("story.remove", to: page, then: page, [("id", id)], visit)
    default: return nil
    }
  }

  private static func reconsider(_ result: JSON, _ visit: Visit) -> HTML? {
    var ids = result.list("ids").compactMap(\.stringValue)
    if let id = result.optionalText("id") { ids.append(id) }
    guard !ids.isEmpty else { return nil }
    return undoing(
      "measurement.reconsider", to: visit.here("review"), then: visit.address,
      ids.map { ("id", $0) }, visit)
  }

  private static func undoing(
    _ verb: String, to page: String, then: String, _ fields: [(name: String, value: String)],
    _ visit: Visit
  ) -> HTML {
    visit.form(verb, key: "undo", to: page, then: then, style: "inline") { form in
      """
      \(fields.map { form.hidden($0.name, $0.value) })\
      \(form.button(visit.say("Fortryd", "Undo"), style: .quiet))
      """
    }
  }
}
