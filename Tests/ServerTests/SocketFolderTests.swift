import Testing

@testable import Server

@Suite struct SocketFolderTests {
  @Test("a path of 107 bytes fits a socket, and one of 108 does not")
  func longestPath() {
    let folder = "/" + String(repeating: "x", count: 99)
    #expect(SocketFolder.fits(folder, socket: "socket"))
    #expect(!SocketFolder.fits(folder + "x", socket: "socket"))
  }

  @Test(
    "a folder whose name would mean something in a connection string does not fit",
    arguments: ["/a b", "/a,b", "/a'b", "/a\"b", #"/a\b"#, "/a\nb"])
  func troublesomeNames(folder: String) {
    #expect(!SocketFolder.fits(folder, socket: "s"))
  }

  @Test("two folders that are too long get different short ones, each always the same")
  func shortFolders() {
    let long = "/" + String(repeating: "x", count: 200)
    let first = SocketFolder.near(long, socket: "s")
    #expect(first == SocketFolder.near(long, socket: "s"))
    #expect(first != SocketFolder.near(long + "y", socket: "s"))
    #expect(SocketFolder.fits(first, socket: ".s.PGSQL.5432"))
    #expect(SocketFolder.near("/short", socket: "s") == "/short")
  }
}
