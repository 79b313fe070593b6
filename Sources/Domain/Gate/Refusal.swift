/// What a request that must be confirmed would do, and the token that confirms it.
public struct Confirmation: Sendable, Hashable {
  /// The token to give with `@confirm`, once.
  public let token: String
  /// What the request would have been answered, with counts of what goes.
  public let reply: JSON

  /// The token for a request that would be answered with `reply`.
  public init(token: String, reply: JSON) {
    self.token = token
    self.reply = reply
  }
}

/// Why a request was not carried out: all that the caller may know.
public struct Refusal: Error, Sendable, Hashable {
  /// The stable code.
  public let code: Code
  /// What is wrong.
  public let message: Message
  /// What to do instead.
  public let hint: Message?
  /// The name of the argument at fault.
  public let argument: String?
  /// The number under which the log holds what the caller may not know.
  public let incident: String?
  /// One object per thing that is wrong, for example per bad row of a table.
  public let details: [JSON]
  /// What the request would do, and how to confirm it, where it must be confirmed.
  public var confirmation: Confirmation?
  /// How long to wait before another try, in milliseconds.
  public var afterMilliseconds: Int?

  /// The refusal with this code and message.
  public init(
    _ code: Code, _ message: Message, hint: Message? = nil, argument: String? = nil,
    incident: String? = nil, details: [JSON] = [], afterMilliseconds: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.argument = argument
    self.incident = incident
    self.details = details
    self.afterMilliseconds = afterMilliseconds
  }

  /// The object of an `ERR` line, in `language`: `msg`, `class`, `retry` and, where there is one,
  /// `after_ms`, `arg`, `hint`, `incident`, `would` with `confirm`; `details` are not part of it.
  public func json(in language: Language) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member(name: "msg", value: .string(message[language])),
      JSON.Member(name: "class", value: .string(code.class)),
      JSON.Member(name: "retry", value: .string(code.retry.rawValue)),
    ]
    func append(_ name: String, _ value: JSON?) {
      if let value { members.append(JSON.Member(name: name, value: value)) }
    }
    append("after_ms", afterMilliseconds.map { JSON($0) })
    append("arg", argument.map(JSON.string))
    append("hint", hint.map { .string($0[language]) })
    append("incident", incident.map(JSON.string))
    append("would", confirmation?.reply)
    append("confirm", confirmation.map { .string($0.token) })
    return .object(members)
  }
}
