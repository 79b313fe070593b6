import Commands
import Domain
import Foundation
import LineProtocol
import Support
import Testing

/// What members of initiative A are told of B: for every command and every argument that can name
/// something, the same bytes as for something that is nowhere.
@Suite("Isolation", .serialized)
struct IsolationTests {
  private static let members = ["fie", "carl", "anna"]

  private struct Worlds {
    let a: TranscriptRunner
    /// Values of B by the name of the argument that would take them.
    let foreign: [String: [String]]
    let slug: String
  }

  // Built by whichever test comes first; the suite is serialized.
  nonisolated(unsafe) private static let worlds = Result { () throws -> Worlds in
    let server = try TestServer.shared.get()
    let a = try play("isolated-a", "include world\n", on: server)
    let b = try play(
      "isolated-b",
      """
      include world
      as anna
      > party.add name="Kun i B" slug=kun-i-b role=partner organisation=DK-CVR-99999999
      > indicator.define slug=kun-i-b title=B value_kind=count direction=increase frequency=yearly
      > party.add name="To i B" slug=to-i-b role=partner
      > indicator.define slug=to-i-b title=B value_kind=count direction=increase frequency=yearly
      > target.propose indicator=fravaer period=2027-Q4 value=8
      as bo
      > measurement.submit indicator=fravaer period=2026-Q3 value=9.4
      > activity.add title=B
      < - OK activity.add {"id":"${activity}"…}
      > commitment.add activity=${activity} text=B due=2027-03-31
      > story.add indicator=fravaer text=B
      as anna
      > reporter.add indicator=kun-i-b party=kun-i-b from=2025
      > meeting.call title=B day=2027-01-15 from=10:00 until=11:00
      < - OK meeting.call {"id":"${meeting}"…}
      > member.list
      < - ROW member.list {"id":"${anna_member}","party":"backbone","name":"Anna Ågård"…}
      < - ROW member.list {"id":"…","party":"backbone"…}
      < - ROW member.list {"id":"${bo_member}","party":"kommune","name":"Bo Bæk"…}
      < …
      > action.add meeting=${meeting} text=B owner=${bo_member} due=2027-02-01
      > decision.propose kind=admit_party party=kommune title=B reasons=B
      < - OK decision.propose {"id":"${founding}"…}
      as bo
      > decision.vote id=${founding} choice=for
      as carl
      > decision.vote id=${founding} choice=for
      as bo
      > decision.propose kind=form_group group_kind=working_group group=kun-i-b group_name=B \
      chair=${bo_member} title=B reasons=B
      < - OK decision.propose {"id":"${forming}"…}
      > decision.vote id=${forming} choice=for
      as anna
      > grant.import
      | {"grants":[{"id":"360G-b-1","title":"B","description":"B","currency":"DKK",\
      "amountAwarded":1000,"awardDate":"2026-01-26","recipientOrganization":\
      [{"id":"DK-CVR-99999999","name":"B"}],"fundingOrganization":[{"id":"DK-CVR-9","name":"B"}]}]}
      """, on: server)
    let slug = b.value(of: "slug") ?? ""
    func values(_ sql: String) throws -> [String] {
      try server.database.run(sql.replacing(":b", with: tenant(slug))).rows
    }
    let ids = try values(
      """
      (select id from app.measurement where tenant_id = :b limit 1)
      union all (select id from app.target where tenant_id = :b limit 1)
      union all (select id from app.activity where tenant_id = :b limit 1)
      union all (select id from app.commitment where tenant_id = :b limit 1)
      union all (select id from app.story where tenant_id = :b limit 1)
      union all (select id from app.reporter where tenant_id = :b limit 1)
      union all (select id from app.party where tenant_id = :b limit 1)
      union all (select id from app.meeting where tenant_id = :b limit 1)
      union all (select id from app.action where tenant_id = :b limit 1)
      union all (select id from host.membership where initiative_id = :b limit 1)
      union all (select t.id from host.token t join host.membership m using (account_id)
        where m.initiative_id = :b limit 1)
      """)
    #expect(ids.count == 11)
    let parties = ["kun-i-b"]
    return Worlds(
      a: a,
      foreign: [
        "id": ids, "activity": try values("select id from app.activity where tenant_id = :b"),
        "party": parties, "owner": parties, "recipient": parties, "funder": parties,
        "indicator": parties,
        "group": try values("select slug from app.group where tenant_id = :b"),
        "meeting": try values("select id from app.meeting where tenant_id = :b"),
        "member": try values("select id from host.membership where initiative_id = :b limit 1"),
        "membership": try values("select id from host.membership where initiative_id = :b limit 1"),
        // Names that may be taken in A as well, apart from those that are looked for.
        "slug": ["to-i-b"], "grant": ["360G-b-1"], "identifier": ["360G-b-1"],
        "organisation": ["DK-CVR-99999999"],
        "email": try values(
          "select a.email from host.account a join host.membership m on m.account_id = a.id "
            + "where m.initiative_id = :b order by 1 limit 1"),
      ], slug: slug)
  }

