/// Makes inputs by changing well-formed ones at random; the same seed makes the same inputs.
struct Mutator {
  private static let maximumBytes = 4096
  private static let interestingBytes: [UInt8] = [
    0x00, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x22, 0x2C, 0x2E, 0x3B, 0x5C, 0x7F, 0x80, 0xC0, 0xC3, 0xE2,
    0xED, 0xEF, 0xF4, 0xFF,
  ]

  private let corpus: [[UInt8]]
  private let tokens: [[UInt8]]
  private var generator: SplitMix64

  init(corpus: [[UInt8]], tokens: [[UInt8]], seed: UInt64) {
    precondition(!corpus.isEmpty && !tokens.isEmpty, "there is something to start from")
    self.corpus = corpus
    self.tokens = tokens
    generator = SplitMix64(seed: seed)
  }

  /// The next input, at most a few kibibytes long; one in sixteen is a text of tokens only.
  mutating func next() -> [UInt8] {
    var input = generator.below(16) == 0 ? [] : corpus[generator.below(corpus.count)]
    let rounds = input.isEmpty ? 1 + generator.below(24) : generator.below(6)
    for _ in 0..<rounds {
      if input.isEmpty { insertToken(into: &input) } else { mutate(&input) }
    }
    return Array(input.prefix(Mutator.maximumBytes))
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    let position = generator.below(max(1, input.count))
    switch generator.below(9) {
    case 0: input[position] ^= 1 << UInt8(generator.below(8))
    case 1: input[position] = UInt8(generator.below(256))
    case 2:
      let index = generator.below(Mutator.interestingBytes.count)
      input.insert(Mutator.interestingBytes[index], at: position)
    case 3: input.removeSubrange(randomRange(in: input))
    case 4: input.insert(contentsOf: input[randomRange(in: input)], at: position)
    case 5: input.removeLast(generator.below(input.count))
    case 6: splice(into: &input, at: position)
    default: insertToken(into: &input)
    }
  }

  private mutating func insertToken(into input: inout [UInt8]) {
    let token = tokens[generator.below(tokens.count)]
    input.insert(contentsOf: token, at: generator.below(input.count + 1))
  }

  /// Carries on with the rest of another input.
  private mutating func splice(into input: inout [UInt8], at position: Int) {
    let other = corpus[generator.below(corpus.count)]
    input.replaceSubrange(position..., with: other[generator.below(other.count + 1)...])
  }

  private mutating func randomRange(in input: [UInt8]) -> Range<Int> {
    let start = generator.below(input.count)
    return start..<min(input.count, start + 1 + generator.below(16))
  }
}

/// A small random number generator whose sequence is fixed by its seed.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to `bound`, exclusive.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(((mixed ^ (mixed >> 31)) >> 33) % UInt64(bound))
  }
}
