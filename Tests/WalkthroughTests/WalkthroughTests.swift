import Testing

/// `deploy/real-data.md`, followed to the letter by `rygradctl` against a new server.
@Suite("Walkthrough", .enabled(if: Walkthrough.hasData, "the data sets lie in ../shared/data"))
struct WalkthroughTests {
  @Test("every block of the page prints what the page says")
  func pageHolds() throws {
    let steps = try Walkthrough.page.get().steps
    #expect(steps.contains { $0.output != nil })
    let output = try Walkthrough.shared.get().output
    for (step, printed) in zip(steps, output.finished) {
      guard let expected = step.output else { continue }
      #expect(
        OutputPattern(expected).matches(printed),
        "real-data.md:\(step.line) printed\n\(printed)")
    }
    if output.finished.count < steps.count {
      let line = steps[output.finished.count].line
      Issue.record("real-data.md:\(line) failed after printing\n\(output.unfinished)")
    }
  }

  @Test("the funder reads the indicator as it stands in the tables")
  func indicatorIsRight() throws {
    let (read, stored) = try figures()
    #expect(read.indicators == stored.indicators)
    let indicator = try #require(read.indicators.first)
    #expect(indicator.approved == 162)
    #expect(indicator.expected == 162)
    #expect(indicator.submitted == 162)
    #expect(indicator.reporting == 27)
  }

  @Test("the funder reads activities and money as they stand in the tables")
  func moneyIsRight() throws {
    let (read, stored) = try figures()
    #expect(read.activities == stored.activities)
    #expect(read.money == stored.money)
    #expect(read.money.map(\.awarded) == ["12785625.00"])
    #expect(read.soleRecipients == stored.soleRecipients)
  }

  @Test("the funder reads what each of 322 organisations gets as it stands in the tables")
  func organisationsAreRight() throws {
    let (read, stored) = try figures()
    #expect(read.organisations.count == 322)
    #expect(read.organisations.map(\.organisation) == stored.organisations.map(\.organisation))
    // All at once would fill the screen where one share is wrong, since then all are.
    let firstWrong = zip(read.organisations, stored.organisations).first { $0 != $1 }
    #expect(firstWrong?.0 == firstWrong?.1)
  }

  private func figures() throws -> (read: Figures, stored: Figures) {
    let walkthrough = try Walkthrough.shared.get()
    let asFunder = walkthrough.asFunder
    return (try #require(asFunder, "the page was not followed to its end"), walkthrough.inTables)
  }
}
