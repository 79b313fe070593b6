import Domain
import Postgres

/// A thrown error in two halves: what the caller may know, and what only an operator may.
struct Failure: Error {
  /// What the caller is told.
  let refusal: Refusal
  /// What the log keeps beside it; `nil` where the refusal says everything.
  var detail: String?

  /// Divides what was thrown by a command of that access.
  init(_ error: any Error, access: Access) {
    switch error {
    case let refusal as Refusal: self.init(refusal: refusal, detail: nil)
    case let error as PostgresError: self.init(error, access: access)
    case is ReaderStalled: self.init(refusal: Self.stalled, detail: nil)
    case is CancellationError: self.init(refusal: Self.cancelled, detail: nil)
    default: self.init(incident: String(describing: error))
    }
  }

  private init(_ error: PostgresError, access: Access) {
    switch error.kind {
    case .server: self.init(server: error)
    case .busy: self.init(refusal: Self.busy, detail: error.description)
    case .deadline: self.init(refusal: Self.deadline, detail: error.description)
    case .cancelled: self.init(refusal: Self.cancelled, detail: error.description)
    case .unavailable, .connectionLost:
      self.init(refusal: Self.unavailable, detail: error.description)
    case .outcomeUnknown:
      self.init(
        refusal: access == .read ? Self.unavailable : Self.uncertain, detail: error.description)
    case .decoding, .usage: self.init(incident: error.description)
    }
  }

  private init(server error: PostgresError) {
    let detail = error.description
    switch error.sqlState {
    case "RG001":
      guard let refusal = Reason.refusal(for: error.message, argument: error.column) else {
        self.init(incident: detail)
        return
      }
      self.init(refusal: refusal, detail: nil)
    case "42501": self.init(incident: detail, .denied, Self.denied)
    case "22003": self.init(refusal: Self.outOfRange, detail: detail)
    case "57014": self.init(refusal: Self.deadline, detail: detail)
    case "55P03", "40001", "40P01": self.init(refusal: Self.busy, detail: detail)
    case "57P01", "57P02", "57P03": self.init(refusal: Self.unavailable, detail: detail)
    case let state? where state.hasPrefix("53"): self.init(refusal: Self.busy, detail: detail)
    case let state? where state.hasPrefix("08"):
      self.init(refusal: Self.unavailable, detail: detail)
    default:
      guard let constraint = error.constraint, let refusal = Reason.refusal(for: constraint) else {
        self.init(incident: detail)
        return
      }
      self.init(refusal: refusal, detail: nil)
    }
  }

  private init(refusal: Refusal, detail: String?) {
    self.refusal = refusal
    self.detail = detail
  }

  /// What the caller is told nothing of but a number to quote.
  private init(
    incident detail: String, _ code: Refusal.Code = .internalError,
    _ message: Message = Message(da: "Der skete en fejl hos os.", en: "Something went wrong here.")
  ) {
    refusal = Refusal(
      code, message,
      hint: Message(
        da: "Opgiv incident-nummeret til den driftsansvarlige.",
        en: "Tell the operator the incident number."),
      incident: ID.make().description)
    self.detail = detail
  }

  private static let denied = Message(
    da: "Det har du ikke ret til.", en: "You are not permitted to do that.")

  private static let outOfRange = Refusal(
    .badValue, Message(da: "Et tal er for stort.", en: "A number is too large."))

  private static let busy = Refusal(
    .busy,
    Message(da: "Serveren har travlt.", en: "The server is busy."),
    afterMilliseconds: 1000)

  private static let deadline = Refusal(
    .deadline,
    Message(da: "Det tog for lang tid og blev opgivet.", en: "It took too long and was given up."))

  private static let stalled = Refusal(
    .timeout, Message(da: "Svaret blev ikke læst.", en: "The reply was not read."))

  private static let cancelled = Refusal(
    .cancelled,
    Message(
      da: "Kommandoen blev afbrudt; intet er ændret.",
      en: "The command was cancelled; nothing was changed."))

  private static let unavailable = Refusal(
    .unavailable,
    Message(
      da: "Databasen kan ikke nås lige nu.", en: "The database cannot be reached just now."),
    afterMilliseconds: 2000)

  private static let uncertain = Refusal(
    .uncertain,
    Message(
      da: "Forbindelsen til databasen faldt ud; det vides ikke, om ændringen blev gemt.",
      en: "The connection to the database was lost; whether the change was stored is unknown."),
    hint: Message(
      da: "Gentag den med samme @idem; uden @idem: se efter, om den blev gemt, før du prøver igen.",
      en: "Repeat it with the same @idem; without: look whether it was stored before trying again."
    ))
}
