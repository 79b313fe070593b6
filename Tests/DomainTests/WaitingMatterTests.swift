import Domain
import Testing

@Suite struct WaitingMatterTests {
  private static func matter(_ kind: String, period: String = "", title: String? = "Titel")
    -> WaitingMatter
  {
    WaitingMatter(kind: kind, subject: "emne", period: period, title: title, count: 1)
  }

  @Test func `a matter says what to do, and where`() {
    let vote = Self.matter("vote")
    #expect(vote.sentence == Message(da: "Stem: Titel", en: "Vote: Titel"))
    #expect(vote.address == "/decisions/emne")
    #expect(
      Self.matter("election_vote", title: nil).sentence.da == "Stem om det fælles sekretariat")
  }

  @Test func `a school year is one part of an address`() {
    #expect(Self.matter("report", period: "2026/27").address == "/reporting/2026%2F27")
  }

  @Test func `a matter of a kind that is not known leads to the overview`() {
    let unknown = Self.matter("something_new")
    #expect(unknown.sentence.da == "Det venter på dig: Titel")
    #expect(unknown.address == "")
  }
}
