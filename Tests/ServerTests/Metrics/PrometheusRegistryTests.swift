import Glibc
import Metrics
import Testing

@testable import Server

@Suite struct PrometheusRegistryTests {
  private func family(
    _ name: String, in registry: PrometheusRegistry
  ) throws -> ExpositionParser.Family {
    try #require(
      try ExpositionParser.families(in: registry.render()).first { $0.name == name })
  }

  @Test("a counter made through swift-metrics is read back with its labels")
  func counter() throws {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "tries", dimensions: [("b", "2"), ("a", "1")], factory: registry)
    counter.increment(by: 2)
    counter.increment()
    let family = try family("tries_total", in: registry)
    #expect(family.type == "counter")
    #expect(family.samples.map(\.value) == [3])
    #expect(family.samples[0].labels(without: "") == "a=1,b=2")
  }

  @Test("the text is exactly this")
  func exactText() {
    let registry = PrometheusRegistry()
    registry.declare("b", .gauge, help: "Back\\slash and\nline.")
    registry.declare("a", .histogram, help: "Times.", bounds: [0.5, 2])
    Meter(label: "b", factory: registry).set(1.5)
    for seconds in [0.5, 1.0, 3.0] {
      Timer(label: "a", dimensions: [("k", "v")], factory: registry).recordSeconds(seconds)
    }
    #expect(
      String(decoding: registry.render(), as: UTF8.self) == #"""
        # HELP a Times.
        # TYPE a histogram
        a_bucket{k="v",le="0.5"} 1
        a_bucket{k="v",le="2"} 2
        a_bucket{k="v",le="+Inf"} 3
        a_sum{k="v"} 4.5
        a_count{k="v"} 3
        # HELP b Back\\slash and\nline.
        # TYPE b gauge
        b 1.5

        """#)
  }

  @Test(
    "a label comes back as it went in, whatever is in it",
    arguments: [
      "", "\"", "\\", "\\n", "\n", "\"\u{301}", "a\"} 1\nforged{b=\"", "æøå 👩‍👩‍👧", "\u{0}\r",
    ])
  func escaping(value: String) throws {
    let registry = PrometheusRegistry()
    Counter(label: "c", dimensions: [("label", value)], factory: registry).increment()
    let families = try ExpositionParser.families(in: registry.render())
    #expect(families.map(\.name) == ["c_total"])
    #expect(families[0].samples.map { $0.label("label") } == [value])
  }

  @Test("names that the format does not allow are made such as it does")
  func names() throws {
    let registry = PrometheusRegistry()
    Counter(
      label: "9 hummingbird.requests", dimensions: [("le", "1"), ("__x", "2"), ("a-b", "3")],
      factory: registry
    ).increment()
    let family = try family("_9_hummingbird_requests_total", in: registry)
    #expect(family.samples[0].labels(without: "") == "a_b=3,label___x=2,label_le=1")
  }

  @Test("labels cannot make more than so many series, and nothing is lost in the count")
  func boundedSeries() throws {
    let registry = PrometheusRegistry(maximumSeries: 10)
    for number in 0..<1000 {
      Counter(label: "c", dimensions: [("n", "\(number)")], factory: registry).increment()
    }
    let family = try family("c_total", in: registry)
    #expect(family.samples.count == 11)
    #expect(family.samples.map(\.value).reduce(0, +) == 1000)
    #expect(family.samples.first { $0.label("n") == "other" }?.value == 990)
  }

  @Test("a name used for two kinds keeps the first, and the second disturbs nothing")
  func twoKinds() throws {
    let registry = PrometheusRegistry()
    Meter(label: "m", factory: registry).set(7)
    Timer(label: "m", factory: registry).recordSeconds(1)
    let family = try family("m", in: registry)
    #expect(family.type == "gauge")
    #expect(family.samples.map(\.value) == [7])
  }

  @Test("a destroyed metric is gone")
  func destroyed() throws {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "c", dimensions: [("k", "v")], factory: registry)
    counter.increment()
    counter.destroy()
    #expect(try family("c_total", in: registry).samples.isEmpty)
  }

  @Test("many threads count without losing any")
  func concurrency() async throws {
    let registry = PrometheusRegistry()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<1000 {
            Counter(label: "c", factory: registry).increment()
            Timer(label: "t", factory: registry).recordSeconds(1)
          }
        }
      }
    }
    #expect(try family("c_total", in: registry).samples.map(\.value) == [8000])
    #expect(try family("t", in: registry).samples.last?.value == 8000)
  }

  @Test("the process tells its memory, its descriptors and since when it runs")
  func process() throws {
    let registry = PrometheusRegistry()
    registry.read { ProcessReadings.all }
    func value(_ name: String) throws -> Double {
      try #require(try family(name, in: registry).samples.first?.value)
    }
    #expect(try value("process_resident_memory_bytes") > 1_000_000)
    #expect(try value("process_open_fds") >= 3)
    #expect(try value("process_open_fds") <= value("process_max_fds"))
    #expect(try value("process_cpu_seconds_total") > 0)
    let started = try value("process_start_time_seconds")
    let now = Double(time(nil))
    #expect(started > now - 86400 && started < now + 2)
    #expect(try value("rygrad_build_info") == 1)
  }
}