  private static func play(
    _ name: String, _ text: String, on server: TestServer
  ) throws -> TranscriptRunner {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Transcripts")
    let transcript = try Transcript(name: name, text: text) {
      try String(contentsOf: folder.appending(path: $0 + ".txt"), encoding: .utf8)
    }
    var runner = TranscriptRunner(transcript, on: server)
    try runner.play(file: folder)
    return runner
  }

  private static func tenant(_ slug: String) -> String {
    "(select id from host.initiative where slug = '\(slug)')"
  }

  /// The request as octets, with new names wherever it would make something new.
  private static func octets(
    _ request: Request, setting name: String, to value: String, _ serial: inout Int
  ) throws -> [UInt8] {
    var request = request
    serial += 1
    for index in request.arguments.indices {
      switch request.arguments[index].name {
      case name: request.arguments[index].value = value
      case "slug", "backbone_slug": request.arguments[index].value = "ny-\(serial)"
      case "name", "title": request.arguments[index].value = "Ny \(serial)"
      case "email",
        "administrator" where request.arguments[index].value.contains("@"):
        request.arguments[index].value = "ny-\(serial)@example.org"
      default: break
      }
    }
    return try RequestWriter.encode(request)
  }

  /// An end to what would go on.
  private static func patience(with schema: CommandSchema) -> [Request.Modifier] {
    schema.command.endures ? [.init(name: "deadline", value: "0.2")] : []
  }

  /// The reply without what is new in every one, and with `value` made nameless.
  private static func scrubbed(_ lines: [String], _ value: String) -> [String] {
    lines.map {
      Recording.stable($0.replacingOccurrences(of: value, with: "VALUE"), slug: "SLUG")
        .replacingOccurrences(of: "[nN]y[ -][0-9]+", with: "NEW", options: .regularExpression)
    }
  }

  /// A value of the same form that is nowhere.
  private static func absent(like value: String, _ name: String, _ serial: Int) -> String {
    switch name {
    case "id", "activity", "meeting", "member", "membership": ID.make().description
    case "email": "ingen-\(serial)@example.org"
    case "organisation": "DK-CVR-\(88_000_000 + serial)"
    default: "ingen-\(serial)"
    }
  }

  @Test(
    "every argument that names something of another initiative is answered as if it were nowhere")
  func arguments() throws {
    let worlds = try Self.worlds.get()
    var serial = 0
    var compared = 0
    for member in Self.members {
      for schema in Registry().schemas {
        for (example, argument) in schema.examples.flatMap({ example in
          var example = example
          example.modifiers += Self.patience(with: schema)
          return example.arguments.map { (example, $0.name) }
        }) {
          for value in worlds.foreign[argument] ?? [] {
            let nowhere = Self.absent(like: value, argument, serial)
            let told = try worlds.a.exchange(
              Self.octets(example, setting: argument, to: value, &serial), as: member)
            let expected = try worlds.a.exchange(
              Self.octets(example, setting: argument, to: nowhere, &serial), as: member)
            #expect(
              Self.scrubbed(told, value) == Self.scrubbed(expected, nowhere),
              "\(member): \(schema.command.verb) \(argument)=\(value)")
            compared += 1
          }
        }
      }
    }
    print("compared \(compared) pairs of replies")
    #expect(compared > 200)
  }

  @Test("another initiative, and a party of it, are answered as if they were nowhere")
  func workspaces() throws {
    let worlds = try Self.worlds.get()
    let real = [
      Request.Modifier(name: "initiative", value: worlds.slug), .init(name: "as", value: "kun-i-b"),
    ]
    let nowhere = [
      Request.Modifier(name: "initiative", value: "ingen-steder"),
      .init(name: "as", value: "ingen"),
    ]
    for member in Self.members {
      for schema in Registry().schemas {
        for (index, modifier) in real.enumerated() {
          var request = schema.examples[0]
          let patience = Self.patience(with: schema)
          request.modifiers = [modifier] + patience
          let told = try worlds.a.exchange(RequestWriter.encode(request), as: member)
          request.modifiers = [nowhere[index]] + patience
          let expected = try worlds.a.exchange(RequestWriter.encode(request), as: member)
          #expect(
            Self.scrubbed(told, "VALUE") == Self.scrubbed(expected, "VALUE"),
            "\(member): \(schema.command.verb) @\(modifier.name)")
        }
      }
    }
  }
}
