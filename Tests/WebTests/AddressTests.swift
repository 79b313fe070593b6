import Testing

@testable import Web

@Suite struct AddressTests {
  @Test("an IPv4 address inside IPv6 is the same address")
  func mapped() {
    #expect(IPAddress("::ffff:192.0.2.1") == IPAddress("192.0.2.1"))
    #expect(IPAddress("::ffff:127.0.0.1")?.isLoopback == true)
  }

  @Test(
    "what is no address is refused",
    arguments: ["", "1", "1.2.3", "1.2.3.4.5", "01.2.3.4x", "localhost", "::1%lo", "1.2.3.4\0"])
  func notAddresses(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test("a block holds the addresses that share its prefix, in its own family")
  func blocks() throws {
    let block = try #require(AddressRange("10.32.0.0/11"))
    #expect(block.contains(IPAddress("10.63.255.255")!))
    #expect(!block.contains(IPAddress("10.64.0.0")!))
    #expect(!block.contains(IPAddress("::a20:0")!))
    #expect(AddressRange("0.0.0.0/0")!.contains(IPAddress("8.8.8.8")!))
    #expect(AddressRange("2001:db8::/32")!.contains(IPAddress("2001:db8:ffff::1")!))
    #expect(AddressRange("::1")!.contains(IPAddress("::1")!))
  }

  @Test(
    "a block with a slip of the pen is refused",
    arguments: ["10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "/8"])
  func wrongBlocks(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test("an address with a port is read in both families")
  func ports() {
    #expect(MonitorAddress("127.0.0.1:9464")?.description == "127.0.0.1:9464")
    #expect(MonitorAddress("[::1]:0")?.description == "[::1]:0")
    for text in [
      "127.0.0.1", "::1:9464", "[::1]", "localhost:1", "127.0.0.1:65536", "[127.0.0.1]:1",
    ] {
      #expect(MonitorAddress(text) == nil, "\(text)")
    }
  }

  @Test("a public address is https, or this machine")
  func publicURLs() {
    #expect(PublicURL("https://Rygrad.example.dk:443")?.origin == "https://rygrad.example.dk")
    #expect(PublicURL("https://rygrad.example.dk/")?.origin == "https://rygrad.example.dk")
    #expect(PublicURL("http://localhost:8080")?.origin == "http://localhost:8080")
    #expect(PublicURL("http://[::1]:8080")?.origin == "http://[::1]:8080")
    for text in [
      "http://rygrad.example.dk", "https://rygrad.example.dk//", "https://a@b", "ftp://localhost",
      "rygrad.example.dk", "https://", "https://a?b",
    ] {
      #expect(PublicURL(text) == nil, "\(text)")
    }
  }
}
