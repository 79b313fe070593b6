/// SplitMix64 from a seed that is printed, so that a failed random test can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Starts from `seed`, or from a new one for each run, and prints which for the test `name`.
  init(for name: String, seed: UInt64 = .random(in: 0...UInt64(UInt32.max))) {
    print("\(name): seed \(seed)")
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Cuts bytes into chunks: sometimes single bytes, sometimes all at once, mostly in between.
  mutating func chunks(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let longest = [1, 3, 17, 200, max(1, bytes.count)].randomElement(using: &self) ?? 1
    var chunks: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + .random(in: 1...longest, using: &self))
      chunks.append(bytes[start..<end])
      start = end
    }
    return chunks
  }
}
