import Domain

/// The settings of a request that are not its command's: where to run it, and on whose behalf.
struct Modifiers {
  /// The short name of the initiative, from `@initiative=`.
  private(set) var initiative: String?
  /// The short name of the party to act for, from `@as=`.
  private(set) var party: String?

  /// Reads them, refusing what is unknown and what the grammar reserves for later.
  init(_ modifiers: [Request.Modifier]) throws(Refusal) {
    for modifier in modifiers {
      switch modifier.name {
      case "initiative": try Self.set(&initiative, modifier)
      case "as": try Self.set(&party, modifier)
      default: throw .unknownArgument("@" + modifier.name, nearest: nil)
      }
    }
  }

  private static func set(
    _ value: inout String?, _ modifier: Request.Modifier
  ) throws(Refusal) {
    let name = "@" + modifier.name
    guard value == nil, let text = modifier.value, !text.isEmpty else {
      throw Refusal(
        .badValue,
        Message(
          da: "\(name) skal gives én gang med et kortnavn.",
          en: "\(name) must be given once with a short name."),
        argument: name)
    }
    value = text
  }
}
