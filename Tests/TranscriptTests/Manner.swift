import Support

/// How what a transcript sends is put on the wire: with which line ends, and in which pieces.
struct Manner {
  var lineEnd = "\n"
  /// Where what is sent is cut; nil for not at all.
  var generator: SeededCuts?

  /// Sends bytes, each piece as a write of its own.
  mutating func send(_ bytes: [UInt8], on connection: LineConnection) {
    guard var cuts = generator else {
      connection.send(bytes)
      return
    }
    var rest = bytes[...]
    // Much is cut into fewer pieces, so that a megabyte does not take a minute.
    let longest = [1, 3, 17, max(200, bytes.count / 20)].randomElement(using: &cuts) ?? 1
    let bound = bytes.count > 4096 ? max(longest, bytes.count / 50) : longest
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...bound, using: &cuts))
      guard connection.send(Array(piece)) else { break }
      rest = rest.dropFirst(piece.count)
    }
    generator = cuts
  }
}

/// Random numbers that follow from a seed.
struct SeededCuts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
