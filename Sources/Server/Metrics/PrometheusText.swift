/// Writes metrics in Prometheus' text format, version 0.0.4.
struct PrometheusText {
  /// A name and value that tell series of a metric apart.
  struct Label: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// What a metric is, as the format calls it.
  enum Kind: String, Sendable {
    case counter
    case gauge
    case histogram
  }

  private(set) var bytes: [UInt8] = []

  /// Begins a metric; its samples follow.
  mutating func family(_ name: String, _ kind: Kind, help: String) {
    write("# HELP \(name) ")
    writeEscaped(help, quotes: false)
    write("\n# TYPE \(name) \(kind.rawValue)\n")
  }

  /// One value of the metric that was begun last.
  mutating func sample(_ name: String, _ labels: [Label], _ value: Double) {
    write(name)
    if !labels.isEmpty {
      for (index, label) in labels.enumerated() {
        write(index == 0 ? "{" : ",")
        write(label.name)
        write("=\"")
        writeEscaped(label.value, quotes: true)
        write("\"")
      }
      write("}")
    }
    write(" \(Self.number(value))\n")
  }

  /// As the format wants it: whole numbers without a fraction, infinity as `+Inf`.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if let whole = Int64(exactly: value), abs(value) < 1e15 { return "\(whole)" }
    return "\(value)"
  }

  /// The text as the name of a metric or label: what is not allowed becomes `_`.
  static func name(_ text: String, colons: Bool) -> String {
    var name = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        byte
      case UInt8(ascii: ":") where colons: byte
      default: UInt8(ascii: "_")
      }
    }
    if name.first.map({ (48...57).contains($0) }) ?? true { name.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }

  private mutating func writeEscaped(_ text: String, quotes: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): write(#"\\"#)
      case UInt8(ascii: "\n"): write(#"\n"#)
      case UInt8(ascii: "\"") where quotes: write(#"\""#)
      default: bytes.append(byte)
      }
    }
  }
}
