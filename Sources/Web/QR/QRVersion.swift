/// A size of QR code with error correction level M: how many modules and octets it holds.
struct QRVersion: Sendable, Equatable {
  /// 1 to 10.
  let number: Int
  /// The octets of error correction in each block.
  let correctionCount: Int
  /// How many octets of data each block holds, in order.
  let blocks: [Int]
  /// The rows and columns in which alignment patterns are centred.
  let alignment: [Int]

  /// The modules along one side.
  var size: Int { 17 + 4 * number }
  /// The octets of data in all blocks.
  var capacity: Int { blocks.reduce(0, +) }
  /// The bits in which the length is written.
  var lengthBits: Int { number < 10 ? 8 : 16 }

  /// The smallest version for so many octets of text; nil where not even the tenth will do.
  static func smallest(for count: Int) -> QRVersion? {
    all.first { 4 + $0.lengthBits + 8 * count <= 8 * $0.capacity }
  }

  private static func blocks(_ shorter: Int, of size: Int, _ longer: Int = 0) -> [Int] {
    Array(repeating: size, count: shorter) + Array(repeating: size + 1, count: longer)
  }

  /// ISO/IEC 18004, tables 9 and E.1.
  static let all = [
    QRVersion(number: 1, correctionCount: 10, blocks: blocks(1, of: 16), alignment: []),
    QRVersion(number: 2, correctionCount: 16, blocks: blocks(1, of: 28), alignment: [6, 18]),
    QRVersion(number: 3, correctionCount: 26, blocks: blocks(1, of: 44), alignment: [6, 22]),
    QRVersion(number: 4, correctionCount: 18, blocks: blocks(2, of: 32), alignment: [6, 26]),
    QRVersion(number: 5, correctionCount: 24, blocks: blocks(2, of: 43), alignment: [6, 30]),
    QRVersion(number: 6, correctionCount: 16, blocks: blocks(4, of: 27), alignment: [6, 34]),
    QRVersion(number: 7, correctionCount: 18, blocks: blocks(4, of: 31), alignment: [6, 22, 38]),
    QRVersion(
      number: 8, correctionCount: 22, blocks: blocks(2, of: 38, 2), alignment: [6, 24, 42]),
    QRVersion(
      number: 9, correctionCount: 22, blocks: blocks(3, of: 36, 2), alignment: [6, 26, 46]),
    QRVersion(
      number: 10, correctionCount: 26, blocks: blocks(4, of: 43, 1), alignment: [6, 28, 50]),
  ]
}
