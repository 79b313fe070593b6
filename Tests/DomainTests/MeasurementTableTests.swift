@testable import Domain
import Testing

@Suite("MeasurementTable")
struct MeasurementTableTests {
  private typealias Format = MeasurementTable.Format

  private func read(
    _ text: String, _ format: MeasurementTable.Format = .init()
  ) throws -> MeasurementTable {
    try MeasurementTable.read(Array(text.utf8), format)
  }

  /// Each problem as `line column value: reason`.
  private func problems(
    _ text: String, _ format: MeasurementTable.Format = .init()
  ) throws -> [String] {
    try read(text, format).problems.map { problem in
      let place = "\(problem.line) \(problem.column ?? "-") \(problem.value ?? "-")"
      return "\(place): \(problem.reason.en)"
    }
  }

  @Test("a Danish file with semicolons and decimal commas is read without any settings")
  func danish() throws {
    let table = try read(
      "\u{FEFF}Part;Periode;Værdi;Tæller;Nævner;Opdeling;Kilde;Bemærkning\r\n"
        + "Aarhus;1. kvartal 2011;1.234,5;;;køn=k;DST;\r\n"
        + #"Odense;2011K2;;12;16;;;"skøn; ""foreløbigt""""# + "\r\n")
    #expect(table.problems.isEmpty)
    #expect(table.separator == .semicolon)
    #expect(table.decimalMark == .comma)
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.rows.map(\.party) == ["Aarhus", "Odense"])
    #expect(table.rows.map(\.period.description) == ["2011-Q1", "2011-Q2"])
    #expect(table.rows.map(\.value?.description) == ["1234.5", nil])
    #expect(table.rows.map(\.numerator?.description) == [nil, "12"])
    #expect(table.rows.map(\.denominator?.description) == [nil, "16"])
    #expect(table.rows.map(\.breakdown) == ["køn=k", nil])
    #expect(table.rows.map(\.source) == ["DST", nil])
    #expect(table.rows.map(\.note) == [nil, "skøn; \"foreløbigt\""])
  }

  @Test("an English file with commas and points is read, further columns left alone")
  func english() throws {
    let table = try read("Organisation,Other,PERIOD,value\nA,x,2011-03,\"1,234.5\"\n")
    #expect(table.rows.map(\.value?.description) == ["1234.5"])
    #expect(table.decimalMark == .point)
  }

  @Test("a mapping names the columns, and fractions become percents exactly")
  func mapping() throws {
    let mapping = try MeasurementMapping("State:party, Quarter:period,Rate, in all:value")
    let table = try read(
      "State,Quarter,\"Rate, in all\"\nAlaska,Q42010,0.77\nAlaska,Q12011,.5\n",
      Format(mapping: mapping, scale: .fraction, frequency: .quarterly))
    #expect(table.rows.map(\.value?.description) == ["77"])
    #expect(table.problems.map(\.value) == [".5"])
  }

  @Test("columns stand where their ordinal says")
  func ordinals() {
    #expect(MeasurementColumn.allCases.map(\.ordinal) == Array(0..<8))
  }

  @Test(
    "a mapping that cannot be understood is refused",
    arguments: ["", "State", "State:parti", ":party", "A:party,B:party", "A:party,B"])
  func badMapping(text: String) {
    let refusal = #expect(throws: Refusal.self) { try MeasurementMapping(text) }
    #expect(refusal?.code == .badValue)
    #expect(refusal?.argument == "map")
  }

  @Test(
    "a file without a usable header is refused as a whole",
    arguments: [
      "", "\n\n", "part;periode\nA;2011", "part;værdi\nA;1", "part;periode;tæller\nA;2011;1",
      "part;party;periode;værdi\n", "pa\"rt;periode;værdi\n",
    ])
  func badHeader(text: String) {
    let refusal = #expect(throws: Refusal.self) { try read(text) }
    #expect(refusal?.code == .dataInvalid)
  }

