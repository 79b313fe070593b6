import Domain

@testable import Commands

/// A command that takes an argument of every kind, for tests of how they are read.
struct Sample: Command {
  static let verb = "sample.take"
  static let summary = Message(da: "Prøv alle slags argumenter.", en: "Try every kind of argument.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.write
  static let payload: PayloadRule? = PayloadRule(
    help: Message(da: "En tabel.", en: "A table."), media: "text/csv", required: false,
    example: "a,b\n")

  let name: String
  let note: String?
  let role: Role
  let standing: Standing
  let amount: Decimal?
  let count: Int
  let due: Day?
  let period: WrittenPeriod?
  let isShared: Bool
  let slug: String?
  let ids: [ID]
  let tags: [String]
  let secret: String
  let page: Page
  let payload: [UInt8]

  init(_ arguments: inout Arguments) throws(Refusal) {
    let help = Message(da: "Til prøve.", en: "For trying.")
    name = try arguments.text("name", help: help, example: "Røde Kors", maximumLength: 10)
    note = try arguments.optionalText("note", help: help, example: "x", clearable: true)
    role = try arguments.choice("role", as: Role.self, help: help, example: .partner)
    standing = try arguments.choice(
      "standing", as: Standing.self, help: help, example: .voting, default: .listed)
    amount = try arguments.optionalDecimal("amount", help: help, example: "12.50")
    count = try arguments.integer("count", help: help, example: 3, in: 1...9, default: 1)
    due = try arguments.optionalDay("due", help: help)
    period = try arguments.optionalPeriod("period", help: help)
    isShared = try arguments.boolean("shared", help: help, default: false)
    slug = try arguments.optionalSlug("slug", help: help, example: "roede-kors")
    ids = try arguments.list("id", of: ID.self, help: help, required: false)
    tags = try arguments.textList("tag", help: help, example: "a", required: false)
    secret = try arguments.secret("secret", help: help, example: "ryt_example")
    page = try arguments.page()
    payload = arguments.payload()
  }

  func run(in context: Context) async throws -> Reply { Reply() }
}

extension Sample {
  /// The recorded schema.
  static let schema = CommandSchema(recording: Sample.self)

  /// Parses the required arguments with `arguments` added or in their place; `nil` drops one.
  static func parse(_ arguments: KeyValuePairs<String, String?>) throws(Refusal) -> Sample {
    try schema.parse(request(arguments)) as! Sample
  }

  /// The request that `parse` reads.
  static func request(_ arguments: KeyValuePairs<String, String?>) -> Request {
    let given = Set(arguments.map(\.key))
    let required = [("name", "Kors"), ("role", "funder"), ("secret", "s3cret")]
      .filter { !given.contains($0.0) }
      .map { Request.Argument(name: $0.0, value: $0.1) }
    let added = arguments.compactMap { name, value in
      value.map { Request.Argument(name: name, value: $0) }
    }
    return Request(verb: verb, arguments: required + added)
  }
}
