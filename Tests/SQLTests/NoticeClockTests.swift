import Testing

extension DatabaseTests {
  /// Members are told what waits for them, with several servers on one database.
  @Suite struct NoticeClockTests {
    @Test("a member is told once, by the other server where one dies underway")
    func once() throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      try superuser.require(
        Fixture.cast().resolve(
          "update host.membership set look_at = now() where id = :pia_member"))
      let (one, other) = (
        try database.connect(as: "rygrad_job"), try database.connect(as: "rygrad_job")
      )

      try one.require("begin")
      #expect(try one.require(Self.tell).values == ["notice.tell"])
      #expect(try other.require(Self.tell).values == [], "the first one is at it")
      #expect(try superuser.require(Self.mails).values == ["0|0"], "not yet committed")
      try one.require("rollback")

      #expect(try other.require(Self.tell).values == ["notice.tell"])
      #expect(try one.require(Self.tell).values == [])
      #expect(try superuser.require(Self.mails).values == ["1|1"])
    }

    @Test("many servers at once tell each of many members once")
    func together() async throws {
      let database = try Fixture.copy()
      defer { #expect(throws: Never.self) { try database.drop() } }
      let superuser = try database.connect(as: "postgres")
      // Everybody is asked about the charter again, and wants to be told now.
      try superuser.require("delete from app.charter_acknowledgement")
      try superuser.require("update host.membership set look_at = now()")
      let members = try superuser.require(
        "select count(*) from host.membership where ended_at is null"
      ).values
      try await withThrowingTaskGroup(of: Void.self) { servers in
        for _ in 0..<6 {
          servers.addTask {
            let server = try database.connect(as: "rygrad_job")
            var idle = 0
            while idle < 50 {
              idle = try server.require(Self.tell).values.isEmpty ? idle + 1 : 0
            }
          }
        }
        try await servers.waitForAll()
      }
      let count = members[0]
      #expect(try superuser.require(Self.mails).values == ["\(count)|\(count)"])
      #expect(
        try superuser.require("select count(*) from app.notice where kind = 'charter'").values
          == members)
    }

    private static let tell = "select matter from host.notice_clock()"
    private static let mails =
      "select count(*), count(distinct membership_id) from host.mail where kind = 'notice'"
  }
}
