import Domain
import Testing

@testable import Client

@Suite struct ReplyPrinterTests {
  private let rows: [JSON] = [
    ["slug": "aarhus", "award": "1200.50", "recipient": ["name": "Ålborg"], "open": true],
    ["slug": "=cmd()", "award": "-7", "open": nil, "note": "a,\"b\"\nc"],
  ]

  private func page(
    _ reply: Reply, _ format: OutputFormat, fields: [String]? = nil, terminal: Bool = false
  ) -> ReplyPrinter.Page {
    ReplyPrinter(
      format: format, fields: fields, language: .en, isForTerminal: terminal, isEmphasised: false
    ).page(reply)
  }

  @Test("a table has headings, numbers to the right and no blanks at the ends of lines")
  func table() {
    let page = page(Reply(rows: rows), .table, fields: ["slug", "award", "open"])
    #expect(
      page.data == """
        Slug      Award  Open
        aarhus  1200.50  yes
        =cmd()       -7

        """)
    #expect(page.notes.isEmpty)
  }

  @Test("a table that a terminal cannot hold is shown row by row there, and only there")
  func wideTable() {
    func data(terminal: Bool, width: Int) -> String {
      ReplyPrinter(
        format: .table, fields: ["slug", "award"], language: .en, isForTerminal: terminal,
        isEmphasised: false, width: width
      ).page(Reply(rows: rows)).data
    }
    let byRow = "Slug   aarhus\nAward  1200.50\n\nSlug   =cmd()\nAward  -7\n"
    #expect(data(terminal: true, width: 14) == byRow)
    #expect(data(terminal: true, width: 15) != byRow)
    #expect(data(terminal: false, width: 14) != byRow)
  }

  @Test("a table's columns line up by what is seen, not by letters")
  func alignment() {
    let reply = Reply(rows: [["a": "e\u{0301}", "b": "x"], ["a": "ø", "b": "x"]])
    #expect(page(reply, .table).data == "A  B\ne\u{0301}  x\nø  x\n")
  }

  @Test("a row cannot command the terminal or break its line")
  func hostileRow() {
    let reply = Reply(rows: [["a\u{1B}[2J": "b\n\u{202E}c"]])
    #expect(page(reply, .table).data == "A\\u{001B}[2J\nb\\n\\u{202E}c\n")
    let csv = page(reply, .csv, terminal: true).data
    #expect(!csv.unicodeScalars.contains("\u{202E}"))
  }

  @Test("JSON is one array of rows, and keeps what the result says besides paging")
  func json() {
    let plain = Reply(rows: [["a": 1], ["a": 2]], result: ["count": 2, "next": nil])
    #expect(page(plain, .json).data == "[{\"a\":1},{\"a\":2}]\n")
    let extra = Reply(rows: [["a": 1]], result: ["total": "5.00", "count": 1])
    #expect(page(extra, .json).data == "{\"total\":\"5.00\",\"rows\":[{\"a\":1}]}\n")
    let empty = Reply(result: ["count": 0, "next": nil])
    #expect(page(empty, .json).data == "[]\n")
    let object = Reply(result: ["count": 7, "created": 3])
    #expect(page(object, .json).data == "{\"count\":7,\"created\":3}\n")
  }

  @Test("NDJSON is one row a line; the rest of the result goes aside")
  func ndjson() {
    let page = page(Reply(rows: [["a": 1], ["a": 2]], result: ["total": 3]), .ndjson)
    #expect(page.data == "{\"a\":1}\n{\"a\":2}\n")
    #expect(page.notes == ["total: 3"])
    #expect(self.page(Reply(result: ["a": 1]), .ndjson).data == "{\"a\":1}\n")
  }

  @Test("CSV quotes by RFC 4180 and guards against formulas, but not against numbers")
  func csv() {
    let page = page(Reply(rows: rows), .csv)
    #expect(
      page.data == "slug,award,recipient,open,note\r\n"
        + "aarhus,1200.50,\"{\"\"name\"\":\"\"Ålborg\"\"}\",true,\r\n"
        + "'=cmd(),-7,,,\"a,\"\"b\"\"\nc\"\r\n")
    #expect(page.notes == ["1 cell looks like a formula and got an apostrophe (') in front"])
  }

  @Test("a quote is doubled in CSV even under a combining mark")
  func combiningQuote() {
    let page = page(Reply(rows: [["a": "x\"\u{0301},y"]]), .csv)
    #expect(Array(page.data.unicodeScalars) == Array("a\r\n\"x\"\"\u{0301},y\"\r\n".unicodeScalars))
  }

  @Test("fields are chosen and ordered in every format, also inner ones")
  func fields() {
    let fields = ["recipient.name", "slug"]
    #expect(
      page(Reply(rows: rows), .ndjson, fields: fields).data
        == "{\"recipient.name\":\"Ålborg\",\"slug\":\"aarhus\"}\n"
        + "{\"recipient.name\":null,\"slug\":\"=cmd()\"}\n")
    #expect(page(Reply(rows: rows), .csv, fields: ["open"]).data == "open\r\ntrue\r\n\r\n")
    #expect(page(Reply(result: ["a": 1, "b": 2]), .json, fields: ["b"]).data == "{\"b\":2}\n")
  }

  @Test("a field that no row has is told, one that is null everywhere is not")
  func missingField() {
    let notes = page(Reply(rows: [["a": nil]]), .json, fields: ["a", "b"]).notes
    #expect(notes == ["the reply has no b; the fields are a"])
  }

  @Test("a list that goes on says how to see the rest")
  func nextPage() {
    let page = page(Reply(rows: [["a": 1]], result: ["next": "c1", "count": 1]), .json)
    #expect(page.data == "[{\"a\":1}]\n")
    #expect(page.notes == ["there are more rows: use --all, or cursor=c1"])
  }

  @Test("an empty list is said to be empty where people read it")
  func emptyList() {
    let reply = Reply(result: ["next": nil])
    #expect(page(reply, .table) == .init(data: "", notes: ["no rows"]))
    #expect(page(reply, .csv) == .init(data: "", notes: []))
    #expect(page(Reply(), .table) == .init())
  }

  @Test("one object is a line a member, inner lists below it, text in its own lines")
  func detail() {
    let reply = Reply(result: [
      "name": "A", "money": ["paid_out": "10"], "text": "one\ntwo", "none": nil,
      "parties": [["slug": "x"], ["slug": "y"]],
    ])
    #expect(
      page(reply, .table).data == """
        Name            A
        Money paid out  10
        Text            one
                        two
        None

        Parties
        Slug
        x
        y

        """)
  }

  @Test("headings are bold only where emphasis is wanted")
  func emphasis() {
    let table = Table(isEmphasised: true, language: .en)
    let text = table.text([["a": 1]], fields: FieldSelection(nil, in: [["a": 1]]))
    #expect(text == "\u{1B}[1mA\u{1B}[0m\n1\n")
  }
}
