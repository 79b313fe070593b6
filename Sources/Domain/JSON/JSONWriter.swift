extension JSON {
  /// The value on one line without spaces; see `write(into:)`.
  public var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8 without spaces or line ends.
  ///
  /// Strings escape what could disturb a terminal or a line-based reader: C0, DEL, C1, controls of
  /// writing direction and U+2028/2029.
  public func write(into output: inout [UInt8]) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let text): JSON.write(text, into: &output)
    case .array(let elements):
      JSON.write(elements, between: ("[", "]"), into: &output) { $0.write(into: &$1) }
    case .object(let members):
      JSON.write(members, between: ("{", "}"), into: &output) { member, output in
        JSON.write(member.name, into: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(into: &output)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (Unicode.Scalar, Unicode.Scalar),
    into output: inout [UInt8], _ writeElement: (Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: brackets.0))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      writeElement(element, &output)
    }
    output.append(UInt8(ascii: brackets.1))
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      var position = 0
      while position < bytes.count {
        guard let escape = Escape(at: position, in: bytes) else {
          position += 1
          continue
        }
        output.append(contentsOf: bytes[written..<position])
        escape.write(into: &output)
        position += escape.length
        written = position
      }
      output.append(contentsOf: bytes[written...])
    }
    output.append(UInt8(ascii: "\""))
  }
}

/// A character that must be escaped, and the number of bytes that it takes unescaped.
private struct Escape {
  let scalar: UInt16
  let length: Int

  /// The escape for the character that begins at `position`, or nil when it may stand as it is.
  @inline(__always)
  init?(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let byte = bytes[position]
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"):
      self.init(scalar: UInt16(byte), length: 1)
    case 0xC2 where bytes[position + 1] < 0xA0:  // C1
      self.init(scalar: UInt16(bytes[position + 1]), length: 2)
    case 0xD8 where bytes[position + 1] == 0x9C:  // Arabic letter mark
      self.init(scalar: 0x061C, length: 2)
    case 0xE2:
      let (second, third) = (UInt16(bytes[position + 1]), UInt16(bytes[position + 2]))
      let scalar = 0x2000 | (second & 0x3F) << 6 | third & 0x3F
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: self.init(scalar: scalar, length: 3)
      default: return nil
      }
    default:
      return nil
    }
  }

  private init(scalar: UInt16, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  func write(into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: output.append(UInt8(scalar))
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0x09: output.append(UInt8(ascii: "t"))
    default:
      output.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        output.append(ASCII.hexadecimalDigit(UInt8(truncatingIfNeeded: scalar >> shift) & 0xF))
      }
    }
  }
}
