import Domain
import Testing

@testable import LineProtocol

@Suite struct TokenizerTests {
  @Test("a line is tag, command, modifiers and arguments in any order")
  func words() throws {
    let line = Self.tokenize(#"#a-1 Party.ADD  name="Ådalens \u00e5" @as=backbone   kind=x @dry"#)
    #expect(line.tag == "a-1")
    #expect(
      try line.request.get()
        == Request(
          verb: "party.add",
          arguments: [.init(name: "name", value: "Ådalens å"), .init(name: "kind", value: "x")],
          modifiers: [.init(name: "as", value: "backbone"), .init(name: "dry")]))
  }

  @Test("an argument may repeat, as lists do")
  func repeatedArgument() throws {
    let request = try Self.tokenize("echo a=1 a=2").request.get()
    #expect(request.arguments.map(\.value) == ["1", "2"])
  }

  @Test(
    "bare values take what needs no quotes",
    arguments: ["x", "=", "a=b", "<x", "a<b", "å", "a{b", "@x", "#x", "-", "}", "'x'"])
  func bare(value: String) throws {
    let allowed = !value.hasPrefix("<")
    let request = try? Self.tokenize("echo a=\(value)").request.get()
    #expect(request?.arguments.first?.value == (allowed ? value : nil))
  }

  @Test(
    "what is outside the grammar is refused",
    arguments: [
      "", " ", "echo ", " echo", "1echo", "a..b", ".a", "a.", "a.b.c.d.e", "echo_x", "echo a",
      "echo A=1", "echo 1a=1", "echo a =1", "echo a= 1", "echo a=", "echo =1", "echo a={",
      "echo a=[",
      "echo a=x\"", "echo a=\"x\"y", "echo a='x y'", #"echo a=\x"#, #"echo a="\x""#, "echo @",
      "echo @=1",
      "echo @a=", "echo peer", "auth token", "# echo", "#a", "#a ", "#a#b echo", "é",
    ])
  func refused(line: String) {
    #expect(throws: Refusal.self) { try Self.tokenize(line).request.get() }
  }

  @Test("a refused line keeps its tag, so that the refusal finds its request")
  func tagOfRefused() {
    #expect(Self.tokenize("#a echo =").tag == "a")
    #expect(Self.tokenize("#a echo \u{1}").tag == "a")
    #expect(Self.tokenize("#a").tag == "a")
  }

  @Test("a refusal names the argument and says how to write it")
  func hints() throws {
    #expect(throws: SyntaxFault.emptyValue(name: "name").refusal) {
      try Self.tokenize("echo name=").request.get()
    }
    #expect(
      SyntaxFault.emptyValue(name: "name").refusal.hint?.en == "Write name=\"\" for an empty value."
    )
    #expect(throws: SyntaxFault.malformedValue(name: "@as").refusal) {
      try Self.tokenize("echo @as={x}").request.get()
    }
  }

  @Test("random bytes never trap and never come to a request with a control character")
  func randomBytes() {
    var generator = SeededGenerator(for: "random bytes")
    let alphabet = Array("aA1.#@=\"\\<{ -_é\u{9B}u0d8".utf8) + [0, 9, 0xFF, 0xC2]
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...24, using: &generator)
      let line = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      guard let request = try? Tokenizer.tokenize(line, argumentLimit: 4).request.get() else {
        continue
      }
      #expect(Array(request.verb.utf8).isCommand)
      #expect(request.arguments.count + request.modifiers.count <= 4)
      #expect(request.arguments.allSatisfy { !$0.value.utf8.contains(0) })
    }
  }

  private static func tokenize(_ line: String) -> RequestLine {
    Tokenizer.tokenize(Array(line.utf8), argumentLimit: 64)
  }
}
