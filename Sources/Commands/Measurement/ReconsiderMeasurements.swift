import Domain

/// Takes the caller's own approvals and returns back within 15 minutes: all of those named or none.
struct ReconsiderMeasurements: Command {
  static let verb = "measurement.reconsider"
  static let summary = Message(
    da:
      "Fortryder egne godkendelser og returneringer inden for 15 minutter; værdierne venter igen.",
    en: "Undoes one's own approvals and returns within 15 minutes; the values wait again.")
  static let permission: Permission = [.backbone, .partner]
  static let scope = Scope.initiative
  static let access = Access.care
  static let errors: [Refusal.Code] = [.badValue, .notFound, .denied, .state, .conflict]

  let ids: [ID]

  private static let most = 100

  init(_ arguments: inout Arguments) throws(Refusal) {
    ids = try arguments.list(
      "id", of: ID.self,
      help: Message(
        da: "Målingens id; kan gentages, højst 100 gange.",
        en: "The measurement's id; may be repeated, at most 100 times."))
    guard ids.count <= Self.most else {
      throw Refusal(
        .badValue,
        Message(
          da: "Højst \(Self.most) målinger ad gangen.", en: "At most \(Self.most) at a time."),
        argument: "id")
    }
  }

  func run(in context: Context) async throws -> Reply {
    let rows = try await context.rows("measurement_reconsider", ids)
    return Reply(rows: try rows.map { try $0.object() }, result: ["count": JSON(rows.count)])
  }
}
