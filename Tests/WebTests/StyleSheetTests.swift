import Foundation
import Testing

@testable import Commands
@testable import Domain
@testable import Web

@Suite struct StyleSheetTests {
  private static let style = Asset.all(under: "web/style").first?.text ?? ""
  private static let script = Asset.all(under: "web/app").first?.text ?? ""

  /// The colours in the rule for `:root` that begins after `start`.
  private static func colours(after start: String) -> [String: String] {
    guard let range = style.range(of: start),
      let end = style.range(of: "}", range: range.upperBound..<style.endIndex)
    else { return [:] }
    let block = style[range.upperBound..<end.lowerBound]
    return block.split(separator: ";").reduce(into: [:]) { colours, line in
      let parts = line.split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") {
        colours[String(parts[0].dropFirst(2))] = parts[1]
      }
    }
  }

  private static let light = colours(after: ":root {")
  private static let dark = light.merging(
    colours(after: "(prefers-color-scheme: dark) {\n  :root {")
  ) { $1 }

  /// WCAG's contrast of two colours, 1 to 21.
  private func contrast(_ left: String, _ right: String) throws -> Double {
    let (low, high) = try (luminance(left), luminance(right))
    return (max(low, high) + 0.05) / (min(low, high) + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    var digits = String(colour.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    let number = try #require(Int(digits, radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(arguments: [light, dark]) func `text stands out from what it stands on`(
    _ palette: [String: String]
  ) throws {
    let tints = ["ground", "raised", "tint", "accent-tint", "warn-tint", "bad-tint", "good-tint"]
    var pairs = ["ink", "soft", "accent", "accent-strong"].flatMap { text in
      tints.map { (text, $0) }
    }
    pairs += ["good", "warn", "bad"].flatMap { text in
      ["ground", "raised", "tint", "\(text)-tint"].map { (text, $0) }
    }
    pairs += ["accent", "accent-strong", "bad", "bad-strong"].map { ("on-accent", $0) }
    for (text, ground) in pairs {
      let ratio = try contrast(#require(palette[text]), #require(palette[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
    for part in ["edge", "accent", "s2", "s3", "s4"] {
      for ground in ["ground", "raised"] {
        let ratio = try contrast(#require(palette[part]), #require(palette[ground]))
        #expect(ratio >= 3, "\(part) on \(ground): \(ratio)")
      }
    }
  }

  @Test func `every state has a colour or a shape of its own`() {
    let states =
      Band.allCases.map(\.rawValue) + MeasurementState.allCases.map(\.rawValue)
      + ActivityState.allCases.map(\.rawValue) + InitiativeStatus.allCases.map(\.rawValue)
    for state in states where state != "closed" {
      #expect(Self.style.contains(".\(state)"), "\(state)")
    }
  }

  @Test func `nothing is fetched from elsewhere, and the files are small`() {
    #expect(!Self.style.contains("url("))
    #expect(!Self.style.contains("@import"))
    #expect(Self.style.utf8.count <= 32_000, "it has \(Self.style.utf8.count)")
    #expect(Self.script.utf8.count <= 9_000, "it has \(Self.script.utf8.count)")
  }

  @Test func `the script makes no markup from text`() {
    for way in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
    ] {
      #expect(!Self.script.contains(way))
    }
    #expect(!Self.script.contains("import "))
  }
}
