import Domain
import HTML
import Testing

@testable import Web

/// The pure parts of the readers' pages: order, gaps, targets, sums.
struct ReadingTests {
  @Test("a series is filled with the periods that nobody reported")
  func gaps() {
    let series = Series([row("2025-Q3", "5"), row("2026-Q1", "7"), row("2026-Q2", nil)])
    #expect(series.points.map(\.name) == ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"])
    #expect(series.values == [Decimal("5"), nil, Decimal("7"), nil])
    #expect(series.points.map { $0.row == nil } == [false, true, false, false])
  }

  @Test("days and gaps beyond measure are not filled")
  func noGaps() {
    #expect(Series([row("2026-01-05", "1"), row("2026-03-05", "2")]).points.count == 2)
    #expect(Series([row("1926-01", "1"), row("2026-01", "2")]).points.count == 2)
    #expect(Series([]).points.isEmpty)
  }

  @Test("a period is on its way to the first target that lies at its end or later")
  func targets() throws {
    let targets = Targets(
      [
        target("2027", "8", "confirmed"), target("2026-Q2", "10", "confirmed"),
        target("2026-Q4", "1", "proposed"),
      ], of: "fravaer")
    let value = { (period: String) throws in
      targets.value(in: try #require(Period(period, frequency: nil)))
    }
    #expect(try value("2026-Q1") == Decimal("10"))
    #expect(try value("2026-Q2") == Decimal("10"))
    #expect(try value("2026-Q3") == Decimal("8"))
    #expect(try value("2028-Q1") == nil)
    #expect(
      Targets([target("2027", "8", "confirmed")], of: "andet").value(
        in: Period("2026", frequency: nil)!) == nil)
  }

  @Test("money is summed exactly, currency by currency")
  func totals() {
    let rows: [JSON] = [
      ["awarded": [award("DKK", 2, "0.10", "0.05"), award("EUR", 1, "80000.00", "0.00")]],
      ["awarded": []],
      ["awarded": [award("DKK", 1, "12800000.20", "250000.00")]],
    ]
    let totals = PortfolioTotals.totals(rows)
    #expect(totals.map(\.currency) == ["DKK", "EUR"])
    #expect(totals.map(\.grants) == [3, 1])
    #expect(totals.map(\.awarded.description) == ["12800000.30", "80000.00"])
    #expect(totals.map(\.allocated.description) == ["250000.05", "0.00"])
  }

  @Test("a trend is judged by the way the indicator should move")
  func trends() {
    let words = { (trend: Trend, direction: Direction, isGood: Bool?) in
      trend.sentence(towards: direction, isGood: isGood).da
    }
    #expect(words(.falling, .decrease, true) == "Falder, som ønsket")
    #expect(words(.rising, .decrease, false) == "Stiger, men skal falde")
    #expect(words(.falling, .increase, false) == "Falder, men skal stige")
    #expect(words(.flat, .increase, nil) == "Står stille")
    #expect(words(.flat, .maintain, true) == "Holder sig, som ønsket")
    #expect(words(.rising, .maintain, false) == "Stiger, men skal holdes")
  }

  @Test("what is off track is looked at first, what has no data last")
  func bands() {
    let bands: [Band] = [.noData, .onTrack, .offTrack, .atRisk]
    #expect(bands.sorted { $0.urgency < $1.urgency } == [.offTrack, .atRisk, .onTrack, .noData])
    let counts = BandCounts(row: ["on_track": 3, "at_risk": 0, "off_track": 1, "no_data": 2])
    #expect(counts.total == 6)
    #expect(counts[.onTrack] == 3)
  }

  @Test("owners are counted, the busiest first, and the latest change comes first")
  func activities() {
    let rows: [JSON] = [
      activity("1", "b", "Bo", nil), activity("2", "a", "Anna", "2026-01-01T00:00:00Z"),
      activity("3", "a", "Anna", nil), activity("4", "c", "Carl", nil),
    ]
    #expect(ActivitySection.byOwner(rows).map(\.slug) == ["a", "b", "c"])
    #expect(ActivitySection.byOwner(rows).map(\.count) == [2, 1, 1])
    #expect(ActivitySection.newest(rows).map { $0.text("id") } == ["2", "4", "3", "1"])
  }

  @Test("the notice's points are a list, and whatever else stays a paragraph")
  func notice() {
    let (heading, body) = NoticeText.lines(CharterNotice.text.da)
    #expect(heading == "Vigtige opmærksomhedspunkter om det fælles sekretariat")
    #expect(body.count == 5)
    #expect(body.allSatisfy { if case .point = $0 { true } else { false } })
    let mixed = NoticeText.lines("Titel\n\n1. Et\n2. To\nI øvrigt\n2026 var et godt år\n3. Tre")
      .body
    #expect(
      String(decoding: NoticeText.html(mixed).bytes, as: UTF8.self).replacing("\n", with: "")
        == "<ol><li>Et</li><li>To</li></ol><p>I øvrigt</p><p>2026 var et godt år</p><ol><li>Tre</li></ol>"
    )
  }

  @Test("changes count from the last visit, else from a month ago, or as asked")
  func spans() throws {
    let now = try #require(Instant("2026-11-24T12:00:00Z"))
    let visit = try #require(Instant("2026-11-20T08:00:00Z"))
    let start = { (asked: String?, previous: Instant?) in
      ChangeSpan(asked: asked, previousVisit: previous).start(at: now, previousVisit: previous)
        .description
    }
    #expect(start(nil, visit) == "2026-11-20T08:00:00Z")
    #expect(start(nil, nil) == "2026-10-25T12:00:00Z")
    #expect(start("7", visit) == "2026-11-17T12:00:00Z")
    #expect(start("90", nil) == "2026-08-26T12:00:00Z")
    #expect(start("nonsense", nil) == "2026-10-25T12:00:00Z")
  }

  private func row(_ period: String, _ value: String?) -> JSON {
    ["indicator": "fravaer", "period": .string(period), "value": value.map(JSON.string) ?? nil]
  }

  private func target(_ period: String, _ value: String, _ state: String) -> JSON {
    [
      "indicator": "fravaer", "period": .string(period), "value": .string(value),
      "state": .string(state),
    ]
  }

  private func award(_ currency: String, _ grants: Int, _ awarded: String, _ allocated: String)
    -> JSON
  {
    [
      "currency": .string(currency), "grants": JSON(grants), "awarded": .string(awarded),
      "allocated": .string(allocated),
    ]
  }

  private func activity(_ id: String, _ owner: String, _ name: String, _ changed: String?) -> JSON {
    [
      "id": .string(id), "owner": .string(owner), "owner_name": .string(name),
      "updated_at": changed.map(JSON.string) ?? nil,
    ]
  }
}
