import Domain

extension Refusal {
  /// The refusal as it is kept with its job, in both languages.
  var asKept: JSON {
    func both(_ message: Message) -> JSON {
      ["da": .string(message[.da]), "en": .string(message[.en])]
    }
    return [
      "refusal": [
        "code": .string(code.rawValue), "msg": both(message), "hint": hint.map(both) ?? .null,
        "arg": argument.map(JSON.string) ?? .null, "incident": incident.map(JSON.string) ?? .null,
        "details": .array(details),
      ]
    ]
  }

  /// The refusal that was kept; `nil` where what was kept is none.
  init?(kept: JSON) {
    guard let body = kept["refusal"], let code = body["code"]?.stringValue.flatMap(Code.init),
      let message = body["msg"].flatMap(Message.init)
    else { return nil }
    self.init(
      code, message, hint: body["hint"].flatMap(Message.init), argument: body["arg"]?.stringValue,
      incident: body["incident"]?.stringValue, details: body["details"]?.arrayValue ?? [])
  }
}

extension Message {
  fileprivate init?(_ both: JSON) {
    guard let da = both["da"]?.stringValue, let en = both["en"]?.stringValue else { return nil }
    self.init(da: da, en: en)
  }
}
