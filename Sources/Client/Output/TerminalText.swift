extension String {
  /// The text with everything escaped that could command a terminal or reorder what is read:
  /// controls, format characters (bidirectional marks among them), line and paragraph separators.
  /// The joiners U+200C and U+200D stay, since names are written with them.
  var escapedForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.isUnsafeOnTerminal:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u{\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The columns that the text takes on a terminal: one a scalar, none for marks and joiners.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.takesNoColumn ? 0 : 1) }
  }

  /// The text filled with blanks up to a width in columns.
  func padded(to width: Int, alignedRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth))
    return alignedRight ? blanks + self : self + blanks
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafeOnTerminal: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }

  fileprivate var takesNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
