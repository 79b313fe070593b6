import HTML

/// A QR code (ISO/IEC 18004) of a text: byte mode, error correction level M, versions 1 to 10.
struct QRCode: Sendable, Equatable {
  /// Row by row, whether a module is dark; without the light border.
  let modules: [[Bool]]
  /// The mask that was taken, 0 to 7.
  let mask: Int

  /// Draws the code with that mask, else with the one that reads best; nil where the text has more
  /// than 213 octets.
  init?(_ text: String, mask chosen: Int? = nil) {
    let octets = Array(text.utf8)
    guard let version = QRVersion.smallest(for: octets.count) else { return nil }
    var grid = QRGrid(version)
    grid.fill(with: Self.interleaved(Self.data(octets, version), version))
    let candidates = (chosen.map { $0...$0 } ?? 0...7).map { mask -> (mask: Int, grid: QRGrid) in
      var candidate = grid
      candidate.apply(mask: mask)
      candidate.drawFormat(mask: mask)
      return (mask, candidate)
    }
    let scored = candidates.map { ($0, $0.grid.penalty) }
    let best = scored.min { $0.1 < $1.1 }!.0
    modules = best.grid.isDark
    mask = best.mask
  }

  /// Mode, length and text, filled up to the version's capacity.
  static func data(_ octets: [UInt8], _ version: QRVersion) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in stride(from: count - 1, through: 0, by: -1) {
        bits.append((value >> bit) & 1 == 1)
      }
    }
    append(0b0100, 4)
    append(octets.count, version.lengthBits)
    for octet in octets { append(Int(octet), 8) }
    append(0, min(4, version.capacity * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var data = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var filler: UInt8 = 0xEC
    while data.count < version.capacity {
      data.append(filler)
      filler ^= 0xEC ^ 0x11
    }
    return data
  }

  /// The blocks' data by turns, then their error correction by turns.
  static func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
    var rest = data[...]
    var blocks: [[UInt8]] = []
    for count in version.blocks {
      blocks.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    let corrections = blocks.map {
      ReedSolomon.correction(of: $0, count: version.correctionCount)
    }
    var result: [UInt8] = []
    for index in 0..<(version.blocks.max() ?? 0) {
      result += blocks.compactMap { index < $0.count ? $0[index] : nil }
    }
    for index in 0..<version.correctionCount { result += corrections.map { $0[index] } }
    return result
  }
}

extension QRCode {
  /// The picture, with the light border of four modules that readers need: black on white whatever
  /// the page's colours.
  func svg(label: String) -> HTML {
    let side = modules.count + 8
    var path = ""
    for (row, line) in modules.enumerated() {
      for (column, isDark) in line.enumerated() where isDark {
        path += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    return """
      <svg class="qr" role="img" aria-label="\(label)" viewBox="0 0 \(side) \(side)" \
      width="\(side * 5)" height="\(side * 5)" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>

      """
  }
}
