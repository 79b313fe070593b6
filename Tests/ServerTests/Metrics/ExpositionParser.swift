import Foundation

/// Reads Prometheus' text format as its description has it, and nothing more lenient.
struct ExpositionParser {
  /// One metric with its samples, in the order of the text.
  struct Family {
    let name: String
    let type: String
    let help: String
    var samples: [Sample] = []
  }

  /// One line with a value.
  struct Sample {
    let name: String
    let labels: [(name: String, value: String)]
    let value: Double

    /// The labels without that one, as one text.
    func labels(without excluded: String) -> String {
      labels.filter { $0.name != excluded }.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }

    /// The value of a label.
    func label(_ name: String) -> String? { labels.first { $0.name == name }?.value }
  }

  /// What is wrong, and where.
  struct Violation: Error, CustomStringConvertible {
    let description: String
  }

  /// The families of a text; throws ``Violation`` for the first rule that is broken.
  static func families(in bytes: [UInt8]) throws -> [Family] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Violation(description: "not UTF-8")
    }
    guard text.unicodeScalars.last == "\n" else {
      throw Violation(description: "no line feed last")
    }
    var families: [Family] = []
    var help: (name: String, text: String)?
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for scalars in lines.dropLast() {
      let line = String(String.UnicodeScalarView(scalars))
      if line.hasPrefix("# HELP ") {
        let parts = line.dropFirst(7).split(separator: " ", maxSplits: 1)
        guard parts.count == 2, help == nil else { throw Violation(description: "HELP: \(line)") }
        help = (String(parts[0]), String(parts[1]))
      } else if line.hasPrefix("# TYPE ") {
        let parts = line.dropFirst(7).split(separator: " ").map(String.init)
        guard parts.count == 2, let text = help, text.name == parts[0],
          ["counter", "gauge", "histogram"].contains(parts[1]),
          !families.contains(where: { $0.name == parts[0] }),
          parts[0].wholeMatch(of: /[a-zA-Z_:][a-zA-Z0-9_:]*/) != nil
        else { throw Violation(description: "TYPE: \(line)") }
        families.append(Family(name: parts[0], type: parts[1], help: text.text))
        help = nil
      } else {
        let sample = try sample(line)
        guard let family = families.last, help == nil, belongs(sample, to: family) else {
          throw Violation(description: "no family for \(line)")
        }
        families[families.count - 1].samples.append(sample)
      }
    }
    for family in families { try check(family) }
    return families
  }

  private static func belongs(_ sample: Sample, to family: Family) -> Bool {
    family.type == "histogram"
      ? ["_bucket", "_sum", "_count"].contains { sample.name == family.name + $0 }
      : sample.name == family.name
  }

  private static func sample(_ line: String) throws -> Sample {
    var rest = Array(line.unicodeScalars)[...]
    func fail(_ what: String) -> Violation { Violation(description: "\(what): \(line)") }
    func name() -> String {
      let name = rest.prefix {
        CharacterSet.alphanumerics.contains($0) || "_:".unicodeScalars.contains($0)
      }
      rest = rest.dropFirst(name.count)
      return String(String.UnicodeScalarView(name))
    }
    let metric = name()
    var labels: [(name: String, value: String)] = []
    if rest.first == "{" {
      repeat {
        rest = rest.dropFirst()
        let label = name()
        guard label.wholeMatch(of: /[a-zA-Z_][a-zA-Z0-9_]*/) != nil, !label.hasPrefix("__"),
          rest.popFirst() == "=", rest.popFirst() == "\"",
          !labels.contains(where: { $0.name == label })
        else { throw fail("label") }
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
          if scalar == "\\" {
            switch rest.popFirst() {
            case "\\": value.append("\\")
            case "n": value.append("\n")
            case "\"": value.append("\"")
            default: throw fail("escape")
            }
          } else {
            value.append(scalar)
          }
        }
        labels.append((label, String(value)))
      } while rest.first == ","
      guard rest.popFirst() == "}" else { throw fail("end of labels") }
    }
    guard rest.popFirst() == " " else { throw fail("space") }
    let number = String(String.UnicodeScalarView(rest))
    let special = ["+Inf": Double.infinity, "-Inf": -Double.infinity, "NaN": Double.nan]
    guard let value = special[number] ?? (number.first == " " ? nil : Double(number)) else {
      throw fail("value")
    }
    return Sample(name: metric, labels: labels, value: value)
  }

  /// No series twice, counters from zero up; buckets rise to `+Inf`, which is the count.
  private static func check(_ family: Family) throws {
    let keys = family.samples.map { "\($0.name){\($0.labels(without: ""))}" }
    guard Set(keys).count == keys.count else {
      throw Violation(description: "a series of \(family.name) stands twice")
    }
    if family.type == "counter", family.samples.contains(where: { !($0.value >= 0) }) {
      throw Violation(description: "\(family.name) is below zero")
    }
    guard family.type == "histogram" else { return }
    let series = Dictionary(grouping: family.samples) { $0.labels(without: "le") }
    for (labels, samples) in series {
      let buckets = samples.filter { $0.name.hasSuffix("_bucket") }
      let bounds = buckets.map {
        $0.label("le") == "+Inf" ? .infinity : Double($0.label("le") ?? "")
      }
      guard !bounds.contains(nil), bounds.last == .infinity,
        bounds.map({ $0! }) == bounds.map({ $0! }).sorted(),
        buckets.map(\.value) == buckets.map(\.value).sorted(),
        samples.first(where: { $0.name.hasSuffix("_count") })?.value == buckets.last?.value,
        samples.contains(where: { $0.name.hasSuffix("_sum") })
      else { throw Violation(description: "\(family.name){\(labels)} is no histogram") }
    }
  }
}
