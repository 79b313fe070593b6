import HTML
import Testing

@Suite struct LineChartTests {
  private func chart(
    _ values: [Double?], label: String = "K3 2026", targets: [Double?] = [],
    baseline: Double? = nil, forecast: [Double?] = []
  ) -> HTML {
    let points = { (values: [Double?]) in
      values.map { LineChart.Point(label: label, value: $0, text: label) }
    }
    let chart = LineChart(
      id: label, title: label, description: label, points: points(values), targets: targets,
      target: label, baseline: baseline.map { .init(value: $0, text: label) },
      forecast: points(forecast))
    return chart.svg { "\($0.units)e\($0.powerOfTen) \(label)" }
  }

  @Test(arguments: AttackList.texts) func `labels stay text`(_ label: String) {
    let parsed = WellFormed(
      chart([1, 2, nil, 3], label: label, targets: [4, 4, 5], baseline: 1, forecast: [4]))
    #expect(parsed.problem == nil)
    let names: Set = ["root", "svg", "title", "desc", "path", "g", "text", "circle"]
    #expect(Set(parsed.elements.map(\.name)) == names)
    #expect(parsed.elements.allSatisfy { $0.attributes["style"] == nil })
    #expect(parsed.elements.allSatisfy { $0.attributes["onload"] == nil })
    #expect(parsed.all("svg").first?["aria-labelledby"] == "\(label)-t \(label)-d")
  }

  @Test(
    arguments: [
      [], [nil], [nil, nil, nil], [5], [5, 5, 5], [0], [0, 0], [-3, -1, -2], [-1, 1],
      [1e18, 3e18], [1e-9, 2e-9], [1e299, -1e299], [1e-299, 3e-299], [1_000_000, 1_000_001],
      [.nan, .infinity, 1], [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [nil, 4, nil],
      [1e15, 1e15 + 1], [5e-324], [1, 1.000_000_000_000_1],
    ] as [[Double?]]) func `any values can be drawn within the frame`(_ values: [Double?])
  {
    let parsed = WellFormed(chart(values, targets: values, baseline: values.last ?? nil))
    #expect(parsed.problem == nil)
    for attributes in parsed.all("text") {
      let y = attributes["y"].flatMap(Double.init)
      #expect(y.map { (0...260).contains($0) } == true)
    }
    for path in parsed.all("path") {
      #expect(path["d"]?.contains("n") == false, "neither nan nor inf: \(path)")
    }
  }

  @Test func `the line breaks where a period is missing, and a period alone is a dot`() {
    let parsed = WellFormed(chart([1, 2, nil, 3, nil, 4, 5]))
    let line = parsed.all("path", class: "line").first?["d"] ?? ""
    #expect(line.count { $0 == "M" } == 3)
    #expect(line.count { $0 == "h" } == 1)
  }

  @Test func `each value has a title, and a missing one has none`() {
    let parsed = WellFormed(chart([1, 2, nil, 3], forecast: [4, nil]))
    #expect(parsed.all("title").count == 1 + 3 + 1)
    #expect(parsed.all("circle", class: "fd").count == 1)
  }

  @Test func `the target steps where it changes and is drawn no further than it goes`() {
    let parsed = WellFormed(chart([1, 2, 3, 4, 5], targets: [nil, 2, 2, 4, nil, 9, 9]))
    let target = parsed.all("path", class: "target").first?["d"] ?? ""
    #expect(target.count { $0 == "M" } == 1)
    #expect(target.count { $0 == "V" } == 1)
    #expect(target.count { $0 == "H" } == 2)
  }

  @Test func `ticks are multiples of 1, 2 or 5 and enclose the values`() throws {
    for (low, high) in [(0.0, 1.0), (3, 97), (16.1, 16.4), (-40, 12), (12_345, 67_890), (0, 7e9)] {
      var ticks: Set<Tick> = []
      let points = [low, high].map { LineChart.Point(label: "", value: $0, text: "") }
      _ = LineChart(id: "a", title: "", description: "", points: points).svg {
        ticks.insert($0)
        return ""
      }
      let values = ticks.map(\.value).sorted()
      #expect((3...8).contains(values.count))
      #expect(try #require(values.first) <= low && high <= #require(values.last))
      let units = ticks.map(\.units).sorted()
      let step = units[1] - units[0]
      #expect([1, 2, 5].contains(step))
      #expect(units == (0..<units.count).map { units[0] + $0 * step })
    }
  }

  @Test func `the latest period is always named`() {
    for count in 1...64 {
      let points = (1...count).map { LineChart.Point(label: "P\($0)", value: 1, text: "") }
      let svg = LineChart(id: "a", title: "", description: "", points: points).svg { _ in "" }
      #expect(
        WellFormed(svg).text.hasSuffix("P\(count)") || WellFormed(svg).text.contains("P\(count)P"))
    }
  }

