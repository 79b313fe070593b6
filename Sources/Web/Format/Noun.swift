import Domain

/// A word that is counted, in the forms for one and for many.
struct Noun: Sendable, Hashable {
  /// For one.
  let one: Message
  /// For none and for many.
  let many: Message

  /// The noun with its forms in both languages.
  init(da: (one: String, many: String), en: (one: String, many: String)) {
    one = Message(da: da.one, en: en.one)
    many = Message(da: da.many, en: en.many)
  }

  /// The form that goes with a count.
  func form(_ count: Int) -> Message { count.magnitude == 1 ? one : many }
}

extension Noun {
  static let account = Noun(da: ("konto", "konti"), en: ("account", "accounts"))
  static let activity = Noun(da: ("aktivitet", "aktiviteter"), en: ("activity", "activities"))
  static let allocation = Noun(da: ("tildeling", "tildelinger"), en: ("allocation", "allocations"))
  static let byte = Noun(da: ("byte", "byte"), en: ("byte", "bytes"))
  static let day = Noun(da: ("dag", "dage"), en: ("day", "days"))
  static let decision = Noun(da: ("beslutning", "beslutninger"), en: ("decision", "decisions"))
  static let error = Noun(da: ("fejl", "fejl"), en: ("error", "errors"))
  static let figure = Noun(da: ("tal", "tal"), en: ("figure", "figures"))
  static let grant = Noun(da: ("bevilling", "bevillinger"), en: ("grant", "grants"))
  static let indicator = Noun(da: ("indikator", "indikatorer"), en: ("indicator", "indicators"))
  static let initiative = Noun(da: ("initiativ", "initiativer"), en: ("initiative", "initiatives"))
  static let invitation = Noun(
    da: ("invitation", "invitationer"), en: ("invitation", "invitations"))
  static let measurement = Noun(da: ("måling", "målinger"), en: ("measurement", "measurements"))
  static let member = Noun(da: ("medlem", "medlemmer"), en: ("member", "members"))
  static let month = Noun(da: ("måned", "måneder"), en: ("month", "months"))
  static let partner = Noun(da: ("partner", "partnere"), en: ("partner", "partners"))
  static let party = Noun(da: ("part", "parter"), en: ("party", "parties"))
  static let percentagePoint = Noun(
    da: ("procentpoint", "procentpoint"), en: ("percentage point", "percentage points"))
  static let period = Noun(da: ("periode", "perioder"), en: ("period", "periods"))
  static let recipient = Noun(da: ("modtager", "modtagere"), en: ("recipient", "recipients"))
  static let report = Noun(da: ("rapport", "rapporter"), en: ("report", "reports"))
  static let row = Noun(da: ("række", "rækker"), en: ("row", "rows"))
  static let session = Noun(da: ("session", "sessioner"), en: ("session", "sessions"))
  static let target = Noun(da: ("mål", "mål"), en: ("target", "targets"))
  static let week = Noun(da: ("uge", "uger"), en: ("week", "weeks"))
  static let year = Noun(da: ("år", "år"), en: ("year", "years"))
}
