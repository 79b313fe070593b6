import HTML
import Testing

@Suite struct EscapingTests {
  @Test(arguments: AttackList.texts) func `text leaves neither its element nor its attribute`(
    _ text: String
  ) {
    let page: HTML = "<p title=\"\(text)\">\(text)</p>"
    let parsed = WellFormed(page)
    #expect(parsed.problem == nil)
    #expect(parsed.elements.map(\.name) == ["root", "p"])
    #expect(parsed.all("p").first.map { Array($0.keys) } == ["title"])
    // compared by scalars, because a quote with an accent is one character
    #expect(Array(parsed.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a quote that a combining mark follows is escaped`() {
    let page: HTML = "<p title=\"\("\"\u{301}")\"></p>"
    #expect(page.bytes == Array("<p title=\"&quot;\u{301}\"></p>".utf8))
  }

  @Test func `markup passes as it is, and text never does`() {
    let bold: HTML = "<b>\("1 < 2")</b>"
    let page: HTML = "\(bold)\(HTML(text: "<b>"))\(nil as String?)\([bold, bold])\(42)"
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<b>1 &lt; 2</b>&lt;b&gt;<b>1 &lt; 2</b><b>1 &lt; 2</b>42")
  }

  @Test func `an attribute is there when its condition holds`() {
    let page: HTML = "<input\("checked", if: true)\("disabled", if: false)>"
    #expect(page.bytes == Array("<input checked>".utf8))
  }
}

@Suite struct SafeURLTests {
  @Test(arguments: [
    "/i/fjordbyen?a=1&b=2", "https://example.dk/a", "HTTP://example.dk", "mailto:a@b.dk", "#main",
    "?page=2", "relative/path", "/a:b",
  ]) func `a link to a page is safe`(_ url: String) {
    #expect(SafeURL.isSafe(url))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
    "/\\evil.example",
    "\\\\evil.example", "file:///etc/passwd", "x y:z",
  ]) func `a link that runs code or leaves is not`(_ url: String) {
    #expect(!SafeURL.isSafe(url))
    let link: HTML = "<a href=\"\(url: url)\">"
    #expect(link.bytes == Array("<a href=\"#\">".utf8))
  }

  @Test(arguments: ["https://example.dk", "//evil", "/\\evil", "relative", "", "/a b", "/\u{9}/x"])
  func `only a path of this host is local`(_ url: String) {
    #expect(!SafeURL.isLocal(url))
    #expect(SafeURL.isLocal("/i/x?next=%2F"))
  }
}
