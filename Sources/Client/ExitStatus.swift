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
