import Testing

@testable import LineProtocol

@Suite struct DoorkeeperTests {
  @Test("connections are counted in total, per address and before auth")
  func caps() {
    var limits = Limits()
    limits.connections = 3
    limits.connectionsPerAddress = 2
    limits.connectionsBeforeAuth = 2
    let doorkeeper = Doorkeeper(limits: limits)
    #expect(doorkeeper.admit("a"))
    #expect(doorkeeper.admit("a"))
    #expect(!doorkeeper.admit("b"), "two are before auth")
    #expect(doorkeeper.authenticated("a", as: "anna"))
    #expect(!doorkeeper.admit("a"), "two are from a")
    #expect(doorkeeper.admit("b"))
    #expect(doorkeeper.authenticated("b", as: "bo"))
    #expect(!doorkeeper.admit("c"), "three in total")
    doorkeeper.left("b", account: "bo")
    #expect(doorkeeper.admit("c"))
    doorkeeper.left("a", account: "anna")
    doorkeeper.left("a", account: nil)
    doorkeeper.left("c", account: nil)
    #expect(doorkeeper.admit("a"))
    #expect(doorkeeper.admit("a"))
  }

  @Test("connections are counted per account, whatever addresses they come from")
  func accounts() {
    var limits = Limits()
    limits.connectionsPerAccount = 2
    let doorkeeper = Doorkeeper(limits: limits)
    for address in ["a", "b", "c"] { #expect(doorkeeper.admit(address)) }
    #expect(doorkeeper.authenticated("a", as: "anna"))
    #expect(doorkeeper.authenticated("b", as: "anna"))
    #expect(!doorkeeper.authenticated("c", as: "anna"))
    #expect(doorkeeper.authenticated("c", as: "bo"))
    doorkeeper.left("a", account: "anna")
    #expect(doorkeeper.admit("a"))
    #expect(doorkeeper.authenticated("a", as: "anna"))
  }

  @Test("the wait doubles with each failure up to the limit, for that address alone")
  func delay() {
    let doorkeeper = Doorkeeper(limits: Limits())
    let now = ContinuousClock.now
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
  func forgetting() {
    let doorkeeper = Doorkeeper(limits: Limits())
    let now = ContinuousClock.now
    _ = doorkeeper.authenticationFailed("a", at: now)
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(899)) > .zero)
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(900)) == .zero)
    #expect(doorkeeper.authenticationFailed("a", at: now + .seconds(900)) == 1)
    #expect(doorkeeper.admit("a"))
    #expect(doorkeeper.authenticated("a", as: "anna"))
    #expect(doorkeeper.delay(for: "a", at: now + .seconds(900)) == .zero)
  }

  @Test("a hundred thousand addresses do not make it remember more than some thousand")
  func boundedMemory() {
    let doorkeeper = Doorkeeper(limits: Limits())
    let now = ContinuousClock.now
    for address in 0..<100_000 { _ = doorkeeper.authenticationFailed("\(address)", at: now) }
    let remembered = (0..<100_000).count { doorkeeper.delay(for: "\($0)", at: now) > .zero }
    #expect((1...4096).contains(remembered))
  }
}
