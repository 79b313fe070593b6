import Domain
import Testing

@Suite("CSVReader")
struct CSVReaderTests {
  /// Everything in a file: records as texts, problems in their places.
  private func read(
    _ bytes: [UInt8], separator: CSVReader.Separator? = nil
  ) -> (records: [[String]], lines: [Int], problems: [CSVProblem]) {
    var reader = CSVReader(bytes, separator: separator)
    var record = CSVReader.Record()
    var records: [[String]] = []
    var lines: [Int] = []
    var problems: [CSVProblem] = []
    while true {
      do throws(CSVProblem) {
        guard try reader.read(into: &record) else { return (records, lines, problems) }
        records.append(record.fields.map(reader.text))
        lines.append(record.line)
      } catch {
        problems.append(error)
      }
    }
  }

  private func read(_ text: String) -> (records: [[String]], lines: [Int], problems: [CSVProblem]) {
    read(Array(text.utf8))
  }

  @Test("fields are separated, quoted and doubled as RFC 4180 says")
  func fields() {
    let file = read("a,b,c\r\n1,\"x, \"\"y\"\"\",\r\n\"\",\"two\nlines\",3\n\n4,5,6")
    #expect(
      file.records == [
        ["a", "b", "c"], ["1", "x, \"y\"", ""], ["", "two\nlines", "3"], ["4", "5", "6"],
      ])
    #expect(file.lines == [1, 2, 3, 6])
    #expect(file.problems.isEmpty)
  }

  @Test("a byte order mark is no part of the first header")
  func byteOrderMark() {
    #expect(read("\u{FEFF}a;b\n1;2").records == [["a", "b"], ["1", "2"]])
  }

  @Test("a file without records has none", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
  func empty(text: String) {
    let file = read(text)
    #expect(file.records.isEmpty && file.problems.isEmpty)
  }

  @Test("a separator at the end of a file is followed by an empty field")
  func trailingSeparator() {
    #expect(read("a,b\n1,").records == [["a", "b"], ["1", ""]])
  }

  @Test(
    "the separator is found in the header",
    arguments: [
      ("a;b,c;d\n", CSVReader.Separator.semicolon), ("a,b\n1;2;3", .comma), ("a\tb", .tab),
      ("a;b,c", .semicolon), ("a", .comma), ("\"x;y;z\",b\n", .comma), ("\n\na;b", .semicolon),
    ])
  func separators(text: String, separator: CSVReader.Separator) {
    #expect(CSVReader(Array(text.utf8)).separator == separator)
  }

  @Test("a given separator is used, whatever the header looks like")
  func givenSeparator() {
    #expect(read(Array("a,b;c".utf8), separator: .semicolon).records == [["a,b", "c"]])
  }

  @Test(
    "a bad record is reported with line, column and reason, and the next line is read",
    arguments: [
      ("x,\u{0}\n", 2, CSVProblem.Reason.nul), ("\"\u{0}\",y\n", 1, .nul),
      ("x,y\"z\n", 2, .quoteInPlainField), ("\"x\"y,z\n", 1, .textAfterQuote),
      ("x,y\rz\n", 2, .bareCarriageReturn), ("\"x\"\ry\n", 1, .textAfterQuote),
    ])
  func bad(line: String, column: Int, reason: CSVProblem.Reason) {
    let file = read("a,b\n" + line + "1,2\n")
    #expect(file.problems == [CSVProblem(line: 2, column: column, reason: reason)])
    #expect(file.records == [["a", "b"], ["1", "2"]])
    #expect(file.lines == [1, 3])
  }

  @Test("a quote that is never closed ends the file")
  func openQuote() {
    let file = read("a,b\n1,\"2\n3,4\n")
    #expect(file.problems == [CSVProblem(line: 2, column: 2, reason: .openQuote)])
    #expect(file.records == [["a", "b"]])
  }

  @Test("bytes that are not UTF-8 are a problem of their own record only")
  func encoding() {
    let file = read(Array("a,b\nK".utf8) + [0xF8] + Array("benhavn,1\nKøbenhavn,2\n".utf8))
    #expect(file.problems == [CSVProblem(line: 2, column: 1, reason: .invalidUTF8)])
    #expect(file.records == [["a", "b"], ["København", "2"]])
  }

  @Test("fields and records have bounds, which are just still allowed")
  func bounds() {
    let field = String(repeating: "x", count: CSVReader.maximumFieldBytes)
    #expect(read("\(field),\"\(field)\"\n").records == [[field, field]])
    #expect(read("1,\(field)x\n2,3").problems.map(\.reason) == [.fieldTooLong])
    #expect(read("1,\"\(field)x\"\n2,3").problems.map(\.reason) == [.fieldTooLong])
    let commas = String(repeating: ",", count: CSVReader.maximumFields - 1)
    #expect(read(commas + "\n").records.first?.count == CSVReader.maximumFields)
    let problems = read(commas + ",\n1\n").problems
    #expect(problems == [CSVProblem(line: 1, column: 257, reason: .tooManyFields)])
    #expect(read(String(repeating: ",", count: 1_000_000)).problems.count == 1)
  }

  @Test("random tables are read back from their text, whatever quotes and line ends")
  func roundTrip() {
    var generator = SeededGenerator(for: "CSV round trip")
    let alphabet = Array("ab,;\t\"\n æø€😀")
    for _ in 0..<1000 {
      let separator = CSVReader.Separator.allCases.randomElement(using: &generator)!
      let mark = [.semicolon: ";", .tab: "\t", .comma: ","][separator]!
      let lineEnd = Bool.random(using: &generator) ? "\n" : "\r\n"
      let records = (0..<5).map { _ in
        // two fields or more, as a line of one empty field is an empty line
        (0..<Int.random(in: 2..<5, using: &generator)).map { _ in
          String(
            (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
              alphabet.randomElement(using: &generator)!
            })
        }
      }
      let text = records.map { record in
        record.map { field in
          let needsQuotes = field.contains { ",;\t\"\n".contains($0) }
          guard needsQuotes || Bool.random(using: &generator) else { return field }
          return "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        }.joined(separator: mark)
      }.joined(separator: lineEnd)
      #expect(read(Array(text.utf8), separator: separator).records == records)
    }
  }
}
