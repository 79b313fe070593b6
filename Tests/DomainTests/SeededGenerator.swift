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
}
