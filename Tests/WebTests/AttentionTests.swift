import Domain
import Testing

@testable import Web

/// Why an initiative needs attention, in words.
struct AttentionTests {
  private let today = Day("2026-11-24")!

  @Test("the reasons come in the order of their weight, and unknown ones are left out")
  func order() {
    let row: JSON = ["attention": ["term_ending", "off_track", "never_heard_of", "stale"]]
    #expect(Attention.reasons(in: row) == [.termEnding, .offTrack, .stale])
    #expect(Attention.reasons(in: [:]) == [])
  }

  @Test("indicators are counted, one as one")
  func counts() {
    #expect(sentence(.offTrack, ["off_track": 2], .da) == "2 indikatorer er ude af kurs")
    #expect(sentence(.offTrack, ["off_track": 1], .da) == "1 indikator er ude af kurs")
    #expect(sentence(.offTrack, ["off_track": 1], .en) == "1 indicator is off track")
    #expect(sentence(.atRisk, ["at_risk": 3], .en) == "3 indicators are at risk")
  }

  @Test("a term that ends is told in days, not rounded to months")
  func term() {
    let row: JSON = ["term_ends_at": "2027-01-04T09:00:00Z"]
    #expect(
      sentence(.termEnding, row, .da) == "Sekretariatets funktionsperiode udløber om 41 dage")
    #expect(
      sentence(.termEnding, row, .en) == "The backbone's term of office ends in 41 days")
    #expect(
      sentence(.termEnding, ["term_ends_at": "2026-11-25T09:00:00Z"], .da)
        == "Sekretariatets funktionsperiode udløber i morgen")
  }

  @Test("missing figures are the expected without the submitted")
  func incomplete() {
    let row: JSON = ["expected": 1620, "submitted": 1612]
    #expect(sentence(.incomplete, row, .da) == "8 af 1.620 ventede tal mangler")
    #expect(sentence(.incomplete, row, .en) == "8 of 1,620 expected figures are missing")
  }

  @Test("an initiative that never had figures says so")
  func stale() {
    #expect(sentence(.stale, [:], .da) == "Ingen tal er godkendt endnu")
    #expect(
      sentence(.stale, ["last_approved_at": "2026-05-03T22:30:00Z"], .da)
        == "Ingen nye tal er godkendt siden 4. maj 2026")
  }

  @Test("every reason is a sentence in both languages", arguments: Attention.allCases)
  func words(reason: Attention) {
    #expect(!sentence(reason, [:], .da).isEmpty)
    #expect(sentence(reason, [:], .da) != sentence(reason, [:], .en))
  }

  private func sentence(_ reason: Attention, _ row: JSON, _ language: Language) -> String {
    reason.sentence(row, format: Format(language), today: today).replacing("\u{A0}", with: " ")
  }
}
