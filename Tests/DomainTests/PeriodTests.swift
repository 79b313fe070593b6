import Domain
import Testing

@Suite("Period")
struct PeriodTests {
  @Test(
    "months, quarters, half-years, school years, years and days are read in their many forms",
    arguments: [
      ("2011-03", "2011-03"), ("2011-3", "2011-03"), ("2011M03", "2011-03"),
      ("03-2011", "2011-03"), ("3/2011", "2011-03"), ("03.2011", "2011-03"),
      ("marts 2011", "2011-03"), ("March 2011", "2011-03"), ("Mar-2011", "2011-03"),
      ("okt. 2011", "2011-10"), ("MAJ 2011", "2011-05"), ("2011 oktober", "2011-10"),
      ("2011-Q1", "2011-Q1"), ("2011Q1", "2011-Q1"), ("Q12011", "2011-Q1"),
      ("Q1 2011", "2011-Q1"), ("Q1-2011", "2011-Q1"), ("q4/2010", "2010-Q4"),
      ("2011K1", "2011-Q1"), ("2011 K2", "2011-Q2"), ("1. kvartal 2011", "2011-Q1"),
      ("2011, 1. kvartal", "2011-Q1"), ("4. kvt. 2011", "2011-Q4"), ("1Q2011", "2011-Q1"),
      ("1st quarter 2011", "2011-Q1"), ("Q42010", "2010-Q4"), ("2011 1. kvartal", "2011-Q1"),
      ("2011-H1", "2011-H1"), ("2011H2", "2011-H2"), ("H12011", "2011-H1"),
      ("2. halvår 2011", "2011-H2"), ("1. HALVÅR 2011", "2011-H1"),
      ("1. halva\u{30A}r 2011", "2011-H1"), ("2nd half 2011", "2011-H2"),
      ("2011/12", "2011/12"), ("2011/2012", "2011/12"), ("2011-2012", "2011/12"),
      ("2011–12", "2011/12"), ("1999/00", "1999/00"), ("1999/2000", "1999/00"),
      ("skoleåret 2011/12", "2011/12"), ("School year 2011/12", "2011/12"),
      ("2011", "2011"), (" 2011 ", "2011"),
      ("2011-03-17", "2011-03-17"), ("17-03-2011", "2011-03-17"), ("17.3.2011", "2011-03-17"),
      ("17/3/2011", "2011-03-17"), ("4/4/2011", "2011-04-04"), ("2011/03/17", "2011-03-17"),
      ("17. marts 2011", "2011-03-17"), ("March 17, 2011", "2011-03-17"),
    ])
  func forms(text: String, canonical: String) {
    #expect(Period(text, frequency: nil)?.description == canonical)
  }

  @Test(
    "what is unknown, ambiguous or does not exist is refused",
    arguments: [
      "", " ", "2011-13", "2011-00", "2011-Q5", "2011-Q0", "Q52011", "2011-H3", "2011/13",
      "2011/11", "2011/03", "2011-2013", "2012/2011", "3/4/2011", "03/04/2011", "3/17/2011",
      "2011-02-29", "29.2.2011", "11", "mar 11", "20110317", "201103", "Q1 11", "0011", "999",
      "2011.12", "2011--03", "2011-03-", "-2011", "2011-03.17", "17-03.2011", "marts",
      "marts april 2011", "2011 Q1 Q2", "2011-Q1-1", "year 2011", "first quarter 2011",
      "２０１１", "2011\u{0}", "2011-W12", "99999999999999999999", "Q99999",
    ])
  func refused(text: String) {
    #expect(Period(text, frequency: nil) == nil)
  }

  @Test(
    "a form counts only for its own frequency",
    arguments: [
      ("2011-03", Frequency.monthly), ("2011-Q1", .quarterly), ("2011-H1", .halfYearly),
      ("2011/12", .schoolYear), ("2011", .yearly), ("2011-03-17", .event),
      ("2011-12", .monthly), ("2011-2012", .schoolYear),
    ])
  func frequencies(text: String, frequency: Frequency) {
    for other in Frequency.allCases {
      #expect((Period(text, frequency: other) != nil) == (other == frequency))
    }
  }

  @Test(
    "a period spans its days, both ends included",
    arguments: [
      ("2012-02", "2012-02-01", "2012-02-29"), ("2011-12", "2011-12-01", "2011-12-31"),
      ("2011-Q4", "2011-10-01", "2011-12-31"), ("2011-H2", "2011-07-01", "2011-12-31"),
      ("2011/12", "2011-08-01", "2012-07-31"), ("2011", "2011-01-01", "2011-12-31"),
      ("2011-03-17", "2011-03-17", "2011-03-17"),
    ])
  func bounds(text: String, start: String, end: String) throws {
    let period = try #require(Period(text, frequency: nil))
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test("the school year of a July day began the August before")
  func schoolYear() throws {
    let july = try #require(Day("2012-07-31"))
    #expect(Period(.schoolYear, containing: july).description == "2011/12")
    #expect(Period(.schoolYear, containing: july.adding(days: 1)).description == "2012/13")
  }

  @Test("periods follow each other without gap, contain their days and are read back")
  func sequence() {
    var generator = SeededGenerator(for: "Period sequence")
    for frequency in Frequency.allCases {
      for _ in 0..<500 {
        let day = Day(number: Int32.random(in: -300_000...300_000, using: &generator))
        let period = Period(frequency, containing: day)
        #expect(period.start <= day && day <= period.end)
        #expect(period.next.start == period.end.adding(days: 1))
        #expect(period.next.previous == period)
        #expect(period.previous < period && period < period.next)
        #expect(Period(period.description, frequency: nil) == period)
        #expect(Period(period.description, frequency: frequency) == period)
      }
    }
  }
}
