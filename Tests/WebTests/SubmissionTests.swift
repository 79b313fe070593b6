import Domain
import Testing

@testable import Web

@Suite struct SubmissionTests {
  private func submission(_ pairs: KeyValuePairs<String, String>) throws -> Submission {
    var fields = Fields()
    fields.pairs = [("verb", "measurement.submit")] + pairs.map { ($0, $1) }
    return try #require(Submission(fields, file: nil))
  }

  @Test func `a row in which nothing was typed is left out, whatever is fixed in it`() throws {
    let form = try submission([
      "indicator.0": "fravaer", "period.0": "2026-Q3", "value.0": " ", "source.0": "", "note.0": "",
    ])
    #expect(form.isEmpty(number: 0))
  }

  @Test(arguments: ["value.0", "numerator.0", "denominator.0", "note.0", "source.0"])
  func `a row into which anything was typed is filled in`(_ name: String) throws {
    let form = try submission(["indicator.0": "fravaer", "value.0": "", name: "7"])
    #expect(!form.isEmpty(number: 0))
  }

  @Test func `a form without fields to be typed in is never empty`() throws {
    #expect(try !submission(["id.0": "x"]).isEmpty(number: 0))
    #expect(try !submission(["id": "x"]).isEmpty(number: 0))
  }

  @Test func `what was sent keeps its number when others have gone or come`() throws {
    let form = try submission([
      "indicator.4": "fravaer", "value.4": "1", "indicator.7": "trivsel", "breakdown.7": "drenge",
    ])
    let report = { (indicator: String, breakdown: String) in
      DueReport(row: ["indicator": .string(indicator), "breakdown": .string(breakdown)])
    }
    let reports = [
      report("ny", ""), report("trivsel", "drenge"), report("trivsel", ""), report("fravaer", ""),
    ]
    #expect(ReportingPeriodPage.numbers(of: reports, in: form) == [8, 7, 9, 4])
    #expect(ReportingPeriodPage.numbers(of: reports, in: nil) == [0, 1, 2, 3])
  }
}
