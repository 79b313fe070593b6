import Domain
import Testing

@testable import Web

@Suite struct DefinitionChangeTests {
  private let current: JSON = [
    "indicator": "fravaer", "version": JSON(2), "title": "Skolefravær", "unit": "%",
    "decimals": JSON(1), "baseline_value": "12.50", "baseline_missing_reason": .null,
    "on_track": "0.8", "deadline_days": JSON(30),
  ]

  private func request(_ arguments: KeyValuePairs<String, String>) -> Request {
    let same: KeyValuePairs<String, String> = [
      "title": "Skolefravær", "unit": "%", "decimals": "1", "baseline": "12.5", "on_track": "0.8",
      "deadline_days": "30",
    ]
    let given = Set(arguments.map(\.key))
    return Request(
      verb: "indicator.define",
      arguments: (same.filter { !given.contains($0.key) } + arguments.map { ($0.key, $0.value) })
        .map { Request.Argument(name: $0.key, value: $0.value) })
  }

  @Test func `the same definition changes nothing, whatever decimals its numbers show`() {
    #expect(DefinitionChange.all(from: current, to: request([:])).isEmpty)
  }

  @Test func `a deadline alone makes no new version`() {
    let changes = DefinitionChange.all(from: current, to: request(["deadline_days": "45"]))
    #expect(changes == [DefinitionChange(argument: "deadline_days", before: "30", after: "45")])
    #expect(!DefinitionChange.makeVersion(changes))
  }

  @Test func `anything else does, and what is left empty is gone`() {
    let changes = DefinitionChange.all(
      from: current, to: request(["title": "Højt fravær", "baseline": ""]))
    #expect(changes.map(\.argument) == ["title", "baseline"])
    #expect(changes[1].after.isEmpty)
    #expect(DefinitionChange.makeVersion(changes))
  }

  @Test func `a reason that was never given is no change`() {
    var members = current.objectValue ?? []
    members.removeAll { $0.name.hasPrefix("baseline") }
    members.append(JSON.Member(name: "baseline_missing_reason", value: "not given"))
    let changes = DefinitionChange.all(from: .object(members), to: request(["baseline": ""]))
    #expect(changes.isEmpty)
  }
}
