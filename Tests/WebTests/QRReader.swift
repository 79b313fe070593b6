/// Reads an undamaged QR code the way a camera's program would: from the modules alone, with tables
/// of its own, and with a check that every block is a code word.
struct QRReader {
  enum Problem: Error { case format, block, mode }

  private let modules: [[Bool]]
  private var size: Int { modules.count }
  private var version: Int { (size - 17) / 4 }

  init(_ modules: [[Bool]]) {
    self.modules = modules
  }

  func text() throws -> String {
    let mask = try mask()
    let octets = octets(mask: mask)
    let data = try data(octets)
    var bits = data.flatMap { octet -> [Bool] in (0..<8).map { octet >> (7 - $0) & 1 == 1 } }[...]
    func take(_ count: Int) -> Int {
      defer { bits = bits.dropFirst(count) }
      return bits.prefix(count).reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    guard take(4) == 4 else { throw Problem.mode }
    let length = take(version < 10 ? 8 : 16)
    return String(decoding: (0..<length).map { _ in UInt8(take(8)) }, as: UTF8.self)
  }

  /// The mask from the format beside the first finder pattern; the level must be M.
  private func mask() throws -> Int {
    let places = [(8, 0), (8, 1), (8, 2), (8, 3), (8, 4)]
    let bits = places.map { modules[$0.0][$0.1] }.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    let plain = bits ^ 0b10101
    guard plain >> 3 == 0 else { throw Problem.format }
    let copy = (0..<5).map { modules[size - 1 - $0][8] }.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    guard copy == bits else { throw Problem.format }
    return plain & 7
  }

  private func isData(_ row: Int, _ column: Int) -> Bool {
    if row == 6 || column == 6 { return false }
    if row < 9, column < 9 || column >= size - 8 { return false }
    if row >= size - 8, column < 9 { return false }
    if version >= 7 {
      if row < 6, column >= size - 11 { return false }
      if column < 6, row >= size - 11 { return false }
    }
    let centres: [Int: [Int]] = [
      1: [], 2: [18], 3: [22], 4: [26], 5: [30], 6: [34], 7: [22, 38], 8: [24, 42], 9: [26, 46],
      10: [28, 50],
    ]
    let all = [6] + centres[version]!
    for y in all {
      for x in all {
        let corner = (y == 6 && x == 6) || (y == 6 && x == all.last) || (x == 6 && y == all.last)
        if !corner, abs(row - y) <= 2, abs(column - x) <= 2 { return false }
      }
    }
    return true
  }

  private func octets(mask: Int) -> [UInt8] {
    var bits: [Bool] = []
    var column = size - 1
    var up = true
    while column > 0 {
      if column == 6 { column -= 1 }
      for step in 0..<size {
        let row = up ? size - 1 - step : step
        for x in [column, column - 1] where isData(row, x) {
          bits.append(modules[row][x] != masks(mask, row, x))
        }
      }
      up.toggle()
      column -= 2
    }
    return stride(from: 0, through: bits.count - 8, by: 8).map { start in
      bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
  }

  private func masks(_ mask: Int, _ i: Int, _ j: Int) -> Bool {
    let formulas: [(Int, Int) -> Int] = [
      { ($0 + $1) % 2 }, { i, _ in i % 2 }, { _, j in j % 3 }, { ($0 + $1) % 3 },
      { ($0 / 2 + $1 / 3) % 2 }, { ($0 * $1) % 2 + ($0 * $1) % 3 },
      { (($0 * $1) % 2 + ($0 * $1) % 3) % 2 }, { (($0 + $1) % 2 + ($0 * $1) % 3) % 2 },
    ]
    return formulas[mask](i, j) == 0
  }

  /// The data of the blocks in order.
  private func data(_ octets: [UInt8]) throws -> [UInt8] {
    let shapes: [(short: Int, size: Int, long: Int, correction: Int)] = [
      (1, 16, 0, 10), (1, 28, 0, 16), (1, 44, 0, 26), (2, 32, 0, 18), (2, 43, 0, 24),
      (4, 27, 0, 16), (4, 31, 0, 18), (2, 38, 2, 22), (3, 36, 2, 22), (4, 43, 1, 26),
    ]
    let shape = shapes[version - 1]
    let count = shape.short + shape.long
    var blocks = [[UInt8]](repeating: [], count: count)
    var rest = octets[...]
    for index in 0...shape.size {
      for block in 0..<count where index < shape.size || block >= shape.short {
        blocks[block].append(rest.removeFirst())
      }
    }
    let lengths = blocks.map(\.count)
    for _ in 0..<shape.correction {
      for block in 0..<count { blocks[block].append(rest.removeFirst()) }
    }
    for block in blocks where !isCodeWord(block, roots: shape.correction) { throw Problem.block }
    return zip(blocks, lengths).flatMap { $0.prefix($1) }
  }

  /// Whether the block, as a polynomial, is zero at each power of two.
  private func isCodeWord(_ block: [UInt8], roots: Int) -> Bool {
    var powers: [Int] = []
    var value = 1
    for _ in 0..<255 {
      powers.append(value)
      value <<= 1
      if value > 255 { value ^= 0b1_0001_1101 }
    }
    let logarithms = Dictionary(uniqueKeysWithValues: powers.enumerated().map { ($1, $0) })
    return (0..<roots).allSatisfy { root in
      block.reduce(0) { sum, octet in
        let shifted = sum == 0 ? 0 : powers[(logarithms[sum]! + root) % 255]
        return shifted ^ Int(octet)
      } == 0
    }
  }
}
