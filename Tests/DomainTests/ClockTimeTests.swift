import Domain
import Testing

@Suite struct ClockTimeTests {
  @Test(arguments: [
    ("14:05", "14:05"), ("14.05", "14:05"), ("9:30", "09:30"), ("00:00", "00:00"),
    ("23:59", "23:59"),
  ])
  func `a time is read as it is written in either language`(text: String, expected: String) {
    #expect(ClockTime(text)?.description == expected)
  }

  @Test(arguments: [
    "", "14", "24:00", "12:60", "14:5", "140:05", "14;05", "-1:00", "14:05:00", " 9:00",
  ])
  func `what is no time of day is not read`(text: String) {
    #expect(ClockTime(text) == nil)
  }
}
