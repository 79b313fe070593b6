import Domain
import Testing

@testable import Web

@Suite struct WaitingTaskTests {
  @Test func `overdue tasks come first, then by day, then as they came`() {
    let tasks = [
      WaitingTask(count: 1, text: "når som helst", path: "/a"),
      WaitingTask(count: 1, text: "senere", path: "/b", due: Day(year: 2026, month: 12, day: 1)),
      WaitingTask(
        count: 1, text: "for sent", path: "/c", due: Day(year: 2026, month: 12, day: 2),
        isOverdue: true),
      WaitingTask(count: 1, text: "snart", path: "/d", due: Day(year: 2026, month: 11, day: 30)),
      WaitingTask(count: 1, text: "også når som helst", path: "/e"),
    ]
    #expect(
      WaitingTask.ordered(tasks).map(\.text)
        == ["for sent", "snart", "senere", "når som helst", "også når som helst"])
  }

  @Test func `rows of one period become one group, the first deadline first`() {
    let row = { (indicator: String, period: String, state: String, overdue: Bool) -> JSON in
      [
        "indicator": .string(indicator), "period": .string(period), "state": .string(state),
        "overdue": .bool(overdue), "deadline": "2026-10-30",
      ]
    }
    let groups = DuePeriod.groups(of: [
      row("a", "2026-Q2", "returned", true), row("a", "2026-Q3", "missing", false),
      row("b", "2026-Q2", "submitted", false),
    ])
    #expect(groups.map(\.period) == ["2026-Q2", "2026-Q3"])
    #expect(groups[0].open.map(\.indicator) == ["a"])
    #expect(groups[0].submitted.map(\.indicator) == ["b"])
    #expect(groups[0].isOverdue && !groups[1].isOverdue)
    #expect(groups[0].returnedCount == 1)
  }
}
