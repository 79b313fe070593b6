import Domain
import HTML
import Testing

@testable import Web

/// What changed, told as a sentence in the reader's language.
struct ChangeSentenceTests {
  @Test("one approved value names the party and the value; several only how many")
  func approved() {
    let one: JSON = [
      "kind": "measurement_approved", "subject": "fravaer", "title": "Skolefravær",
      "period": "2026-Q3", "party": "kommune", "party_name": "Aarhus Kommune", "count": 1,
      "value": "12.5", "unit": "%", "decimals": 1,
    ]
    #expect(
      text(one, .da)
        == "Tallet fra Aarhus Kommune for Skolefravær, 3. kvartal 2026, er godkendt (12,5 %).")
    #expect(
      text(one, .en)
        == "The figure from Aarhus Kommune for Skolefravær, Q3 2026, was approved (12.5%).")
    let many: JSON = [
      "kind": "measurement_approved", "subject": "fravaer", "title": "Skolefravær",
      "period": "2026-Q3", "party": nil, "party_name": nil, "count": 27, "value": nil,
    ]
    #expect(text(many, .da) == "27 tal for Skolefravær, 3. kvartal 2026, er godkendt.")
    #expect(text(many, .en) == "27 figures for Skolefravær, Q3 2026, were approved.")
  }

  @Test("money is written as money, and an import tells its sum")
  func money() {
    let imported: JSON = [
      "kind": "grant_added", "subject": nil, "title": nil, "party": nil, "party_name": nil,
      "count": 783, "value": "1250000.50", "unit": "DKK",
    ]
    #expect(text(imported, .da) == "783 bevillinger, i alt 1.250.000,50 kr., er registreret.")
    let allocated: JSON = [
      "kind": "allocation_effective", "subject": "360G-1", "title": "Morgencafé",
      "party": "kommune", "party_name": "Aarhus Kommune", "count": 1, "value": "250000.00",
      "unit": "DKK",
    ]
    #expect(text(allocated, .da) == "250.000 kr. af Morgencafé er tildelt Aarhus Kommune.")
    #expect(
      text(allocated, .en) == "DKK 250,000 of Morgencafé was allocated to Aarhus Kommune.")
  }

  @Test("a first version is a new indicator, a later one a new definition")
  func indicator() {
    let row = { (version: JSON) -> JSON in
      [
        "kind": "indicator_defined", "subject": "fravaer", "title": "Skolefravær",
        "version": version,
      ]
    }
    #expect(text(row(1), .da) == "Ny indikator: Skolefravær.")
    #expect(text(row(3), .da) == "Skolefravær har fået en ny definition (udgave 3).")
    #expect(text(row(3), .en) == "Skolefravær has a new definition (version 3).")
  }

  @Test(
    "every kind is a sentence in both languages that ends in a full stop",
    arguments: [
      "measurement_approved", "target_confirmed", "indicator_defined", "activity_added",
      "activity_updated", "grant_added", "allocation_proposed", "allocation_effective",
      "party_joined", "term_began", "notice_published",
    ])
  func kinds(kind: String) {
    let row: JSON = [
      "kind": .string(kind), "subject": "x", "title": "Titel", "period": "2026", "party": "p",
      "party_name": "Part", "count": 1, "value": "10", "unit": "DKK", "version": 2,
    ]
    for language in Language.allCases {
      #expect(text(row, language)?.hasSuffix(".") == true)
    }
    #expect(text(row, .da) != text(row, .en))
  }

  @Test("what is not known is left out, and what people wrote is escaped")
  func hostile() {
    #expect(text(["kind": "something_new"], .da) == nil)
    let row: JSON = [
      "kind": "party_joined", "party": "x", "party_name": "<script>\"\u{301}", "count": 1,
    ]
    #expect(html(row, .da)?.contains("<script") == false)
  }

  private func html(_ row: JSON, _ language: Language) -> String? {
    ChangeSentence(row: row, format: Format(language)) { "/\($0)/\($1)" }.html
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The sentence without its tags, with plain spaces.
  private func text(_ row: JSON, _ language: Language) -> String? {
    html(row, language)?.replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " ")
  }
}
