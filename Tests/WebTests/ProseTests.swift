import Domain
import HTML
import Testing

@testable import Web

@Suite struct ProseTests {
  private func text(_ html: HTML) -> String {
    String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("an empty line begins a paragraph, an end of line a new line")
  func paragraphs() {
    #expect(text(Prose.html("a\nb\n\nc")) == "<p>a<br>b</p>\n<p>c</p>\n")
    #expect(text(Prose.html("")) == "")
    #expect(text(Prose.html("\n \n a ")) == "<p> a </p>\n")
  }

  @Test("lines that begin with a hyphen are a list, whatever stands around them")
  func lists() {
    #expect(
      text(Prose.html("Vi vil\n- dele\n- lære\nsammen"))
        == "<p>Vi vil</p>\n<ul>\n<li>dele</li>\n<li>lære</li>\n</ul>\n<p>sammen</p>\n")
    #expect(text(Prose.html("-ikke en liste")) == "<p>-ikke en liste</p>\n")
  }

  @Test("markup in it is text")
  func escaping() {
    #expect(
      text(Prose.html("- <script>\n</p>"))
        == "<ul>\n<li>&lt;script&gt;</li>\n</ul>\n<p>&lt;/p&gt;</p>\n")
  }

  @Test("what was changed is marked line by line, so that no mark crosses a paragraph")
  func marks() {
    let runs = [
      Prose.Run(text: "før\n\n"), Prose.Run(text: "nyt\n\n- punkt\n", kind: .inserted),
      Prose.Run(text: "- et"),
    ]
    let html = Prose.html(runs) { $0.kind == .same ? "\($0.text)" : "<ins>\($0.text)</ins>" }
    #expect(
      text(html)
        == "<p>før</p>\n<p><ins>nyt</ins></p>\n<ul>\n<li><ins>punkt</ins></li>\n<li>et</li>\n</ul>\n"
    )
  }
}
