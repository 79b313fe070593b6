import Synchronization
import Testing

@testable import Web

@Suite struct HealthTests {
  private final class Probe: Sendable {
    let asked = Mutex(0)
    let isDraining = Mutex(false)
    let missing: [String]

    init(missing: [String] = []) {
      self.missing = missing
    }

    var health: Health {
      Health(
        isDraining: { self.isDraining.withLock { $0 } },
        missing: {
          self.asked.withLock { $0 += 1 }
          try? await Task.sleep(for: .milliseconds(20))
          return self.missing
        }, metrics: { Array("metrics\n".utf8) })
    }
  }

  @Test("a server that lacks nothing is ready")
  func ready() async {
    let answer = await Probe().health.answer(to: "/readyz")
    #expect(answer?.status == 200)
    #expect(answer?.body == Array("ready\n".utf8))
  }

  @Test("what is missing is named, and the process is alive all the same")
  func notReady() async {
    let health = Probe(missing: ["the database does not answer"]).health
    let answer = await health.answer(to: "/readyz")
    #expect(answer?.status == 503)
    #expect(answer?.body == Array("not ready: the database does not answer\n".utf8))
    #expect(await health.answer(to: "/livez")?.status == 200)
  }

  @Test("however many ask, the database is asked once a second")
  func cached() async throws {
    let probe = Probe()
    let health = probe.health
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = await health.answer(to: "/readyz") } }
    }
    #expect(probe.asked.withLock { $0 } == 1)
    try await Task.sleep(for: .milliseconds(1100))
    _ = await health.answer(to: "/readyz")
    #expect(probe.asked.withLock { $0 } == 2)
  }

  @Test("a drain is seen at once, whatever was found out before")
  func draining() async {
    let probe = Probe()
    let health = probe.health
    #expect(await health.answer(to: "/readyz")?.status == 200)
    probe.isDraining.withLock { $0 = true }
    #expect(await health.answer(to: "/readyz")?.body == Array("not ready: draining\n".utf8))
    #expect(await health.answer(to: "/livez")?.status == 200)
  }

  @Test("the metrics are for the private listener alone")
  func privateMetrics() async {
    let health = Probe().health
    #expect(await health.answer(to: "/metrics") == nil)
    #expect(await health.answerPrivately(to: "/metrics")?.body == Array("metrics\n".utf8))
    #expect(await health.answer(to: "/livez/") == nil)
  }
}
