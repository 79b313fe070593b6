import Foundation
import Support
import Testing

/// `deploy/recount` counts exported ballots without the server.
@Suite struct RecountTests {
  private func recount(_ lines: String...) throws -> Checker.Verdict {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "ballots-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    try lines.joined(separator: "\n").write(to: path, atomically: true, encoding: .utf8)
    return try Checker(path: "\(Deploy.folder)/recount", package: "python3").run([path.path])
  }

  private func head(_ method: String, _ candidates: String, _ electorate: Int) -> String {
    """
    - OK election.ballots {"method":"\(method)","electorate":\(electorate),"quorum_percent":50,\
    "threshold_percent":50,"candidates":[\(candidates)]}
    """
  }

  @Test("a ranked election with transfers") func ranked() throws {
    let verdict = try recount(
      #"{"choices":["a"]}"#, #"{"choices":["a"]}"#, #"{"choices":["b","c"]}"#,
      #"{"choices":["c","b"]}"#, #"{"choices":["c","b"]}"#, head("ranked", #""a","b","c""#, 5))
    #expect(verdict.status == 0)
    #expect(
      verdict.text == """
        ranked: 5 ballots of 5 voters, 3 candidates
        round 1: a 2, c 2, b 1; for none of these 0
        round 2: c 3, a 2; for none of these 0
        chosen: c

        """)
  }

  @Test("the document that the client prints") func document() throws {
    let verdict = try recount(
      #"{"method":"approval","electorate":2,"quorum_percent":50,"threshold_percent":50,"#
        + #""candidates":["a","b"],"rows":[{"choices":["b"]},{"choices":["a","b"]}]}"#)
    #expect(verdict.text.hasSuffix("round 1: b 2, a 1; for none of these 0\nchosen: b\n"))
  }

  @Test("a tie, no majority, no quorum and no candidate choose nobody") func nobody() throws {
    let a = #"{"choices":["a"]}"#
    let b = #"{"choices":["b"]}"#
    let two = #""a","b""#
    #expect(try recount(a, b, head("ranked", two, 2)).text.hasSuffix("tied: a b\n"))
    #expect(try recount(a, b, head("approval", two, 2)).text.hasSuffix("failed: no_majority\n"))
    #expect(try recount(a, b, head("consent", two, 2)).text.hasSuffix("failed: no_majority\n"))
    #expect(try recount(a, head("approval", two, 3)).text.hasSuffix("failed: no_quorum\n"))
    #expect(try recount(a, head("approval", "", 1)).text.hasSuffix("failed: no_candidate\n"))
    #expect(try recount(a, b, head("approval", two, 2)).status == 1)
  }
}
