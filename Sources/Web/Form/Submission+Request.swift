import Commands
import Domain

extension Submission {
  /// The request that a form means: the very command that the protocol would parse.
  ///
  /// Numbers and days are typed as people of that language write them, and handed on as the
  /// protocol writes them. An empty field is an absent argument, except one named in `_clearable`,
  /// which is handed on empty. The revision that the form was filled in from stands in `_if`.
  func request(
    number: Int, schema: CommandSchema, modifiers: [Request.Modifier], language: Language
  ) throws(Refusal) -> Request {
    var request = Request(verb: verb, payload: file)
    request.modifiers = modifiers
    if let seen = fields["_if"] {
      request.modifiers.append(Request.Modifier(name: "if", value: seen))
    }
    let clearable = Set(fields.pairs.filter { $0.name == "_clearable" }.map(\.value))
    for (name, value) in fields.pairs {
      let (argument, own) = Self.split(name)
      guard own == nil || own == number, !Self.reserved.contains(argument),
        !argument.hasPrefix("_")
      else { continue }
      let known = schema.arguments.first { $0.name == argument }
      if argument == "payload" {
        if request.payload == nil, !value.isEmpty { request.payload = Array(value.utf8) }
        continue
      }
      if value.allSatisfy(\.isWhitespace) && !clearable.contains(argument) { continue }
      let written = try known.map { form throws(Refusal) in
        try Typed.value(value, as: form, language)
      }
      request.arguments.append(Request.Argument(name: argument, value: written ?? value))
    }
    return request
  }
}
