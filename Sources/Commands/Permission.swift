public import Domain

/// Who may give a command.
public struct Permission: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whoever is signed in, by whatever means.
  public static let anyone = Permission(rawValue: 1 << 0)
  /// The holder of an invitation that is not yet accepted.
  public static let invitee = Permission(rawValue: 1 << 1)
  /// A person, acting for itself and for no party.
  public static let account = Permission(rawValue: 1 << 2)
  /// Staff of the hosting organisation.
  public static let `operator` = Permission(rawValue: 1 << 3)
  /// A member of a backbone party, acting for it.
  public static let backbone = Permission(rawValue: 1 << 4)
  /// A member of a partner party, acting for it.
  public static let partner = Permission(rawValue: 1 << 5)
  /// A member of a funder party, acting for it.
  public static let funder = Permission(rawValue: 1 << 6)

  /// Whoever comes by the web and has not signed in.
  public static let visitor = Permission(rawValue: 1 << 7)
  /// The holder of a one-time sign-in link.
  public static let link = Permission(rawValue: 1 << 8)
  /// A person whose second factor is awaited.
  public static let pending = Permission(rawValue: 1 << 9)

  /// The members of every kind of party.
  public static let members: Permission = [.backbone, .partner, .funder]

  /// The permission that acting for a party with `role` gives.
  public init(_ role: Role) {
    self =
      switch role {
      case .backbone: .backbone
      case .partner: .partner
      case .funder: .funder
      }
  }

  /// The permission that being signed in as `kind` gives, before any party is chosen.
  public init(_ kind: Principal.Kind) {
    self =
      switch kind {
      case .operator: [.anyone, .operator]
      case .account: [.anyone, .account]
      case .invitee: [.anyone, .invitee]
      case .visitor: .visitor
      case .link: .link
      case .pending: .pending
      }
  }

  /// The names of what is contained, in a fixed order, as introspection shows them.
  public var names: [String] {
    Self.named.filter { contains($0.permission) }.map(\.name)
  }

  /// Those permitted, as they are called in the middle of a sentence.
  public var people: Message {
    let people = Self.named.filter { contains($0.permission) }.map(\.people)
    return Message(
      da: people.map(\.da).joined(separator: ", "), en: people.map(\.en).joined(separator: ", "))
  }

  private static let named: [(permission: Permission, name: String, people: Message)] = [
    (
      .anyone, "anyone",
      Message(da: "alle, der er logget ind", en: "everyone who is signed in")
    ),
    (.visitor, "visitor", Message(da: "besøgende på websiderne", en: "visitors of the web")),
    (.link, "link", Message(da: "indehavere af et login-link", en: "holders of a sign-in link")),
    (
      .pending, "pending",
      Message(da: "personer, der mangler at bekræfte", en: "people who have yet to confirm")
    ),
    (.invitee, "invitee", Message(da: "inviterede", en: "the invited")),
    (.account, "account", Message(da: "personer med en konto", en: "people with an account")),
    (.operator, "operator", Message(da: "driftsansvarlige", en: "operators")),
    (.backbone, "backbone", Message(da: "det fælles sekretariat", en: "the backbone")),
    (.partner, "partner", Message(da: "partnere", en: "partners")),
    (.funder, "funder", Message(da: "bevillingsgivere", en: "funders")),
  ]
}
