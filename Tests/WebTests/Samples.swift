import Domain

/// Values drawn by a fixed rule, the same in every run (SplitMix64).
struct Samples: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number of up to 15 digits, some after the mark, as text in plain form.
  mutating func plainNumber() -> String {
    let whole = Int.random(in: 0...9, using: &self) == 0 ? 0 : Int.random(in: 1...9, using: &self)
    let digits = (0..<whole).map { _ in "\(Int.random(in: 0...9, using: &self))" }.joined()
    let places = Int.random(in: 0...5, using: &self)
    // many halves and nines, where rounding goes wrong
    let fraction = (0..<places).map { _ in
      ["0", "5", "9", "4", "5"].randomElement(using: &self)!
    }.joined()
    let bare = String(digits.drop { $0 == "0" })
    let text = (bare.isEmpty ? "0" : bare) + (fraction.isEmpty ? "" : "." + fraction)
    return Bool.random(using: &self) ? "-" + text : text
  }
}
