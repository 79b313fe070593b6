import Domain
import Testing

@Suite("Day")
struct DayTests {
  @Test(
    "known dates have their known numbers",
    arguments: [
      ("1970-01-01", 0), ("2000-01-01", 10_957), ("2000-03-01", 11_017), ("1969-12-31", -1),
      ("1600-01-01", -135_140), ("2400-02-29", 157_113), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
    ])
  func known(text: String, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test("every day from 1600 to 2400 follows the day before by the calendar's rules")
  func everyDay() throws {
    var expected = (year: 1600, month: 1, day: 1)
    var day = try #require(Day(year: 1600, month: 1, day: 1))
    while expected.year <= 2400 {
      #expect((day.year, day.month, day.day) == expected)
      #expect(Day(year: expected.year, month: expected.month, day: expected.day) == day)
      day = day.adding(days: 1)
      let isLeap =
        expected.year % 400 == 0 || (expected.year % 4 == 0 && expected.year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      expected.day += 1
      if expected.day > lengths[expected.month - 1] {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
  }

  @Test(
    "days that do not exist and other forms are refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-01-00",
      "0000-01-01", "2023-1-1", "20230101", "2023-01-01T00:00:00Z", "٢٠٢٣-01-01", "",
    ])
  func malformed(text: String) {
    #expect(Day(text) == nil)
  }
}
