import Synchronization
import Testing

@testable import Server

@Suite struct TurnstileTests {
  /// What has begun, in order, and what may end.
  private final class Stage: Sendable {
    private let state = Mutex((begun: [String](), released: 0))

    var begun: [String] { state.withLock(\.begun) }

    func play(_ name: String) async {
      let place = state.withLock { state in
        state.begun.append(name)
        return state.begun.count
      }
      while state.withLock({ $0.released < place }), !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(1))
      }
    }

    /// Lets everything end that has begun among the first `count`.
    func release(_ count: Int) { state.withLock { $0.released = count } }

    func wait(untilBegun count: Int) async throws {
      for _ in 0..<5000 where begun.count < count { try await Task.sleep(for: .milliseconds(1)) }
      #expect(begun.count == count)
    }
  }

  @Test("of one account half may run at once, and the rest is left to others")
  func shares() async throws {
    let turnstile = Turnstile(capacity: 4)
    let stage = Stage()
    await withTaskGroup { group in
      for _ in 0..<5 { group.addTask { _ = await turnstile.pass("a") { await stage.play("a") } } }
      try? await stage.wait(untilBegun: 2)
      for _ in 0..<2 { group.addTask { _ = await turnstile.pass("b") { await stage.play("b") } } }
      try? await stage.wait(untilBegun: 4)
      #expect(stage.begun.sorted() == ["a", "a", "b", "b"])
      stage.release(.max)
    }
    #expect(stage.begun.count == 7)
  }

  @Test("accounts that wait take turns, however much one of them asks")
  func turns() async throws {
    let turnstile = Turnstile(capacity: 2)
    let stage = Stage()
    try await withThrowingTaskGroup { group in
      for name in ["a", "b"] {
        group.addTask { _ = await turnstile.pass(name) { await stage.play(name) } }
      }
      try await stage.wait(untilBegun: 2)
      for number in 0..<20 {
        group.addTask { _ = await turnstile.pass("a") { await stage.play("a\(number)") } }
      }
      try await Task.sleep(for: .milliseconds(50))
      group.addTask { _ = await turnstile.pass("c") { await stage.play("c") } }
      try await Task.sleep(for: .milliseconds(50))
      #expect(stage.begun.count == 2)
      stage.release(4)
      try await stage.wait(untilBegun: 5)
      #expect(stage.begun.prefix(4).contains("c"), "\(stage.begun)")
      stage.release(.max)
      try await group.waitForAll()
    }
  }

  @Test("whoever is cancelled while waiting leaves the line, and nobody waits for them")
  func cancellation() async throws {
    let turnstile = Turnstile(capacity: 1)
    let stage = Stage()
    let first = Task { await turnstile.pass("a") { await stage.play("a") } }
    try await stage.wait(untilBegun: 1)
    let gone = (0..<50).map { _ in Task { await turnstile.pass("b") { await stage.play("gone") } } }
    let last = Task { await turnstile.pass("b") { await stage.play("b") } }
    try await Task.sleep(for: .milliseconds(20))
    for task in gone { task.cancel() }
    for task in gone { #expect(await task.value == nil) }
    stage.release(.max)
    #expect(await first.value != nil)
    #expect(await last.value != nil)
    #expect(stage.begun == ["a", "b"])
  }
}
