import Domain
import Testing

@Suite("ThreeSixtyGiving")
struct ThreeSixtyGivingTests {
  private static let complete: [JSON.Member] =
    (([
      "id": "360G-x-1", "title": "T", "description": "D", "currency": "DKK",
      "amountAwarded": 100, "awardDate": "2021-01-26",
      "recipientOrganization": [["id": "DK-CVR-1", "name": "R"]],
      "fundingOrganization": [["id": "DK-CVR-2", "name": "F"]],
    ] as JSON).objectValue)!

  /// A complete grant with one member set to `value`, or removed.
  private func grant(_ name: String, _ value: JSON?) -> JSON {
    var members = Self.complete.filter { $0.name != name }
    if let value { members.append(JSON.Member(name: name, value: value)) }
    return .object(members)
  }

  private func read(_ grants: JSON...) throws -> ThreeSixtyGiving {
    try ThreeSixtyGiving.read(Array((["grants": .array(grants)] as JSON).text.utf8))
  }

  @Test("all that a grant says is kept")
  func complete() throws {
    let text = #"""
      [{"id":"360G-x-1","title":" T ","description":"D","currency":"DKK",
      "amountAppliedFor":"200.10",
      "amountAwarded":100.50,"amountDisbursed":1e2,"awardDate":"2021-01-26T23:30:00-02:00",
      "plannedDates":[{"startDate":"2021-02","endDate":"2022"}],
      "recipientOrganization":[{"id":"A","name":"Æ"},{"id":"B","name":"Ø"}],
      "fundingOrganization":[{"id":"C","name":"Å"}],"grantProgramme":[{"title":"P"}]}]
      """#
    let file = try ThreeSixtyGiving.read(Array(text.utf8))
    #expect(file.problems.isEmpty)
    let grant = try #require(file.grants.first)
    #expect(grant.title == "T")
    #expect(grant.amountAppliedFor?.description == "200.10")
    #expect(grant.amountAwarded.description == "100.50")
    #expect(grant.amountDisbursed?.description == "100")
    #expect(grant.awardDate.description == "2021-01-26")
    #expect(grant.plannedStart?.description == "2021-02-01")
    #expect(grant.plannedEnd?.description == "2022-12-31")
    #expect(grant.recipients.map(\.name) == ["Æ", "Ø"])
    #expect(grant.funder.id == "C")
    #expect(grant.programme == "P")
  }

  @Test(
    "what cannot be taken is reported with its path",
    arguments: [
      ("id", nil, "id"), ("title", "", "title"), ("description", 1, "description"),
      ("currency", "dkk", "currency"), ("currency", "ÆØ", "currency"),
      ("amountAwarded", nil, "amountAwarded"), ("amountAwarded", "1.000,00", "amountAwarded"),
      ("amountAwarded", -1, "amountAwarded"), ("amountAwarded", true, "amountAwarded"),
      ("amountDisbursed", [], "amountDisbursed"),
      ("awardDate", "26/01/2021", "awardDate"), ("awardDate", "2021-02-30", "awardDate"),
      ("awardDate", "2021-01", "awardDate"),
      ("plannedDates", [["startDate": "soon"]], "plannedDates/0/startDate"),
      ("plannedDates", [["startDate": "2022", "endDate": "2021"]], "plannedDates/0/endDate"),
      ("recipientOrganization", [], "recipientOrganization"),
      ("recipientOrganization", [["name": "R"]], "recipientOrganization/0/id"),
      ("recipientOrganization", ["R"], "recipientOrganization/0/id"),
      ("fundingOrganization", [["id": "F", "name": " "]], "fundingOrganization/0/name"),
    ] as [(String, JSON?, String)])
  func problems(name: String, value: JSON?, path: String) throws {
    let file = try read(grant(name, value))
    #expect(file.grants.isEmpty)
    #expect(file.problems.first?.path == path)
    #expect(file.problems.first?.index == 0)
    #expect(file.problems.first?.identifier == (name == "id" ? nil : "360G-x-1"))
  }

  @Test("null counts as absent")
  func null() throws {
    #expect(try read(grant("amountDisbursed", .null)).grants.count == 1)
    #expect(try read(grant("plannedDates", .null)).grants.count == 1)
    #expect(try read(grant("title", .null)).grants.isEmpty)
  }

  @Test("a grant to a person is not taken in, and the others are")
  func person() throws {
    var members = Self.complete.filter { $0.name != "recipientOrganization" && $0.name != "id" }
    members.append(JSON.Member(name: "id", value: "360G-x-2"))
    members.append(JSON.Member(name: "recipientIndividual", value: ["id": "1", "name": "N"]))
    let file = try read(.object(members), .object(Self.complete), 7)
    #expect(file.grants.map(\.id) == ["360G-x-1"])
    #expect(file.problems.map(\.path) == ["recipientIndividual", ""])
    #expect(file.problems.map(\.index) == [0, 2])
  }

  @Test("an identifier that comes back is a problem of the later grant")
  func duplicate() throws {
    let file = try read(.object(Self.complete), .object(Self.complete))
    #expect(file.grants.count == 1)
    #expect(
      file.problems.map { $0.json(in: .en).text } == [
        #"{"index":1,"id":"360G-x-1","path":"id","reason":"Grant number 0 has the same id."}"#
      ])
  }

  @Test(
    "what is no package is refused as a whole",
    arguments: ["", "{", "{}", "7", #"{"grants":7}"#])
  func notAPackage(text: String) {
    let refusal = #expect(throws: Refusal.self) { try ThreeSixtyGiving.read(Array(text.utf8)) }
    #expect(refusal?.code == .dataInvalid)
  }

  @Test(
    "the A B Charitable Trust's file has 783 grants to 322 recipients of 12785625 pounds",
    .enabled(if: SharedData.has("grants-ab-charitable-trust.360giving.json")))
  func charitableTrust() throws {
    let bytes = try SharedData.bytes("grants-ab-charitable-trust.360giving.json")
    let file = try ThreeSixtyGiving.read(bytes)
    #expect(file.problems.isEmpty)
    #expect(file.grants.count == 783)
    #expect(Set(file.grants.flatMap(\.recipients).map(\.id)).count == 322)
    #expect(Set(file.grants.map(\.currency)) == ["GBP"])
    let amounts = try file.grants.map { try #require(Int($0.amountAwarded.trimmed.description)) }
    #expect(amounts.reduce(0, +) == 12_785_625)
  }
}
