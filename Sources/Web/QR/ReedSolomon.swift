/// Error correction over GF(256) with the polynomial x⁸+x⁴+x³+x²+1, as QR codes use it.
enum ReedSolomon {
  /// The `count` octets that follow `data` so that damage to both can be repaired.
  static func correction(of data: [UInt8], count: Int) -> [UInt8] {
    let divisor = generator(degree: count)
    var remainder = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ remainder.removeFirst()
      remainder.append(0)
      for index in remainder.indices {
        remainder[index] ^= product(divisor[index], factor)
      }
    }
    return remainder
  }

  /// The coefficients of (x−1)(x−2)(x−4)…, highest power first, without the leading 1.
  private static func generator(degree: Int) -> [UInt8] {
    var coefficients = [UInt8](repeating: 0, count: degree)
    coefficients[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        coefficients[index] = product(coefficients[index], root)
        if index + 1 < degree { coefficients[index] ^= coefficients[index + 1] }
      }
      root = product(root, 2)
    }
    return coefficients
  }

  /// The product in the field.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for bit in stride(from: 7, through: 0, by: -1) {
      product = (product << 1) ^ ((product >> 7) * 0x11D)
      if (right >> bit) & 1 == 1 { product ^= Int(left) }
    }
    return UInt8(product)
  }
}
