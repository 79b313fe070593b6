/// The modules of a QR code while it is being drawn: which are dark, and which belong to the
/// patterns that every code of its size has.
struct QRGrid: Sendable, Equatable {
  let version: QRVersion
  private(set) var isDark: [[Bool]]
  private var isFixed: [[Bool]]

  var size: Int { version.size }

  /// Draws the fixed patterns and keeps room for format and version.
  init(_ version: QRVersion) {
    self.version = version
    let row = [Bool](repeating: false, count: version.size)
    isDark = Array(repeating: row, count: version.size)
    isFixed = isDark
    drawTiming()
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    drawAlignment()
    drawFormat(mask: 0)
    drawVersion()
  }

  /// Sets a module of a fixed pattern.
  private mutating func fix(_ row: Int, _ column: Int, _ dark: Bool) {
    isDark[row][column] = dark
    isFixed[row][column] = true
  }

  private mutating func drawTiming() {
    for index in 0..<size {
      fix(6, index, index.isMultiple(of: 2))
      fix(index, 6, index.isMultiple(of: 2))
    }
  }

  /// A finder pattern with the light border around it.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 {
        let (y, x) = (row + down, column + right)
        guard (0..<size).contains(y), (0..<size).contains(x) else { continue }
        let distance = max(abs(down), abs(right))
        fix(y, x, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func drawAlignment() {
    guard let last = version.alignment.last else { return }
    for row in version.alignment {
      for column in version.alignment {
        // Three corners belong to the finder patterns.
        if (row, column) == (6, 6) || (row, column) == (6, last) || (row, column) == (last, 6) {
          continue
        }
        for down in -2...2 {
          for right in -2...2 {
            fix(row + down, column + right, max(abs(down), abs(right)) != 1)
          }
        }
      }
    }
  }

  /// Level M and the mask, twice, with their error correction.
  mutating func drawFormat(mask: Int) {
    let bits = Self.format(mask: mask)
    let bit = { (index: Int) in (bits >> index) & 1 == 1 }
    for index in 0...5 { fix(index, 8, bit(index)) }
    fix(7, 8, bit(6))
    fix(8, 8, bit(7))
    fix(8, 7, bit(8))
    for index in 9..<15 { fix(8, 14 - index, bit(index)) }
    for index in 0..<8 { fix(8, size - 1 - index, bit(index)) }
    for index in 8..<15 { fix(size - 15 + index, 8, bit(index)) }
    fix(size - 8, 8, true)
  }

  /// From version 7 on the version stands in the code, twice.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = Self.version(version.number)
    for index in 0..<18 {
      let dark = (bits >> index) & 1 == 1
      fix(index / 3, size - 11 + index % 3, dark)
      fix(size - 11 + index % 3, index / 3, dark)
    }
  }

  /// The fifteen bits for level M, whose own bits are 00, and a mask.
  static func format(mask: Int) -> Int {
    (mask << 10 | remainder(of: mask << 10, by: 0b101_0011_0111, length: 10)) ^ 0b101_0100_0001_0010
  }

  /// The eighteen bits for a version.
  static func version(_ number: Int) -> Int {
    number << 12 | remainder(of: number << 12, by: 0b1_1111_0010_0101, length: 12)
  }

  /// The remainder of a division of polynomials over two elements.
  private static func remainder(of value: Int, by divisor: Int, length: Int) -> Int {
    var rest = value
    for shift in stride(from: 8, through: 0, by: -1) where rest >> (length + shift) & 1 == 1 {
      rest ^= divisor << shift
    }
    return rest
  }

  /// Writes the octets into what is free, two columns at a time, upwards and downwards in turn.
  mutating func fill(with octets: [UInt8]) {
    var index = 0
    var isUpward = true
    for right in stride(from: size - 1, through: 1, by: -2) {
      // The column of the timing pattern is skipped.
      let right = right <= 6 ? right - 1 : right
      for step in 0..<size {
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !isFixed[row][column] {
          guard index < octets.count * 8 else { continue }
          isDark[row][column] = (octets[index >> 3] >> (7 - index & 7)) & 1 == 1
          index += 1
        }
      }
      isUpward.toggle()
    }
  }

  /// Turns over the modules of the data that a mask names; twice is as if never.
  mutating func apply(mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !isFixed[row][column] && Self.isMasked(mask, row, column) {
        isDark[row][column].toggle()
      }
    }
  }

  private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
