public import Domain

/// The arguments of one command line, taken one by one by a command's initializer.
///
/// Without a line it records: each call notes the argument's schema and answers with its example,
/// so that one run of an initializer yields the whole declaration.
public struct Arguments {
  private let request: Request?
  private let payloadExample: String
  private(set) var schema: [ArgumentSchema] = []

  /// Takes the arguments of `request`, whose names the registry has checked.
  init(_ request: Request) {
    self.request = request
    payloadExample = ""
  }

  /// Records the schema of a command that takes `payload`.
  init(recording payload: PayloadRule?) {
    request = nil
    payloadExample = payload?.example ?? ""
  }

  /// The octets beside the line; none where the payload is optional and absent.
  public func payload() -> [UInt8] {
    guard let request else { return Array(payloadExample.utf8) }
    return request.payload ?? []
  }

  /// A page of a longer list: adds the arguments `limit`, `cursor` and `out`.
  public mutating func page() throws(Refusal) -> Page {
    let limit = try integer(
      "limit",
      help: Message(
        da: "Højst så mange rækker i ét svar.", en: "At most so many rows in one reply."),
      example: Page.defaultLimit, in: 1...Page.maximumLimit, default: Page.defaultLimit)
    let text = try optionalText(
      "cursor",
      help: Message(
        da: "Fortsæt, hvor det forrige svars \"next\" slap.",
        en: "Carry on where \"next\" of the reply before left off."),
      example: "WyJhIl0", maximumLength: 4096)
    let binding = Cursor.binding(of: request)
    _ = try output(
      help: Message(
        da: "raw giver alle rækker som én CSV-fil i DATA-blokke.",
        en: "raw gives all rows as one CSV file in DATA frames."))
    guard request != nil, let text else { return Page(limit: limit, after: [], binding: binding) }
    return Page(limit: limit, after: try Cursor.keys(in: text, boundTo: binding), binding: binding)
  }

  /// Takes the argument of that name, which may be given once; `nil` when it is absent.
  mutating func take<Value>(
    _ name: String, _ form: ArgumentForm<Value>, help: Message, example: String,
    isRequired: Bool = false, isSecret: Bool = false, clearable: Value? = nil,
    default defaultValue: String? = nil
  ) throws(Refusal) -> Value? {
    note(
      ArgumentSchema(
        name: name, help: help, example: example, isRequired: isRequired, isList: false,
        isSecret: isSecret, defaultValue: defaultValue, form: form.schema))
    let texts = texts(of: name, example: example)
    guard texts.count <= 1 else {
      throw Refusal(
        .badValue,
        Message(da: "\(name) er givet mere end én gang.", en: "\(name) is given more than once."),
        argument: name)
    }
    guard let text = texts.first else { return nil }
    if let clearable, text.isEmpty { return clearable }
    return try value(of: text, name, form)
  }

  /// Takes the argument of that name, refusing its absence as `MISSING_ARG`.
  mutating func require<Value>(
    _ name: String, _ form: ArgumentForm<Value>, help: Message, example: String,
    isSecret: Bool = false
  ) throws(Refusal) -> Value {
    let value = try take(
      name, form, help: help, example: example, isRequired: true, isSecret: isSecret)
    guard let value else { throw .missingArgument(name) }
    return value
  }

  /// Takes every argument of that name, in the order given.
  mutating func takeAll<Value>(
    _ name: String, _ form: ArgumentForm<Value>, help: Message, example: String, isRequired: Bool,
    isSecret: Bool = false
  ) throws(Refusal) -> [Value] {
    note(
      ArgumentSchema(
        name: name, help: help, example: example, isRequired: isRequired, isList: true,
        isSecret: isSecret, defaultValue: nil, form: form.schema))
    var values: [Value] = []
    for text in texts(of: name, example: example) {
      values.append(try value(of: text, name, form))
    }
    if isRequired && values.isEmpty { throw .missingArgument(name) }
    return values
  }

  private mutating func note(_ argument: ArgumentSchema) {
    if request == nil { schema.append(argument) }
  }

  private func texts(of name: String, example: String) -> [String] {
    guard let request else { return [example] }
    return request.arguments.filter { $0.name == name }.map { $0.value.trimmed }
  }

  private func value<Value>(
    of text: String, _ name: String, _ form: ArgumentForm<Value>
  ) throws(Refusal) -> Value {
    let isForbidden: (Unicode.Scalar) -> Bool = {
      $0.properties.generalCategory == .control && !($0 == "\n" && form.allowsLines)
    }
    guard !text.unicodeScalars.contains(where: isForbidden) else {
      throw Refusal(
        .badValue,
        Message(
          da: "\(name) indeholder styretegn.", en: "\(name) contains control characters."),
        argument: name)
    }
    guard let value = form.parse(text) else { throw form.refusal(of: name) }
    return value
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
