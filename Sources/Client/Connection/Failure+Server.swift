import Domain
import LineProtocol

extension Failure {
  /// The failure that an `ERR` or `BYE` line tells.
  init(_ line: ReplyLine, problems: [JSON]) {
    func same(_ text: String) -> Message { Message(da: text, en: text) }
    self.init(
      line.label, same(line.body["msg"]?.stringValue ?? line.label),
      hint: line.body["hint"]?.stringValue.map(same),
      argument: line.body["arg"]?.stringValue,
      incident: line.body["incident"]?.stringValue, problems: problems,
      confirmation: line.body["confirm"]?.stringValue.map {
        Confirmation(token: $0, reply: line.body["would"] ?? [:])
      },
      afterMilliseconds: line.body["after_ms"]?.intValue,
      status: ExitStatus(label: line.label, class: line.body["class"]?.stringValue))
  }

  /// What the protocol's writer refuses before it is sent.
  init(_ refusal: Refusal) {
    self.init(
      refusal.code.rawValue, refusal.message, hint: refusal.hint, argument: refusal.argument,
      incident: refusal.incident, problems: refusal.details,
      status: ExitStatus(rawValue: refusal.code.exitCode))
  }
}
