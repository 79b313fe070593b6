import Domain
import HTML

/// The fields of a call, empty or filled in from a meeting that is to be changed.
enum MeetingForm {
  static func fields(_ form: Form, _ meeting: JSON?, _ visit: Visit) -> HTML {
    let start = meeting?.instant("starts_at").map { visit.format.zone.clock(at: $0) }
    let end = meeting?.instant("ends_at").map { visit.format.zone.clock(at: $0) }
    let points = meeting?.list("points").map { $0.text("title") }.joined(separator: "\n")
    return """
      \(form.field("title", label: visit.say("Hvad mødet hedder", "What the meeting is called"),
        value: meeting?.text("title"), isRequired: true))\
      <div class="fields">\
      \(form.field("day", label: visit.say("Dag", "Day"), kind: .date,
        value: start?.day.description, isRequired: true))\
      \(form.field("from", label: visit.say("Fra klokken", "From"), kind: .clock,
        value: start.map { clock($0.minutes) }, isRequired: true))\
      \(form.field("until", label: visit.say("Til klokken", "Until"), kind: .clock,
        value: end.map { clock($0.minutes) }, isRequired: true))</div>\
      \(form.field("place", label: visit.say("Sted", "Place"), value: meeting?.text("place")))\
      \(form.field("link", label: visit.say("Adresse på nettet", "Address online"),
        hint: visit.say("For dem, der er med på video: begynder med https://.", "For those who join by video: begins with https://."),
        value: meeting?.text("link")))\
      \(form.field("points", label: visit.say("Mødedagsorden", "Agenda of the meeting"), kind: .lines(6),
        hint: visit.say("Ét punkt på hver linje.", "One point on each line."), value: points))\
      \(form.field("note", label: visit.say("Forberedelse", "What to prepare"), kind: .lines(3),
        value: meeting?.text("note")))
      """
  }

  private static func clock(_ minutes: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
