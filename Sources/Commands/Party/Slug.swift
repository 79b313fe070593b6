/// Short names of lower-case letters, digits and hyphens.
public enum Slug {
  private static let longest = 54

  /// The short name that a name suggests: `Børn & Unge, Ålborg` gives `boern-unge-aalborg`; at most
  /// 54 characters, `otherwise` where nothing of the name can be kept.
  public static func made(from name: String, otherwise: String = "party") -> String {
    var slug: [UInt8] = []
    for scalar in name.unicodeScalars {
      for byte in letters(of: scalar) {
        if byte != hyphen || !(slug.isEmpty || slug.last == hyphen) { slug.append(byte) }
      }
      if slug.count >= longest { break }
    }
    slug = Array(slug.prefix(longest))
    while slug.last == hyphen { slug.removeLast() }
    return slug.isEmpty ? otherwise : String(decoding: slug, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  /// How a character is written with `a` to `z` and digits; anything else separates words.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "a"..."z", "0"..."9": return [UInt8(scalar.value)]
    case "A"..."Z": return [UInt8(scalar.value) + 32]
    case "æ", "Æ", "ä", "Ä": return Array("ae".utf8)
    case "ø", "Ø", "ö", "Ö": return Array("oe".utf8)
    case "å", "Å": return Array("aa".utf8)
    case "ü", "Ü": return Array("ue".utf8)
    case "ß": return Array("ss".utf8)
    case "é", "è", "ê", "ë", "É": return Array("e".utf8)
    case "á", "à", "â", "Á": return Array("a".utf8)
    case "'", "’": return []
    default: return [hyphen]
    }
  }
}
