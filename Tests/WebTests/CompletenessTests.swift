import Domain
import Testing

@testable import Web

@Suite struct CompletenessTests {
  private func row(
    _ party: String, _ period: String, start: String, expected: Int, submitted: Int, approved: Int,
    overdue: Int = 0
  ) -> JSON {
    [
      "party": .string(party), "party_name": .string(party.uppercased()),
      "period": .string(period), "period_start": .string(start), "expected": JSON(expected),
      "submitted": JSON(submitted), "approved": JSON(approved), "overdue": JSON(overdue),
    ]
  }

  @Test(arguments: [
    (3, 3, 3, 0, CompletenessMatrix.Standing.approved), (3, 3, 1, 0, .submitted),
    (3, 2, 2, 0, .due), (3, 2, 2, 1, .overdue), (1, 0, 0, 0, .due),
  ])
  func `a cell tells the worst that is true of it`(
    _ expected: Int, _ submitted: Int, _ approved: Int, _ overdue: Int,
    _ standing: CompletenessMatrix.Standing
  ) {
    let row = row(
      "a", "2026-Q3", start: "2026-07-01", expected: expected, submitted: submitted,
      approved: approved, overdue: overdue)
    #expect(CompletenessMatrix.Standing(row) == standing)
  }

  @Test func `whoever owes most is first, with the periods oldest first`() {
    let late = Lateness.parties([
      row("a", "2026-Q3", start: "2026-07-01", expected: 2, submitted: 1, approved: 0, overdue: 1),
      row("b", "2026-Q3", start: "2026-07-01", expected: 2, submitted: 0, approved: 0, overdue: 2),
      row("b", "2026-Q2", start: "2026-04-01", expected: 2, submitted: 1, approved: 0, overdue: 1),
      row("c", "2026-Q3", start: "2026-07-01", expected: 2, submitted: 2, approved: 2),
    ])
    #expect(late.map(\.slug) == ["b", "a"])
    #expect(late[0].count == 3)
    #expect(late[0].periods == ["2026-Q2", "2026-Q3"])
  }
}
