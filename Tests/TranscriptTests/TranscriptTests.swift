import Commands
import Domain
import Foundation
import Support
import Testing

/// Every file of `Tests/Transcripts`, played over the Unix socket against the real server.
@Suite("Transcripts", .serialized)
struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Transcripts")

  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") && $0 != "world.txt" }
      .map { String($0.dropLast(4)) }.sorted()
  }()

  private static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
  }

  private static func read(_ name: String) throws -> Transcript {
    try Transcript(name: name, text: text(of: name), load: text)
  }

  @Test("goes as written", arguments: names)
  func goesAsWritten(name: String) throws {
    var runner = TranscriptRunner(try Self.read(name), on: try TestServer.shared.get())
    try runner.play(file: Self.folder.appending(path: name + ".txt"))
  }

  @Test(
    "hostile ones go the same in random chunks and with either line end",
    arguments: ["exactly-once", "framing", "hostile", "isolation", "onerr", "rehearsal"],
    ["\n", "\r\n"])
  func goesAsWrittenInAnyManner(name: String, lineEnd: String) throws {
    let seed = UInt64.random(in: 0...UInt64(UInt32.max))
    print("\(name): seed \(seed)")
    var runner = TranscriptRunner(
      try Self.read(name), on: try TestServer.shared.get(),
      in: Manner(lineEnd: lineEnd, generator: SeededCuts(seed: seed)),
      suffix: lineEnd == "\n" ? "-lf" : "-crlf")
    try runner.play(file: Self.folder)
  }

  @Test("every command occurs in a transcript")
  func everyCommandOccurs() throws {
    let sent = try Set(
      Self.names.flatMap { try Self.read($0).steps }.flatMap { step -> [String] in
        guard case .send(let line, _) = step.action else { return [] }
        return line.components(separatedBy: "\\n").compactMap {
          $0.split(separator: " ").first { !$0.hasPrefix("#") }.map { $0.lowercased() }
        }
      })
    #expect(allCommands.map { $0.verb }.filter { !sent.contains($0) } == [])
  }

  @Test("every refusal code occurs in a transcript")
  func everyRefusalCodeOccurs() throws {
    let answered = try Set(
      Self.names.flatMap { try Self.read($0).steps }.flatMap(\.expected).compactMap { line in
        let columns = line.split(separator: " ", maxSplits: 3)
        return columns.count > 2 && ["ERR", "BYE"].contains(columns[1]) ? String(columns[2]) : nil
      })
    #expect(Refusal.Code.allCases.map(\.rawValue).filter { !answered.contains($0) } == [])
  }
}
