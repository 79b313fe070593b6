import Synchronization
import Testing

@testable import LineProtocol

@Suite struct DoorkeeperTests {
  private let now = ContinuousClock.now

  private func admit(
    _ address: String, to doorkeeper: Doorkeeper, after: Duration = .zero,
    turnOut: @escaping @Sendable () -> Void = {}
  ) -> Int? {
    doorkeeper.admit(address, at: now + after, turnOut: turnOut)
  }

  @Test("connections are counted in total, per address and before auth")
  func caps() throws {
    var limits = Limits()
    limits.connections = 3
    limits.connectionsPerAddress = 2
    limits.connectionsBeforeAuth = 2
    let doorkeeper = Doorkeeper(limits: limits)
    let first = try #require(admit("a", to: doorkeeper))
    let second = try #require(admit("a", to: doorkeeper))
    #expect(admit("b", to: doorkeeper) == nil, "two are before auth")
    #expect(doorkeeper.authenticated(first, "a", as: "anna"))
    #expect(admit("a", to: doorkeeper) == nil, "two are from a")
    let third = try #require(admit("b", to: doorkeeper))
    #expect(doorkeeper.authenticated(third, "b", as: "bo"))
    #expect(admit("c", to: doorkeeper) == nil, "three in total")
    doorkeeper.left(third, "b", account: "bo")
    let fourth = try #require(admit("c", to: doorkeeper))
    doorkeeper.left(first, "a", account: "anna")
    doorkeeper.left(second, "a", account: nil)
    doorkeeper.left(fourth, "c", account: nil)
    #expect(admit("a", to: doorkeeper) != nil)
    #expect(admit("a", to: doorkeeper) != nil)
  }

  @Test("the stranger who has been there longest makes room for another, but not at once")
  func crowd() throws {
    var limits = Limits()
    limits.connectionsBeforeAuth = 2
    let doorkeeper = Doorkeeper(limits: limits)
    let turnedOut = Mutex<[String]>([])
    func enter(_ name: String, after: Duration) -> Int? {
      admit(name, to: doorkeeper, after: after) { turnedOut.withLock { $0.append(name) } }
    }
    let first = try #require(enter("a", after: .zero))
    let second = try #require(enter("b", after: .milliseconds(500)))
    #expect(enter("c", after: .milliseconds(900)) == nil)
    let third = try #require(enter("c", after: .milliseconds(1000)))
    #expect(turnedOut.withLock(\.self) == ["a"])
    #expect(enter("d", after: .milliseconds(1400)) == nil)
    #expect(doorkeeper.authenticated(second, "b", as: "bo"))
    #expect(enter("d", after: .milliseconds(1400)) != nil)
    #expect(enter("e", after: .milliseconds(2000)) != nil, "c makes room")
    #expect(turnedOut.withLock(\.self) == ["a", "c"])
    doorkeeper.left(first, "a", account: nil)
    doorkeeper.left(third, "c", account: nil)
    #expect(enter("f", after: .milliseconds(2100)) == nil, "d and e are still there")
  }

  @Test("connections are counted per account, whatever addresses they come from")
  func accounts() throws {
    var limits = Limits()
    limits.connectionsPerAccount = 2
    let doorkeeper = Doorkeeper(limits: limits)
    let places = try ["a", "b", "c"].map { try #require(admit($0, to: doorkeeper)) }
    #expect(doorkeeper.authenticated(places[0], "a", as: "anna"))
    #expect(doorkeeper.authenticated(places[1], "b", as: "anna"))
    #expect(!doorkeeper.authenticated(places[2], "c", as: "anna"))
    #expect(doorkeeper.authenticated(places[2], "c", as: "bo"))
    doorkeeper.left(places[0], "a", account: "anna")
    let another = try #require(admit("a", to: doorkeeper))
    #expect(doorkeeper.authenticated(another, "a", as: "anna"))
  }

  @Test("the wait doubles with each failure up to the limit, for that address alone")
  func delay() {
    let doorkeeper = Doorkeeper(limits: Limits())
    #expect(doorkeeper.delay(for: "a", at: now) == .zero)
    let delays = (1...40).map { failures in
      #expect(doorkeeper.authenticationFailed("a", at: now) == failures)
      return doorkeeper.delay(for: "a", at: now)
    }
    let expected: [Duration] = [250, 500, 1000, 2000, 4000, 4000].map { .milliseconds($0) }
    #expect(delays.prefix(6) == expected[...])
    #expect(delays.last == .milliseconds(4000))
    #expect(doorkeeper.delay(for: "b", at: now) == .zero)
  }

  @Test("failures are forgotten after a while and after success")
  func forgetting() throws {
    let doorkeeper = Doorkeeper(limits: Limits())
    _ = doorkeeper.authenticationFailed("a", at: now)
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(899)) > .zero)
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(900)) == .zero)
    #expect(doorkeeper.authenticationFailed("a", at: now + .seconds(900)) == 1)
    let place = try #require(admit("a", to: doorkeeper))
    #expect(doorkeeper.authenticated(place, "a", as: "anna"))
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(900)) == .zero)
  }

  @Test("a hundred thousand addresses do not make it remember more than some thousand")
  func boundedMemory() {
    let doorkeeper = Doorkeeper(limits: Limits())
    for address in 0..<100_000 { _ = doorkeeper.authenticationFailed("\(address)", at: now) }
    let remembered = (0..<100_000).count { doorkeeper.delay(for: "\($0)", at: now) > .zero }
    #expect((1...4096).contains(remembered))
  }
}
