import Commands
import Testing

@testable import Server

@Suite struct ProtocolReferenceTests {
  private let path =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/deploy/protocol.md"

  @Test("deploy/protocol.md is what “rygrad help protocol” prints")
  func committedReference() throws {
    #expect(try File.read(path) == Array(ProtocolReference.text.utf8))
  }

  @Test("it has each command, argument and refusal once")
  func complete() {
    let lines = ProtocolReference.text.split(separator: "\n")
    for schema in Registry().schemas {
      #expect(lines.count { $0 == "### \(schema.command.verb)" } == 1)
    }
    #expect(
      lines.count { $0.hasPrefix("Refusals: ") } == Registry().schemas.count)
  }
}
