import Commands
import Domain
import Support
import Testing

/// Signing in as the web does it, against a real server and database.
@Suite("Signing in", .serialized)
struct VisitorTests {
  let desk: Desk

  init() throws {
    desk = Desk(try TestServer.shared.get())
  }

  @Test("a visitor is nobody: it may sign in and ask for a link, and nothing else")
  func visitor() async throws {
    let visitor = desk.dispatch.visitor(address: "192.0.2.10")
    for verb in ["whoami", "help", "ping", "party.list", "account.show", "token.list"] {
      #expect(try await desk.refusal(verb, as: visitor).code == .denied, "\(verb)")
    }
    #expect(try await desk.refusal("session.open", as: visitor).code == .missingArg)
  }

  @Test("a secret that is none enters nothing")
  func unknownSecret() async {
    let outcome = await desk.dispatch.enter(secret: "rys_nothing")
    #expect(throws: Refusal.self) { try outcome.get() }
  }

  @Test("the invitation's mail signs in by a session that reaches the whole account")
  func invitation() async throws {
    let (address, secret) = try await desk.found("vt-invitation")
    let mail = try #require(desk.mails(to: address).last)
    #expect(mail.contains("Du er inviteret til initiativet Børn på Ærø"))
    #expect(mail.contains("http://127.0.0.1:8080/invitation/\(secret)"))

    let (invitee, workspaces) = try await desk.enter(secret)
    #expect(invitee.kind == .invitee)
    #expect(invitee.email == address)
    #expect(workspaces.isEmpty)
    let accepted = try await desk.result(
      "member.accept", as: invitee, ["session": "true", "name": "Åse", "agent": "Firefox"])
    #expect(accepted["second_factor"]?.boolValue == false)
    #expect(accepted["token_made"]?.boolValue == false)

    let session = try desk.secret(accepted)
    #expect(session.hasPrefix("rys_"))
    let (principal, reached) = try await desk.enter(session)
    #expect(principal.kind == .account)
    #expect(principal.name == "Åse")
    #expect(reached.map(\.slug) == ["vt-invitation"])
    let account = try await desk.result("account.show", as: principal)
    #expect(account["everywhere"]?.boolValue == true)
    #expect(account["current_needed"]?.boolValue == false)
    let list = try await desk.give("session.list", as: principal).get()
    #expect(list.rows.map { $0["agent"]?.stringValue } == ["Firefox"])
    #expect(list.rows.first?["address"]?.stringValue == "192.0.2.1")
  }

  @Test("a password signs in; its change ends the other sessions; wrong ones are slowed down")
  func password() async throws {
    let (address, principal) = try await desk.newcomer("vt-password")
    let old = "ni grønne heste danser"
    _ = try await desk.result("password.set", as: principal, ["new": old])
    let visitor = desk.dispatch.visitor(address: "192.0.2.20")
    let opened = try await desk.result(
      "session.open", as: visitor, ["email": address.uppercased(), "password": old])
    #expect(opened["name"]?.stringValue == "Åse Ærøboe")
    let other = try await desk.enter(desk.secret(opened)).0
    #expect(other.previousVisitAt != nil)

    let new = "ti grønne heste sover"
    let changed = try await desk.result(
      "password.set", as: principal, ["new": new, "current": old])
    #expect(changed["sessions_ended"]?.text == "1")
    #expect(try await desk.refusal("account.show", as: other).code == .authFailed)

    for _ in 1...5 {
      let refusal = try await desk.refusal(
        "session.open", as: visitor, ["email": address, "password": old])
      #expect(refusal.code == .authFailed)
    }
    let slowed = try await desk.refusal(
      "session.open", as: visitor, ["email": address, "password": new])
    #expect(slowed.code == .rate)
    #expect((1...1000).contains(slowed.afterMilliseconds ?? 0))
    try await Task.sleep(for: .milliseconds(1100))
    _ = try await desk.result("session.open", as: visitor, ["email": address, "password": new])
  }