  @Test func `a chart of 64 points has less than 6 KB`() {
    let points = (0..<64).map {
      LineChart.Point(
        label: "K\($0 % 4 + 1) \(2010 + $0 / 4)", value: Double($0 * 37_123 % 991) / 10,
        text: "\($0 * 37_123 % 991),5\u{A0}%")
    }
    let svg = LineChart(
      id: "chart-1", title: "Andel elever med højt fravær, 2010–2025",
      description: "Fra 16,2 % til 12,4 %. Målet er 10 %.", points: points,
      targets: points.indices.map { Double($0 / 4) }, target: "Mål 10\u{A0}%",
      baseline: .init(value: 16.2, text: "Udgangspunkt 16,2\u{A0}%")
    ).svg { "\($0.units)\u{A0}%" }
    #expect(svg.bytes.count < 6000, "it has \(svg.bytes.count)")
  }
}

@Suite struct SmallChartTests {
  @Test func `a sparkline of 24 points has less than 900 bytes`() {
    let values = (0..<24).map { Double($0 * 7919 % 1000) * 1.37 }
    let svg = Sparkline(
      label: "Udvikling fra 16,2 % i 1. kvartal 2023 til 12,4 % i 3. kvartal 2026", values: values,
      target: 500
    ).svg
    #expect(svg.bytes.count < 900, "it has \(svg.bytes.count)")
  }

  @Test func `a sparkline without values is nothing, and with one is a dot`() {
    #expect(Sparkline(label: "x", values: [nil, nil, .nan]).svg.isEmpty)
    #expect(WellFormed(Sparkline(label: "x", values: [7]).svg).all("path")[0]["d"] == "M120 24h0")
    let flat = WellFormed(Sparkline(label: "x", values: [7, 7, 7]).svg)
    #expect(flat.all("path")[0]["d"] == "M4 24 120 24 236 24")
  }

  @Test(arguments: AttackList.texts) func `labels of small charts stay text`(_ text: String) {
    let parts = [3, 1, 0, -2, .nan, 1e299].map {
      SplitChart.Part(label: text, value: $0, text: text)
    }
    for html in [
      SplitChart(title: text, parts: parts).html, BarChart(title: text, bars: parts).html,
      Sparkline(label: text, values: [1, 2]).svg,
      ChartKey(measured: text, target: text, baseline: text, forecast: text).html,
    ] {
      let parsed = WellFormed(html)
      #expect(parsed.problem == nil)
      #expect(!parsed.elements.contains { ["script", "b\u{338}", "style"].contains($0.name) })
      #expect(parsed.elements.allSatisfy { $0.attributes["onload"] == nil })
    }
  }

  @Test func `the parts of a split fill the bar in proportion`() {
    let parts = [6.0, 3, 1].map { SplitChart.Part(label: "", value: $0, text: "") }
    let segments = WellFormed(SplitChart(title: "", parts: parts).html).all("rect")
      .filter { $0["x"] != nil }
    #expect(segments.map { $0["x"] } == ["0", "600", "900"])
    #expect(segments.map { $0["width"] } == ["597.5", "297.5", "100"])
  }

  @Test func `nothing to split draws nothing and still lists the parts`() {
    let parts = [0.0, 0].map { SplitChart.Part(label: "a", value: $0, text: "0 kr.") }
    let parsed = WellFormed(SplitChart(title: "", parts: parts).html)
    #expect(parsed.all("rect").allSatisfy { $0["x"] == nil })
    #expect(parsed.all("li").count == 2)
  }
}
