import Domain

/// The settings of a request that are not its command's: where to run it, on whose behalf, and how.
struct Modifiers {
  /// What of them a command honours, as introspection tells it.
  enum Name: String, CaseIterable {
    case initiative
    case `as`
    case deadline
    case detach
    case dry
    case idem
    case confirm
    case `if`
  }

  /// The short name of the initiative, from `@initiative=`.
  private(set) var initiative: String?
  /// The short name of the party to act for, from `@as=`.
  private(set) var party: String?
  /// How long the request may take, from `@deadline=`, in seconds there.
  private(set) var timeLimit: Duration?
  /// Whether to carry it out as a job, from `@detach`.
  private(set) var isDetached = false
  /// Whether to undo everything in the end, from `@dry`.
  private(set) var isRehearsal = false
  /// The key under which the reply is kept, from `@idem=`.
  private(set) var retryKey: RetryKey?
  /// The token that confirms what would be lost, from `@confirm=`.
  private(set) var confirmation: String?
  /// The revision that the caller has seen, from `@if=`.
  private(set) var revision: Int?

  /// None.
  init() {}

  /// Reads them, refusing what is unknown.
  init(_ modifiers: [Request.Modifier]) throws(Refusal) {
    var given: Set<Name> = []
    for modifier in modifiers {
      guard let name = Name(rawValue: modifier.name) else {
        throw .unknownArgument(
          "@" + modifier.name,
          nearest: Spelling.nearest(to: modifier.name, among: Name.allCases.map(\.rawValue))
            .map { "@" + $0 })
      }
      guard given.insert(name).inserted else { throw .malformed(name) }
      try set(name, modifier.value)
    }
  }

  private mutating func set(_ name: Name, _ value: String?) throws(Refusal) {
    if name == .dry || name == .detach {
      guard value == nil else { throw .malformed(name) }
      if name == .dry { isRehearsal = true } else { isDetached = true }
      return
    }
    guard let text = value, !text.isEmpty else { throw .malformed(name) }
    switch name {
    case .initiative: initiative = text
    case .as: party = text
    case .confirm: confirmation = text
    case .idem:
      guard RetryKey.length.contains(text.utf8.count), text.utf8.allSatisfy(Self.isOfKey) else {
        throw .malformed(name)
      }
      retryKey = RetryKey(text)
    case .if:
      guard text.utf8.allSatisfy(Self.isDigit), let number = Int(text) else {
        throw .malformed(name)
      }
      revision = number
    case .deadline:
      guard text.utf8.allSatisfy({ Self.isDigit($0) || $0 == UInt8(ascii: ".") }),
        let seconds = Double(text), (0.001...3600).contains(seconds)
      else { throw .malformed(name) }
      timeLimit = .seconds(seconds)
    case .dry, .detach: break
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Letters, digits and `-._:`, so that a key can be printed and typed again.
  private static func isOfKey(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || "-._:".utf8.contains(byte)
  }
}

extension Refusal {
  /// A modifier that is given twice, or not in its form.
  fileprivate static func malformed(_ name: Modifiers.Name) -> Refusal {
    let form =
      switch name {
      case .initiative, .as: Message(da: "med et kortnavn", en: "with a short name")
      case .confirm:
        Message(da: "med nøglen fra CONFIRM_REQUIRED", en: "with the token of CONFIRM_REQUIRED")
      case .dry, .detach: Message(da: "uden værdi", en: "without a value")
      case .idem:
        Message(
          da: "med 8-100 bogstaver, cifre og -._:", en: "with 8 to 100 letters, digits and -._:")
      case .if: Message(da: "med en revision", en: "with a revision")
      case .deadline:
        Message(da: "med sekunder fra 0.001 til 3600", en: "with seconds from 0.001 to 3600")
      }
    return Refusal(
      .badValue,
      Message(
        da: "@\(name.rawValue) skal gives én gang \(form.da).",
        en: "@\(name.rawValue) must be given once \(form.en)."),
      argument: "@\(name.rawValue)")
  }
}
