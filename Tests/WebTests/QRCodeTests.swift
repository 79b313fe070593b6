import Testing

@testable import Web

/// QR codes against the examples of ISO/IEC 18004, and read back by a reader of our own.
struct QRCodeTests {
  @Test("the first figure of the standard is drawn module by module")
  func standardFigure() throws {
    let code = try #require(QRCode("QR Code Symbol", mask: 5))
    #expect(
      code.modules.map { $0.map { $0 ? "1" : "0" }.joined() } == [
        "111111100001101111111", "100000101001101000001", "101110101110101011101",
        "101110101010001011101", "101110100000101011101", "100000100010101000001",
        "111111101010101111111", "000000001100100000000", "100000101111011001110",
        "100010001110001000111", "011101111001100100010", "110100001011010100110",
        "011111111110001011011", "000000001000000010110", "111111100111111000110",
        "100000100010011011100", "101110100000111000111", "101110100100001010100",
        "101110100100101010011", "100000100001110111100", "111111101011001010010",
      ])
  }

  @Test("error correction is that of the standard's worked example")
  func standardCorrection() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
      0x11,
    ]
    #expect(
      ReedSolomon.correction(of: data, count: 10)
        == [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55])
  }

  @Test("format and version are those of the standard's tables")
  func standardTables() {
    let formats = [
      0b101010000010010, 0b101000100100101, 0b101111001111100, 0b101101101001011,
      0b100010111111001, 0b100000011001110, 0b100111110010111, 0b100101010100000,
    ]
    #expect((0..<8).map { QRGrid.format(mask: $0) } == formats)
    #expect(QRGrid.version(7) == 0b000111110010010100)
    #expect(QRGrid.version(8) == 0b001000010110111100)
    #expect(QRGrid.version(9) == 0b001001101010011001)
    #expect(QRGrid.version(10) == 0b001010010011010011)
  }

  @Test("each version holds as many octets as the standard says", arguments: QRVersion.all)
  func capacities(version: QRVersion) {
    let octets = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]
    let modules = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346]
    #expect((8 * version.capacity - 4 - version.lengthBits) / 8 == octets[version.number - 1])
    #expect(
      version.capacity + version.blocks.count * version.correctionCount
        == modules[version.number - 1])
  }

  @Test(
    "a text of any length is read back",
    arguments: [1, 14, 15, 62, 63, 106, 125, 152, 153, 180, 181, 213])
  func readBack(count: Int) throws {
    let alphabet = Array("otpauth://totp/Rygrad:mette%40kommune.dk?secret=ABCDEF234567&issuer=æøå")
    var text = ""
    while text.utf8.count < count { text.append(alphabet[(text.count * 7 + count) % 60]) }
    let code = try #require(QRCode(text))
    #expect(try QRReader(code.modules).text() == text)
  }

  @Test("a text that is too long gives no code")
  func tooLong() {
    #expect(QRCode(String(repeating: "a", count: 213)) != nil)
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }
}
