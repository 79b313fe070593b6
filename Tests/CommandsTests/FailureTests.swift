import Domain
import Postgres
import Testing

@testable import Commands

@Suite struct FailureTests {
  private func failure(
    _ sqlState: String, _ message: String = "secret detail", constraint: String? = nil,
    column: String? = nil
  ) -> Failure {
    var error = PostgresError(.server, message, sqlState: sqlState, query: "party_add")
    error.constraint = constraint
    error.column = column
    return Failure(error, access: .write)
  }

  @Test("a reason key raised by our SQL becomes its refusal")
  func reasonKey() {
    let refusal = failure("RG001", "party_slug_key", column: "short").refusal
    #expect(refusal.code == .exists)
    #expect(refusal.argument == "short")
    #expect(refusal.incident == nil)
  }

  @Test("a violated constraint with a declared reason becomes its refusal")
  func constraint() {
    #expect(failure("23505", constraint: "party_slug_key").refusal.code == .exists)
    let owner = failure("23503", constraint: "activity_owner_is_partner")
    #expect(owner.refusal.code == .charterActivity)
  }

  @Test("what is not mapped becomes INTERNAL, and only the log learns more")
  func unmapped() throws {
    for unmapped in [
      failure("RG001", "never_declared"), failure("23505", constraint: "never_declared"),
      failure("42703"), failure("XX000"),
    ] {
      #expect(unmapped.refusal.code == .internalError)
      let incident = try #require(unmapped.refusal.incident)
      #expect(ID(incident) != nil)
      #expect(unmapped.detail?.contains("party_add") == true)
      for language in Language.allCases {
        let text = unmapped.refusal.json(in: language).text
        #expect(!text.contains("party_add") && !text.contains("secret detail"))
      }
    }
  }

  @Test(
    "what the server says of load, time and loss has a code of its own",
    arguments: [
      ("55P03", Refusal.Code.busy), ("40001", .busy), ("40P01", .busy), ("53300", .busy),
      ("57014", .deadline), ("57P01", .unavailable), ("08006", .unavailable), ("42501", .denied),
      ("22003", .badValue),
    ])
  func serverStates(sqlState: String, code: Refusal.Code) {
    #expect(failure(sqlState).refusal.code == code)
  }

  @Test("a lost COMMIT is uncertain for a write and harmless for a read")
  func outcomeUnknown() {
    let error = PostgresError(.outcomeUnknown, "gone")
    #expect(Failure(error, access: .write).refusal.code == .uncertain)
    #expect(Failure(error, access: .acknowledge).refusal.code == .uncertain)
    #expect(Failure(error, access: .read).refusal.code == .unavailable)
  }

  @Test("every kind of error of the data access is mapped", arguments: PostgresError.Kind.allCases)
  func kinds(kind: PostgresError.Kind) {
    let refusal = Failure(PostgresError(kind, "gone"), access: .write).refusal
    #expect(!refusal.code.isFatal)
    let isOurFault = kind == .decoding || kind == .usage || kind == .server
    #expect((refusal.code == .internalError) == isOurFault)
    #expect((refusal.incident != nil) == isOurFault)
  }
}
