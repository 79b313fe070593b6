import Testing

@testable import Web

@Suite struct NoticeDifferenceTests {
  private typealias Difference = NoticeDifference

  @Test("what stays, went and came is told in the order in which it is read")
  func order() {
    #expect(
      Difference.lines(from: "Title\n1. One\n2. Two", to: "Title\n1. Uno\n2. Two\n3. Three") == [
        .kept("Title"), .removed("1. One"), .added("1. Uno"), .kept("2. Two"), .added("3. Three"),
      ])
  }

  @Test("a notice compared with itself has nothing new, and one with nothing has nothing kept")
  func extremes() {
    #expect(Difference.lines(from: "a\nb", to: "a\nb") == [.kept("a"), .kept("b")])
    #expect(Difference.lines(from: "", to: "a") == [.added("a")])
    #expect(Difference.lines(from: "a", to: "") == [.removed("a")])
    #expect(Difference.lines(from: "", to: "") == [])
  }

  @Test("empty lines are no difference")
  func emptyLines() {
    #expect(Difference.lines(from: "a\n\nb", to: "a\nb\n") == [.kept("a"), .kept("b")])
  }

  @Test("leaving out what was removed gives the new text, what was added the old one")
  func wholeness() {
    let old = ["x", "a", "b", "x", "c", "d", "x"]
    let new = ["a", "x", "b", "e", "x", "d"]
    let lines = Difference.lines(
      from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
    #expect(
      lines.compactMap { line -> String? in
        switch line {
        case .kept(let text), .added(let text): text
        case .removed: nil
        }
      } == new)
    #expect(
      lines.compactMap { line -> String? in
        switch line {
        case .kept(let text), .removed(let text): text
        case .added: nil
        }
      } == old)
  }
}
