import Testing

@testable import Client

@Suite struct ShellTextTests {
  @Test(
    "a line becomes words",
    arguments: [
      ("party add name=Aarhus", ["party", "add", "name=Aarhus"]),
      ("  a \t b ", ["a", "b"]),
      (#"a name="Aarhus Kommune" b=c"#, ["a", "name=Aarhus Kommune", "b=c"]),
      (#"a t="line\none \"two\" \u00e6""#, ["a", "t=line\none \"two\" æ"]),
      ("a t=\"first\nsecond\"", ["a", "t=first\nsecond"]),
      ("a t='as \"it\" \\ is'", ["a", "t=as \"it\" \\ is"]),
      ("a name=Peter's b=1", ["a", "name=Peter's", "b=1"]),
      (#"a m={"x": [1, "}"] }"#, ["a", #"m={"x":[1,"}"]}"#]),
      ("a m=[1,\n 2]", ["a", "m=[1,2]"]), ("a \\\n b=1", ["a", "b=1"]),
      (#"a "b c""#, ["a", "b c"]), ("a x=y=\"z\"", ["a", "x=y=\"z\""]),
      ("# nothing", []), ("", []), ("#t a", []), ("a #b", ["a", "#b"]),
    ])
  func words(_ text: String, _ expected: [String]) {
    #expect(ShellText(text) == .whole(expected))
  }

  @Test(
    "what is open waits for another line",
    arguments: [#"a t="b"#, "a t='b", #"a m={"x":"#, #"a m=["}"#, "a \\", #"a t="b\""#])
  func open(_ text: String) {
    #expect(ShellText(text) == .open)
  }

  @Test(
    "what nothing can mend is told at once", arguments: [#"a t="b"c"#, #"a t="\q""#, "a m={x}"])
  func malformed(_ text: String) {
    guard case .malformed = ShellText(text) else {
      Issue.record("\(ShellText(text))")
      return
    }
  }

  @Test("words written as a line are read back as they were")
  func roundTrip() {
    let words = ["a", "t=line\nend", "m={\"x\":1}", "n=\"", "o=", "p=a b", "q='", "b c", "@if=3"]
    let line = ShellText.line(words)
    #expect(!line.contains("\n"))
    #expect(ShellText(line) == .whole(words))
  }

  @Test("for completion the last word is the one being typed")
  func partial() {
    #expect(ShellText.partial("party a") == ["party", "a"])
    #expect(ShellText.partial("party ") == ["party", ""])
    #expect(ShellText.partial("") == [""])
    #expect(ShellText.partial(#"a t="b c"#) == ["a", "t=b c"])
  }
}
