import Testing

extension DatabaseTests {
  /// Every statement the server runs, under every login that runs it.
  @Suite struct QueryTests {
    static let queries = (try? Query.all()) ?? []

    @Test("every query says who runs it") func rolesAreDeclared() {
      #expect(!Self.queries.isEmpty)
      #expect(Self.queries.filter(\.roles.isEmpty).map(\.name) == [])
    }

    @Test("every query has a generic plan under each login that runs it")
    func genericPlans() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      var sessions: [String: Session] = [:]
      for query in Self.queries {
        for role in query.roles {
          let session = try sessions[role] ?? database.connect(as: "rygrad_\(role)")
          if sessions.updateValue(session, forKey: role) == nil {
            try session.require("set plan_cache_mode = force_generic_plan")
          }
          plan(query, in: session, as: role)
        }
      }
    }

    private func plan(_ query: Query, in session: Session, as role: String) {
      switch session.prepare(query.name, query.sql) {
      case .failure(let failure): Issue.record("\(query.name) as \(role): \(failure)")
      case .success(let count):
        let arguments = Array(repeating: "null", count: count).joined(separator: ", ")
        let call = count == 0 ? query.name : "\(query.name)(\(arguments))"
        if let failure = session.run("explain execute \(call)").failure {
          Issue.record("\(query.name) as \(role): \(failure)")
        }
      }
    }
  }
}
