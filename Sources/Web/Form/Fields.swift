/// The fields of a query or a form, in the order sent.
struct Fields: Sendable, Equatable {
  /// Name and value, decoded.
  var pairs: [(name: String, value: String)] = []

  /// The first value of that name.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  static func == (left: Fields, right: Fields) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
  }
}

extension Fields {
  /// No more fields than this are read from one form.
  static let maximumCount = 5_000

  /// Reads `application/x-www-form-urlencoded`; nil where it is not that, or not UTF-8.
  init?(urlencoded bytes: some Collection<UInt8>) {
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < Self.maximumCount else { return nil }
      let halves = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true),
        let value = halves.count == 2 ? Percent.decoded(halves[1], plusIsSpace: true) : ""
      else { return nil }
      pairs.append((name, value.replacing("\r\n", with: "\n")))
    }
  }
}