  @Test("a mapping to a header that is not there is refused and says which there are")
  func unknownHeader() throws {
    let mapping = try MeasurementMapping("Stat:party,Quarter:period,Rate:value")
    let refusal = #expect(throws: Refusal.self) {
      try read("State,Quarter,Rate\n", Format(mapping: mapping))
    }
    #expect(refusal?.code == .badValue)
    #expect(refusal?.message.en == "The file has no column “Stat”. It has: State, Quarter, Rate.")
  }

  @Test("every bad row is named with line, column, value and reason, and the good ones are kept")
  func problems() throws {
    let text = """
      party,period,value,numerator,denominator
      ,2011,1,,
      A,2011-13,x,,
      B,2011,,,
      C,2011,,1,
      D,2011,,1,0
      E,2011
      F,2011,1,,
      F,2011,2,,
      ,,,,
      G,20"11,1,,
      H,2011,0,,
      """
    let expected = [
      "2 party -: The party is missing.",
      "3 period 2011-13: Not a year, for example 2011.",
      "3 value x: Not a number with a point.",
      "4 value -: The value is missing. Write 0 for zero; leave out a row without a figure.",
      "5 denominator -: Numerator and denominator go together; one is missing.",
      "6 denominator 0: The denominator must be greater than zero.",
      "7 - -: The row has 2 fields, the header 5.",
      "9 period 2011: The same party, period and breakdown stand on line 8.",
      "11 period -: A quotation mark inside the field: quote the whole field and write the mark"
        + " twice.",
    ]
    #expect(try problems(text, Format(frequency: .yearly)) == expected)
    #expect(try read(text, Format(frequency: .yearly)).rows.map(\.party) == ["F", "H"])
  }

  @Test("rows are the same when their period is, however it is written, and not across breakdowns")
  func duplicates() throws {
    let text = """
      party,period,value,breakdown
      A,2011-Q1,1,
      "A",Q12011,2,
      A,2011-Q1,3,sex=f
      A,2011-Q1,4, sex=f
      """
    #expect(try read(text).problems.map(\.line) == [3, 5])
  }

  @Test("a column of nothing but 1.234 asks for the decimal mark instead of guessing")
  func ambiguousMark() throws {
    let text = "party;period;value\nA;2011;7\nB;2011;1.234\nC;2011;2.345\n"
    #expect(
      try problems(text) == [
        "3 value 1.234: The number can be read in two ways. Say decimal=comma or decimal=point."
      ])
    let table = try read(text)
    #expect(table.rows.isEmpty)
    #expect(table.decimalMark == nil)
    let asComma = try read(text, Format(decimalMark: .comma))
    #expect(asComma.rows.map(\.value?.description) == ["7", "1234", "2345"])
    let asPoint = try read(text, Format(decimalMark: .point))
    #expect(asPoint.rows.map(\.value?.description) == ["7", "1.234", "2.345"])
  }

  @Test("a long value is shown by its beginning")
  func excerpt() throws {
    let table = try read("party,period,value\nA,2011,\(String(repeating: "x", count: 500))\n")
    #expect(table.problems.first?.value == String(repeating: "x", count: 60) + "…")
  }

  @Test("a problem is an object in the reader's language")
  func json() throws {
    let problem = try #require(read("party,period,value\nA,2011,x\n").problems.first)
    #expect(
      problem.json(in: .da).text
        == #"{"line":2,"column":"value","value":"x","reason":"Ikke et tal med decimalpunktum."}"#)
  }

  @Test("scaling leaves numerator and denominator alone")
  func shares() throws {
    let table = try read(
      "party,period,value,numerator,denominator\nA,2011,0.5,1,2\n", Format(scale: .fraction))
    #expect(table.rows.first?.value?.description == "50")
    #expect(table.rows.first?.numerator?.description == "1")
  }

  @Test(
    "the organ donation rates are 27 parties with six quarters each",
    .enabled(if: SharedData.has("organ_donation_rates.csv")))
  func organDonation() throws {
    let mapping = try MeasurementMapping("State:party,Quarter:period,Rate:value")
    let table = try MeasurementTable.read(
      SharedData.bytes("organ_donation_rates.csv"),
      Format(mapping: mapping, scale: .fraction, frequency: .quarterly))
    #expect(table.problems.isEmpty)
    #expect(table.rows.count == 162)
    #expect(Set(table.rows.map(\.party)).count == 27)
    #expect(
      Set(table.rows.map(\.period.description)).sorted() == [
        "2010-Q4", "2011-Q1", "2011-Q2", "2011-Q3", "2011-Q4", "2012-Q1",
      ])
    #expect(table.rows.first?.value?.description == "75")
  }

  @Test(
    "Gapminder's life expectancies are 142 countries with twelve years each",
    .enabled(if: SharedData.has("gapminder.csv")))
  func gapminder() throws {
    let mapping = try MeasurementMapping("country:party,year:period,lifeExp:value")
    let table = try MeasurementTable.read(
      SharedData.bytes("gapminder.csv"), Format(mapping: mapping, frequency: .yearly))
    #expect(table.problems.isEmpty)
    #expect(table.rows.count == 142 * 12)
    #expect(table.rows.first?.value?.description == "28.801")
  }
}
