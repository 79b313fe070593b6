import Domain
import Testing

@testable import Commands

@Suite struct CursorTests {
  private let keys = ["Røde Kors", ID.make().description, ""]

  private func request(
    _ verb: String = "party.list", role: String = "partner", limit: String = "10",
    initiative: String = "alpha"
  ) -> Request {
    Request(
      verb: verb,
      arguments: [.init(name: "role", value: role), .init(name: "limit", value: limit)],
      modifiers: [.init(name: "initiative", value: initiative)])
  }

  @Test("a cursor gives back the keys it was made of")
  func roundTrip() throws {
    let binding = Cursor.binding(of: request())
    let text = Cursor.text(of: keys, boundTo: binding)
    #expect(try Cursor.keys(in: text, boundTo: binding) == keys)
  }

  @Test("another limit does not end a cursor; another verb, argument or initiative does")
  func binding() throws {
    let text = Cursor.text(of: keys, boundTo: Cursor.binding(of: request()))
    let sameList = Cursor.binding(of: request(limit: "20"))
    #expect(try Cursor.keys(in: text, boundTo: sameList) == keys)
    for foreign in [request("member.list"), request(role: "funder"), request(initiative: "beta")] {
      expectGone(text, Cursor.binding(of: foreign))
    }
  }

  @Test("a cursor with any one character changed, dropped or added is gone")
  func tampering() {
    let binding = Cursor.binding(of: request())
    let text = Array(Cursor.text(of: keys, boundTo: binding))
    for index in text.indices {
      var changed = text
      changed[index] = text[index] == "A" ? "B" : "A"
      expectGone(String(changed), binding)
      var shortened = text
      shortened.remove(at: index)
      if shortened != text { expectGone(String(shortened), binding) }
    }
    expectGone(String(text) + "A", binding)
    for text in ["", "=", "æ", "AAAA", String(repeating: "A", count: 4096)] {
      expectGone(text, binding)
    }
  }

  @Test("a page reads the keys of its cursor by type, and a key of another type is gone")
  func pageKeys() throws {
    let page = Page(limit: 10, after: ["a", "7"], binding: [])
    #expect(page.fetchCount == 11)
    #expect(try page.key(0, as: String.self) == "a")
    #expect(try page.key(1, as: Int.self) == 7)
    #expect(throws: Refusal.cursorGone) { try page.key(0, as: Int.self) }
    #expect(throws: Refusal.cursorGone) { try page.key(2, as: String.self) }
    #expect(try Page(limit: 1, after: [], binding: []).key(0, as: Int.self) == nil)
  }

  @Test("a made-up cursor in a line is refused in the argument's name")
  func madeUp() {
    let refusal = #expect(throws: Refusal.self) { try Sample.parse(["cursor": "WyJhIl0"]) }
    #expect(refusal?.code == .cursorGone)
    #expect(refusal?.argument == "cursor")
  }

  private func expectGone(_ text: String, _ binding: [UInt8]) {
    #expect(throws: Refusal.cursorGone) { try Cursor.keys(in: text, boundTo: binding) }
  }
}