  @Test("an unknown address, one without a password and a wrong password are refused alike")
  func alike() async throws {
    let (without, _) = try await desk.newcomer("vt-alike-a")
    let (with, principal) = try await desk.newcomer("vt-alike-b")
    _ = try await desk.result("password.set", as: principal, ["new": "ni grønne heste danser"])
    let visitor = desk.dispatch.visitor(address: "192.0.2.30")
    var refusals: Set<Refusal> = []
    for email in ["nobody@vt-alike.example", without, with] {
      refusals.insert(
        try await desk.refusal(
          "session.open", as: visitor, ["email": email, "password": "ti grønne heste sover"]))
    }
    #expect(refusals.map(\.code) == [.authFailed])
  }

  @Test("a link by mail goes to those who have an account, opens one session and is used up")
  func link() async throws {
    let (address, _) = try await desk.newcomer("vt-link")
    let visitor = desk.dispatch.visitor(address: "192.0.2.40")
    var answers: Set<JSON> = []
    for email in [address, "nobody@vt-link.example"] {
      answers.insert(try await desk.result("link.request", as: visitor, ["email": email]))
    }
    #expect(answers == [[:]])
    try desk.callPostman()
    let secret = try await desk.secretMailed(to: address, mail: 2)
    let strangers = try desk.mails(to: "nobody@vt-link.example")
    #expect(strangers.isEmpty)
    #expect(secret.hasPrefix("ryl_"))
    let mail = try #require(desk.mails(to: address).last)
    #expect(mail.contains("Har du ikke selv bedt om det"))

    let (holder, workspaces) = try await desk.enter(secret)
    #expect(holder.kind == .link)
    #expect(holder.name == "Åse Ærøboe")
    #expect(workspaces.isEmpty)
    #expect(try await desk.refusal("whoami", as: holder).code == .denied)
    #expect(try await desk.refusal("member.accept", as: holder).code == .denied)
    let opened = try await desk.result("session.open", as: holder, ["agent": "Chromium"])
    let session = try desk.secret(opened)
    #expect(try await desk.enter(session).1.map(\.slug) == ["vt-link"])
    #expect(try await desk.refusal("session.open", as: holder).code == .authFailed)
    await #expect(throws: Refusal.self) { try await desk.enter(secret) }
  }

