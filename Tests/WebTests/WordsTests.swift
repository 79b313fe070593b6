import HTML
import Testing

@testable import Domain
@testable import Web

@Suite struct WordsTests {
  private static let names: [[Message]] = [
    Phase.allCases.map(\.name), InitiativeStatus.allCases.map(\.name), Role.allCases.map(\.name),
    Standing.allCases.map(\.name), Band.allCases.map(\.name), MeasurementState.allCases.map(\.name),
    BackboneFunction.allCases.map(\.name), ActivityState.allCases.map(\.name),
    Frequency.allCases.map(\.name),
    Direction.allCases.map(\.name), Level.allCases.map(\.name), ValueKind.allCases.map(\.name),
    Aggregation.allCases.map(\.name), Accumulation.allCases.map(\.name),
    TermKind.allCases.map(\.name), RecipientKind.allCases.map(\.name),
  ]

  @Test(arguments: names) func `values of one kind have different names, as labels`(
    _ names: [Message]
  ) {
    for language in Language.allCases {
      let texts = names.map { $0[language] }
      #expect(Set(texts).count == texts.count)
      #expect(texts.allSatisfy { $0.first?.isUppercase == true && $0.last != "." })
    }
  }

  @Test func `a label begins small inside a sentence`() {
    #expect(Role.backbone.name.inSentence == Message(da: "fælles sekretariat", en: "backbone"))
  }

  @Test func `a badge has the class of its state and its word`() {
    let badge = Status.badge(Band.offTrack, Format(.da))
    #expect(badge == "<span class=\"status off_track\">Ude af kurs</span>")
  }
}
