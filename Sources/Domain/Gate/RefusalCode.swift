extension Refusal {
  /// The kind of a refusal; the raw value is its label on the wire, stable for ever.
  public enum Code: String, CaseIterable, Sendable {
    // What was said could not be understood.
    case badSyntax = "BAD_SYNTAX"
    case badEncoding = "BAD_ENCODING"
    case badValue = "BAD_VALUE"
    case unknownCommand = "UNKNOWN_COMMAND"
    case unknownArg = "UNKNOWN_ARG"
    case missingArg = "MISSING_ARG"
    case tagInUse = "TAG_IN_USE"
    // Who said it is not known or may not.
    case authRequired = "AUTH_REQUIRED"
    case authFailed = "AUTH_FAILED"
    case denied = "DENIED"
    // It does not fit what is there.
    case notFound = "NOT_FOUND"
    case exists = "EXISTS"
    case conflict = "CONFLICT"
    case state = "STATE"
    case confirmRequired = "CONFIRM_REQUIRED"
    case confirmStale = "CONFIRM_STALE"
    case idemMismatch = "IDEM_MISMATCH"
    case dataInvalid = "DATA_INVALID"
    case cursorGone = "CURSOR_GONE"
    // The server cannot, now or at all.
    case rate = "RATE"
    case busy = "BUSY"
    case idemInFlight = "IDEM_IN_FLIGHT"
    case deadline = "DEADLINE"
    case cancelled = "CANCELLED"
    case skipped = "SKIPPED"
    case draining = "DRAINING"
    case unavailable = "UNAVAILABLE"
    case uncertain = "UNCERTAIN"
    case internalError = "INTERNAL"
    // The charter's five rules.
    case charterChosen = "CHARTER_CHOSEN"
    case charterAgenda = "CHARTER_AGENDA"
    case charterActivity = "CHARTER_ACTIVITY"
    case charterFunding = "CHARTER_FUNDING"
    case charterUnacknowledged = "CHARTER_UNACKNOWLEDGED"
    // The connection closes.
    case badHello = "BAD_HELLO"
    case badFraming = "BAD_FRAMING"
    case lineTooLong = "LINE_TOO_LONG"
    case payloadTooLarge = "PAYLOAD_TOO_LARGE"
    case timeout = "TIMEOUT"
  }

  /// Whether another try can help.
  public enum Retry: String, CaseIterable, Sendable {
    /// Not without a change.
    case no
    /// The very same request, to learn how it ended.
    case same
    /// The same request after a while.
    case later
  }
}

extension Refusal.Code {
  /// Whether the connection closes after it.
  public var isFatal: Bool { `class` == "fatal" }

  /// The family of the code: `syntax`, `auth`, `denied`, `missing`, `conflict`, `data`, `charter`,
  /// `busy`, `server` or `fatal`.
  public var `class`: String {
    switch self {
    case .badSyntax, .badEncoding, .badValue, .unknownCommand, .unknownArg, .missingArg, .tagInUse:
      "syntax"
    case .authRequired, .authFailed: "auth"
    case .denied: "denied"
    case .notFound: "missing"
    case .exists, .conflict, .state, .cursorGone, .confirmRequired, .confirmStale, .idemMismatch,
      .skipped:
      "conflict"
    case .dataInvalid: "data"
    case .charterChosen, .charterAgenda, .charterActivity, .charterFunding, .charterUnacknowledged:
      "charter"
    case .rate, .busy, .idemInFlight, .cancelled, .draining, .unavailable: "busy"
    case .deadline, .uncertain, .internalError: "server"
    case .badHello, .badFraming, .lineTooLong, .payloadTooLarge, .timeout: "fatal"
    }
  }

  /// Whether another try can help.
  public var retry: Refusal.Retry {
    switch self {
    case .rate, .busy, .draining, .unavailable, .deadline, .cancelled, .timeout: .later
    case .uncertain, .idemInFlight: .same
    default: .no
    }
  }

  /// The exit code of the command-line client.
  public var exitCode: Int32 {
    switch self {
    case .badSyntax, .badEncoding, .badValue, .unknownCommand, .unknownArg, .missingArg, .tagInUse,
      .lineTooLong, .payloadTooLarge:
      2
    case .confirmRequired: 3
    case .authRequired, .authFailed: 4
    case .denied, .charterChosen, .charterAgenda, .charterActivity, .charterFunding,
      .charterUnacknowledged:
      5
    case .notFound: 6
    case .exists, .conflict, .state, .cursorGone, .confirmStale, .idemMismatch, .skipped: 7
    case .rate: 8
    case .dataInvalid: 9
    case .busy, .idemInFlight, .cancelled, .draining, .unavailable, .timeout: 10
    case .uncertain: 11
    case .deadline: 124
    case .internalError, .badHello, .badFraming: 1
    }
  }

  /// The status with which the web answers.
  public var httpStatus: Int {
    switch self {
    case .badSyntax, .badEncoding, .badValue, .unknownArg, .missingArg, .tagInUse, .badHello,
      .badFraming:
      400
    case .authRequired, .authFailed: 401
    case .denied, .charterChosen, .charterAgenda, .charterActivity, .charterFunding,
      .charterUnacknowledged:
      403
    case .unknownCommand, .notFound: 404
    case .timeout: 408
    case .exists, .conflict, .state, .confirmRequired, .confirmStale, .idemMismatch, .idemInFlight,
      .skipped:
      409
    case .cursorGone: 410
    case .payloadTooLarge: 413
    case .lineTooLong: 414
    case .dataInvalid: 422
    case .rate: 429
    case .uncertain, .internalError: 500
    case .busy, .cancelled, .draining, .unavailable: 503
    case .deadline: 504
    }
  }
}