  @Test("of several who use one link at the same time, one gets a session")
  func linkRace() async throws {
    let (_, principal) = try await desk.newcomer("vt-race")
    let secret = try desk.secret(await desk.result("link.create", as: principal))
    let holder = try await desk.enter(secret).0
    let successes = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { [desk] in
          if case .success = await desk.give("session.open", as: holder) { true } else { false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(successes == 1)
  }

  @Test("with a second factor, password and link only lead to the question for the code")
  func secondFactor() async throws {
    let (address, principal) = try await desk.newcomer("vt-factor")
    let password = "ni grønne heste danser"
    _ = try await desk.result("password.set", as: principal, ["new": password])
    _ = try await desk.result("totp.begin", as: principal)
    let confirmed = try await desk.result(
      "totp.confirm", as: principal, ["code": code(address, stepsAhead: -1)])
    let codes = try #require(confirmed["recovery_codes"]?.arrayValue)
    let recovery = codes.compactMap { $0.stringValue }
    #expect(Set(recovery).count == 10)

    let visitor = desk.dispatch.visitor(address: "192.0.2.50")
    let opened = try await desk.result(
      "session.open", as: visitor, ["email": address, "password": password])
    #expect(opened["second_factor"]?.boolValue == true)
    let secret = try desk.secret(opened)
    let (pending, workspaces) = try await desk.enter(secret)
    #expect(pending.kind == .pending)
    #expect(workspaces.isEmpty)
    for verb in ["whoami", "account.show", "password.remove", "totp.begin", "link.create"] {
      #expect(try await desk.refusal(verb, as: pending).code == .denied, "\(verb)")
    }
    let wrong = try await desk.refusal("session.confirm", as: pending, ["code": "abc"])
    #expect(wrong.code == .badValue)
    #expect(wrong.argument == "code")
    let used = try await desk.result("session.confirm", as: pending, ["code": code(address)])
    let live = try desk.secret(used)
    #expect(try await desk.enter(live).0.kind == .account)
    await #expect(throws: Refusal.self) { try await desk.enter(secret) }

    let link = try await desk.result("link.create", as: principal)
    let byLink = try await desk.result("session.open", as: desk.enter(desk.secret(link)).0)
    #expect(byLink["second_factor"]?.boolValue == true)
    let last = try await desk.result(
      "session.confirm", as: desk.enter(desk.secret(byLink)).0, ["code": recovery[3]])
    #expect(last["recovery_codes"]?.text == "9")
  }

  @Test("five wrong codes end a pending session")
  func wrongCodes() async throws {
    let (address, principal) = try await desk.newcomer("vt-codes")
    _ = try await desk.result("totp.begin", as: principal)
    _ = try await desk.result("totp.confirm", as: principal, ["code": code(address)])
    let link = try await desk.result("link.create", as: principal)
    let opened = try await desk.result("session.open", as: desk.enter(desk.secret(link)).0)
    let pending = try await desk.enter(desk.secret(opened)).0
    for _ in 1...4 {
      let refusal = try await desk.refusal("session.confirm", as: pending, ["code": "x"])
      #expect(refusal.code == .badValue)
    }
    for _ in 1...2 {
      #expect(
        try await desk.refusal("session.confirm", as: pending, ["code": "x"]).code == .authFailed)
    }
  }

  @Test("guesses side by side are counted one by one")
  func parallelGuesses() async throws {
    let (address, principal) = try await desk.newcomer("vt-parallel")
    _ = try await desk.result("password.set", as: principal, ["new": "ni grønne heste danser"])
    let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
      for guess in 1...12 {
        group.addTask { [desk] in
          let visitor = desk.dispatch.visitor(address: "192.0.2.\(100 + guess)")
          let outcome = await desk.give(
            "session.open", as: visitor, ["email": address, "password": "gæt nummer \(guess)"])
          guard case .failure(let refusal) = outcome else { return nil }
          return refusal.code
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes.count { $0 == .authFailed } <= 6)
    #expect(codes.allSatisfy { $0 == .authFailed || $0 == .rate })
  }

  @Test("signing out ends the session")
  func signOut() async throws {
    let (_, principal) = try await desk.newcomer("vt-out")
    _ = try await desk.result("session.close", as: principal)
    #expect(try await desk.refusal("whoami", as: principal).code == .authFailed)
  }

  @Test("no secret stands in the audit, the outbox, the queue or what observers are told")
  func secretsStayOut() async throws {
    let (address, principal) = try await desk.newcomer("vt-secret")
    let password = "syv sikre sommerfugle"
    _ = try await desk.result("password.set", as: principal, ["new": password])
    let visitor = desk.dispatch.visitor(address: "192.0.2.60")
    let opened = try await desk.result(
      "session.open", as: visitor, ["email": address, "password": password])
    let session = try desk.secret(opened)
    let link = try desk.secret(await desk.result("link.create", as: principal))
    let key = try desk.secret(await desk.result("totp.begin", as: principal))
    let written = try desk.sql(
      """
      select payload::text from host.audit_log;
      select body from app.audit_payload;
      select o::text from app.outbox o;
      select m::text from host.mail m;
      """)
    #expect(written.contains("***"))
    for secret in [password, session, link, key] {
      #expect(!written.contains(secret))
      #expect(!desk.observed.contains(secret))
      #expect(!desk.server.log.contains(secret))
    }
    let openings = try desk.sql(
      "select payload::text from host.audit_log where command = 'session.open'")
    #expect(openings.contains("password"))
    #expect(!openings.contains(address))
  }

  /// The code of an authenticator for the account of that address.
  private func code(_ address: String, stepsAhead: Int = 0) throws -> String {
    try desk.sql(
      """
      select ctx.totp(f.secret, floor(extract(epoch from ctx.now()) / 30)::bigint + \(stepsAhead))
      from host.second_factor f join host.account a on a.id = f.account_id
      where a.email = '\(address)'
      """)
  }
}
