import Testing

@testable import Web

@Suite struct ForwardingTests {
  private static let forwarding = Forwarding(
    trustedProxies: ["127.0.0.0/8", "::1", "10.0.0.0/8"].map { AddressRange($0)! },
    publicURL: PublicURL("https://rygrad.example.dk"))

  private func origin(
    peer: String?, host: String = "rygrad.example.dk", for addresses: [String] = [],
    proto: [String] = [], by forwarding: Forwarding = Self.forwarding
  ) throws(Forwarding.Rejection) -> Forwarding.Origin {
    try forwarding.origin(
      peer: peer.map { IPAddress($0)! }, hosts: [host], forwardedFor: addresses,
      forwardedProto: proto)
  }

  @Test("behind a trusted proxy the client and scheme are what the proxy says")
  func trustedProxy() throws {
    let origin = try origin(peer: "127.0.0.1", for: ["203.0.113.9"], proto: ["https"])
    #expect(origin.client == IPAddress("203.0.113.9"))
    #expect(origin.scheme == .https)
    #expect(origin.origin == "https://rygrad.example.dk")
  }

  @Test("what a stranger says about itself is not believed")
  func untrustedPeer() {
    #expect(throws: Forwarding.Rejection.plainHTTP) {
      try origin(peer: "203.0.113.9", for: ["127.0.0.1"], proto: ["https"])
    }
  }

  @Test("a client cannot hide behind an address that it writes into the list itself")
  func forgedList() throws {
    let forged = try origin(
      peer: "127.0.0.1", for: ["127.0.0.1, 198.51.100.1", "203.0.113.9"], proto: ["https"])
    #expect(forged.client == IPAddress("203.0.113.9"))
    #expect(throws: Forwarding.Rejection.plainHTTP) {
      try origin(peer: "127.0.0.1", host: "localhost", for: ["127.0.0.1, 203.0.113.9"])
    }
  }

  @Test("a chain of trusted proxies is followed to the first address that is none's")
  func chain() throws {
    let origin = try origin(
      peer: "127.0.0.1", for: ["198.51.100.1, 203.0.113.9:4711 , 10.1.2.3"],
      proto: ["https, https"])
    #expect(origin.client == IPAddress("203.0.113.9"))
    let inside = try self.origin(peer: "127.0.0.1", for: ["10.1.2.3"], proto: ["https"])
    #expect(inside.client == IPAddress("10.1.2.3"))
  }

  @Test("https holds only where every proxy says so", arguments: [[], ["http"], ["https, http"]])
  func mixedSchemes(proto: [String]) {
    #expect(throws: Forwarding.Rejection.plainHTTP) {
      try origin(peer: "127.0.0.1", for: ["203.0.113.9"], proto: proto)
    }
  }

  @Test("this machine may speak plain http, under the names of loopback alone")
  func loopback() throws {
    for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"] {
      let origin = try origin(peer: "::1", host: host)
      #expect(origin.scheme == .http)
      #expect(origin.origin == "http://\(host.lowercased())")
    }
    #expect(throws: Forwarding.Rejection.misdirected) {
      try origin(peer: "127.0.0.1", host: "attacker.example")
    }
    #expect(throws: Forwarding.Rejection.misdirected) {
      try origin(peer: "127.0.0.1", host: "rygrad.example.dk")
    }
  }

  @Test("a proxy that names neither client nor scheme is no way around https")
  func silentProxy() {
    #expect(throws: Forwarding.Rejection.self) {
      try origin(peer: "127.0.0.1", host: "rygrad.example.dk")
    }
    #expect(throws: Forwarding.Rejection.plainHTTP) { try origin(peer: "10.1.2.3") }
  }

  @Test(
    "another host than ours is refused, however it is written",
    arguments: [
      "attacker.example", "rygrad.example.dk.attacker.example", "rygrad.example.dk:8443",
      "localhost", "127.0.0.1", "xrygrad.example.dk", "rygrad.example.dk.",
    ])
  func foreignHost(host: String) {
    #expect(throws: Forwarding.Rejection.misdirected) {
      try origin(peer: "127.0.0.1", host: host, for: ["203.0.113.9"], proto: ["https"])
    }
  }

  @Test("the standard port may be written, and case does not matter")
  func sameHost() throws {
    for host in ["rygrad.example.dk:443", "Rygrad.Example.DK"] {
      let origin = try origin(
        peer: "127.0.0.1", host: host, for: ["203.0.113.9"], proto: ["HTTPS"])
      #expect(origin.origin == "https://rygrad.example.dk")
    }
  }

  @Test(
    "a host that cannot be one is malformed",
    arguments: [
      "", "a b", "a/b", "user@rygrad.example.dk", "rygrad.example.dk:", "rygrad.example.dk:0",
      "rygrad.example.dk:99999", "[::1", "::1", "[127.0.0.1]", "a\u{301}.example", "a\r\nb",
      "rygrad.example.dk:+443",
    ])
  func malformedHost(host: String) {
    #expect(throws: Forwarding.Rejection.malformed) { try origin(peer: "127.0.0.1", host: host) }
  }

  @Test("no host, and two, are malformed")
  func hostCount() {
    for hosts in [[], ["localhost", "localhost"]] {
      #expect(throws: Forwarding.Rejection.malformed) {
        try Self.forwarding.origin(
          peer: IPAddress("127.0.0.1"), hosts: hosts, forwardedFor: [], forwardedProto: [])
      }
    }
  }

  @Test(
    "forwarding headers of a trusted proxy that make no sense are malformed, not skipped",
    arguments: ["unknown", "203.0.113.9,", "_hidden", "203.0.113.9:99999", "2001:db8::1:x", ""])
  func malformedAddress(text: String) {
    #expect(throws: Forwarding.Rejection.malformed) {
      try origin(peer: "127.0.0.1", for: [text], proto: ["https"])
    }
  }

  @Test("a proxy on a Unix socket is trusted, and a caller there without one is this machine")
  func unixSocket() throws {
    let proxied = try origin(peer: nil, for: ["203.0.113.9"], proto: ["https"])
    #expect(proxied.client == IPAddress("203.0.113.9"))
    #expect(try origin(peer: nil, host: "localhost").client == nil)
  }

  @Test("without a public address only this machine is served")
  func noPublicURL() throws {
    let forwarding = Forwarding(
      trustedProxies: [AddressRange("127.0.0.0/8")!], publicURL: nil)
    #expect(try origin(peer: "127.0.0.1", host: "localhost", by: forwarding).scheme == .http)
    #expect(throws: Forwarding.Rejection.misdirected) {
      try origin(
        peer: "127.0.0.1", for: ["203.0.113.9"], proto: ["https"], by: forwarding)
    }
  }

  @Test("each refusal has a status of its own")
  func statuses() {
    #expect(Forwarding.Rejection.allCases.map(\.status) == [400, 403, 421])
  }
}
