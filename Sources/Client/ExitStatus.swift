import Domain

/// What the process ends with, so that scripts can tell the kinds of failure apart.
struct ExitStatus: RawRepresentable, Equatable, Sendable {
  let rawValue: Int32

  static let success = ExitStatus(rawValue: 0)
  static let failed = ExitStatus(rawValue: 1)
  static let usage = ExitStatus(rawValue: 2)
  static let declined = ExitStatus(rawValue: 3)
  static let authentication = ExitStatus(rawValue: 4)
  static let denied = ExitStatus(rawValue: 5)
  static let notFound = ExitStatus(rawValue: 6)
  static let conflict = ExitStatus(rawValue: 7)
  static let tooMuch = ExitStatus(rawValue: 8)
  static let badData = ExitStatus(rawValue: 9)
  static let tryLater = ExitStatus(rawValue: 10)
  static let uncertain = ExitStatus(rawValue: 11)
  static let deadline = ExitStatus(rawValue: 124)
  static let interrupted = ExitStatus(rawValue: 130)

  init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The status of a refusal by its label, or by its class when a newer server says a label that
  /// this client does not know.
  init(label: String, class: String?) {
    if let code = Refusal.Code(rawValue: label) {
      self.init(rawValue: code.exitCode)
      return
    }
    if label == "QUOTA" {
      self = .tooMuch
      return
    }
    switch `class` {
    case "syntax": self = .usage
    case "auth": self = .authentication
    case "denied", "charter": self = .denied
    case "missing": self = .notFound
    case "conflict": self = .conflict
    case "data": self = .badData
    case "busy": self = .tryLater
    default: self = .failed
    }
  }
}

extension ExitStatus {
  /// Every status with what it tells, for help and manual.
  static let all: [(status: ExitStatus, meaning: Message)] = [
    (.success, Message(da: "gjort", en: "done")),
    (.failed, Message(da: "det gik galt", en: "it failed")),
    (.usage, Message(da: "forkert skrevet", en: "wrong usage")),
    (.declined, Message(da: "ikke bekræftet", en: "not confirmed")),
    (.authentication, Message(da: "ikke lukket ind", en: "not let in")),
    (.denied, Message(da: "ikke tilladt", en: "not allowed")),
    (.notFound, Message(da: "findes ikke", en: "not found")),
    (.conflict, Message(da: "passer ikke til det, der er", en: "does not fit what is there")),
    (.tooMuch, Message(da: "for meget eller for ofte", en: "too much or too often")),
    (.badData, Message(da: "fejl i data", en: "wrong data")),
    (.tryLater, Message(da: "prøv igen senere", en: "try again later")),
    (.uncertain, Message(da: "uvist, om det blev gjort", en: "not known whether it was done")),
    (.deadline, Message(da: "tiden løb ud", en: "time ran out")),
    (.interrupted, Message(da: "afbrudt", en: "interrupted")),
  ]
}
