import Foundation
import Support
import Testing

/// Notices by mail, with two real servers on one database and a real socket that takes the mail.
@Suite("Notices", .serialized)
struct NoticeTests {
  @Test("two servers tell eight members eight notices, each in its own language")
  func once() async throws {
    let sink = try MailSink()
    let one = try TestServer(settings: Self.settings(sink))
    defer { one.stop() }
    let two = try Self.second(one, sink)
    defer { two.end(with: SIGTERM) }
    let desk = Desk(one)
    try Self.found(desk, members: 8)
    // The invitation of whoever founded it comes first.
    _ = try sink.waitForDeliveries(9)
    // Whatever else there might be has had its time.
    try await Task.sleep(for: .seconds(3))
    let deliveries = Self.notices(sink)
    #expect(deliveries.count == 8)
    #expect(
      Set(deliveries.flatMap(\.recipients)) == Set((1...8).map { "nr\($0)@varsel.example" }))
    #expect(try desk.sql("select count(*) from app.notice") == "8")
    #expect(try desk.sql("select count(*) from host.mail where kind = 'notice'") == "8")
    let danish = try #require(deliveries.first { $0.recipients == ["nr1@varsel.example"] })
    #expect(danish.text.contains("Læs de vigtige opmærksomhedspunkter"))
    #expect(danish.text.contains("https://rygrad.example.org/i/varsel/partneren"))
    #expect(danish.text.contains("https://rygrad.example.org/account/notices"))
    #expect(
      danish.header("List-Unsubscribe") == "<https://rygrad.example.org/account/notices>")
    #expect(!danish.text.contains(/ry[a-z]_/), "a notice carries no secret")
    let english = try #require(deliveries.first { $0.recipients == ["nr2@varsel.example"] })
    #expect(english.text.contains("Read the points to bear in mind"))

    // Nobody is told again of what goes on waiting.
    try desk.sql("update host.membership set look_at = now() where ended_at is null")
    for _ in 0..<100 {
      if try desk.sql("select count(*) from host.membership where look_at <= now()") == "0" {
        break
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try desk.sql("select count(*) from host.mail where kind = 'notice'") == "8")
  }

  @Test("a server that is killed loses no notice, and at most the mail underway comes twice")
  func killed() async throws {
    let sink = try MailSink()
    let one = try TestServer(settings: Self.settings(sink))
    defer { one.stop() }
    let two = try Self.second(one, sink)
    let desk = Desk(one)
    try Self.found(desk, members: 30)
    _ = try sink.waitForDeliveries(4)
    two.end(with: SIGKILL)
    for _ in 0..<400 {
      // Five minutes pass for the mail that the killed server had in hand.
      try desk.sql("update host.mail set not_before = now() where state in ('queued', 'sending')")
      if try desk.sql("select count(*) from host.mail where kind = 'notice' and state = 'sent'")
        == "30"
      {
        break
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    #expect(
      try desk.sql("select count(*) from host.mail where kind = 'notice' and state = 'sent'")
        == "30")
    #expect(
      try desk.sql("select count(*), count(distinct membership_id) from app.notice") == "30|30")
    let deliveries = Self.notices(sink)
    #expect(Set(deliveries.flatMap(\.recipients)).count == 30)
    // Whoever gets a notice twice can see by its Message-ID that it is one.
    let ids = deliveries.compactMap { $0.header("Message-ID") }
    #expect(Set(ids).count == 30)
    print("\(deliveries.count) deliveries of 30 notices")
  }

  private static func notices(_ sink: MailSink) -> [MailSink.Delivery] {
    sink.deliveries.filter { $0.recipients.contains { $0.hasPrefix("nr") } }
  }

  private static func settings(_ sink: MailSink) -> [String] {
    [
      "--smtp-url=smtp://127.0.0.1:\(sink.port)", "--smtp-tls=off",
      "--mail-from=Rygrad <rygrad@example.org>", "--public-url=https://rygrad.example.org/",
    ]
  }

  /// A second server on the same database.
  private static func second(_ one: TestServer, _ sink: MailSink) throws -> ServerProcess {
    let process = try ServerProcess(
      [
        "serve", "--database", one.database.connectionString, "--tcp-port", "", "--http-port", "",
        "--socket", "\(one.folder)/second.socket", "--log-format", "json",
      ] + settings(sink), log: "\(one.folder)/second.log")
    while !process.log.contains("\"ready\"") {
      guard process.isRunning else { throw TestFailure("no second server:\n\(process.log)") }
      usleep(20_000)
    }
    return process
  }

  /// An initiative with a partner whose members are due to be looked after at once.
  private static func found(_ desk: Desk, members: Int) throws {
    try desk.operate(
      "initiative.create slug=varsel name=Varslet backbone=Kontoret administrator=a@varsel.example")
    try desk.sql(
      """
      with i as (select id from host.initiative where slug = 'varsel'),
      p as (insert into app.party (tenant_id, id, slug, name, role, created_at)
        select i.id, gen_random_uuid(), 'partneren', 'Partneren', 'partner', now() from i
        returning tenant_id, id),
      a as (insert into host.account (id, email, name, locale, created_at)
        select gen_random_uuid(), 'nr' || n || '@varsel.example', 'Nr. ' || n,
          case n % 2 when 1 then 'da' else 'en' end, now() from generate_series(1, \(members)) n
        returning id)
      insert into host.membership (id, initiative_id, party_id, party_role, account_id,
        accepted_at, look_at)
      select gen_random_uuid(), p.tenant_id, p.id, 'partner', a.id, now(), now() from p, a
      """)
  }
}
