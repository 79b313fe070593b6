import Domain
import HTML

/// A reason why an initiative needs a reader's attention, as `portfolio.list` names it.
enum Attention: String, Sendable, CaseIterable {
  case suspended
  case noTerm = "no_term"
  case termEnding = "term_ending"
  case offTrack = "off_track"
  case atRisk = "at_risk"
  case incomplete
  case soleRecipient = "sole_recipient"
  case unacknowledged
  case stale

  /// The reasons in a row, in the order of their weight.
  static func reasons(in row: JSON) -> [Attention] {
    row.list("attention").compactMap { $0.stringValue.flatMap(Attention.init) }
  }
}

extension Attention {
  /// The class of the badge that tells it, which gives it shape and colour.
  var badge: String {
    switch self {
    case .suspended: "suspended"
    case .noTerm, .offTrack: "off_track"
    case .termEnding, .atRisk, .soleRecipient: "at_risk"
    case .incomplete: "missing"
    case .unacknowledged: "proposed"
    case .stale: "no_data"
    }
  }

  /// The reason as a sentence with the figures of the row, in the format's language.
  func sentence(_ row: JSON, format: Format, today: Day) -> String {
    format(message(row, format, today))
  }

  /// The sentence; figures within it are already in the format's language.
  private func message(_ row: JSON, _ format: Format, _ today: Day) -> Message {
    switch self {
    case .suspended:
      Message(da: "Initiativet er sat på pause", en: "The initiative is suspended")
    case .noTerm:
      Message(da: "Intet fælles sekretariat er i funktion", en: "No backbone is in office")
    case .termEnding: Self.termEnding(row, format, today)
    case .offTrack:
      Self.counted(
        row.whole("off_track") ?? 0, format, "er ude af kurs", "is off track", "are off track")
    case .atRisk:
      Self.counted(
        row.whole("at_risk") ?? 0, format, "er i risiko", "is at risk", "are at risk")
    case .incomplete: Self.incomplete(row, format)
    case .soleRecipient:
      Message(
        da: "Én organisation modtager alle fordelte midler",
        en: "One organisation receives all the money that is allocated")
    case .unacknowledged:
      Message(
        da: "Du har ikke bekræftet opmærksomhedspunkterne",
        en: "You have not acknowledged what to bear in mind")
    case .stale: Self.stale(row, format)
    }
  }

  private static func termEnding(_ row: JSON, _ format: Format, _ today: Day) -> Message {
    guard let end = row.instant("term_ends_at").map({ format.zone.day(of: $0) }) else {
      return Message(
        da: "Sekretariatets funktionsperiode udløber snart",
        en: "The backbone's term of office ends soon")
    }
    let days = Int(end.number) - Int(today.number)
    let span = format.count(days, .day)
    // how many days are left is what people act on, so it is not rounded to weeks
    let when =
      days < 2
      ? format.relative(end, to: today) : format(Message(da: "om \(span)", en: "in \(span)"))
    return Message(
      da: "Sekretariatets funktionsperiode udløber \(when)",
      en: "The backbone's term of office ends \(when)")
  }

  private static func counted(
    _ count: Int, _ format: Format, _ da: String, _ one: String, _ many: String
  ) -> Message {
    let text = format.count(count, .indicator)
    return Message(da: "\(text) \(da)", en: "\(text) \(count == 1 ? one : many)")
  }

  private static func incomplete(_ row: JSON, _ format: Format) -> Message {
    let expected = row.whole("expected") ?? 0
    let missing = format.number(expected - (row.whole("submitted") ?? 0))
    let all = format.number(expected)
    return Message(
      da: "\(missing) af \(all) ventede tal mangler",
      en: "\(missing) of \(all) expected figures are missing")
  }

  private static func stale(_ row: JSON, _ format: Format) -> Message {
    guard let last = row.instant("last_approved_at") else {
      return Message(da: "Ingen tal er godkendt endnu", en: "No figures have been approved yet")
    }
    let day = format.day(format.zone.day(of: last))
    return Message(
      da: "Ingen nye tal er godkendt siden \(day)", en: "No new figures approved since \(day)")
  }
}

extension Attention {
  /// The reasons of a row as a list of badges, each leading to where it can be seen.
  ///
  /// - Parameter seat: Makes the path of a page in the row's initiative.
  static func list(_ row: JSON, _ visit: Visit, at seat: ([String]) -> String) -> HTML? {
    let format = visit.format
    let today = format.today(at: .now())
    let items = reasons(in: row).map { reason -> HTML in
      """
      <li><a class="status \(reason.badge)" href="\(seat(reason.place))">\
      \(reason.sentence(row, format: format, today: today))</a></li>

      """
    }
    return items.isEmpty ? nil : "<ul class=\"reasons\">\(items)</ul>"
  }

  /// The parts of the path behind which the reason can be seen.
  private var place: [String] {
    switch self {
    case .suspended, .noTerm, .termEnding: []
    case .offTrack, .atRisk, .incomplete, .stale: ["indicators"]
    case .soleRecipient: ["grants"]
    case .unacknowledged: ["charter"]
    }
  }
}
