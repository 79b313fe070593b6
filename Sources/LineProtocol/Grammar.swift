import Domain

// The character classes of the grammar, shared by the server's reader and the client's writer.

extension UInt8 {
  /// A byte of a tag after its `#`.
  var isTagByte: Bool { isLetter || isDigit || self == .hyphen || self == .underscore }
  /// A byte of a name after its first, which is a lowercase letter.
  var isNameByte: Bool { isLowercase || isDigit || self == .underscore }
}

extension Collection<UInt8> {
  /// Whether these bytes are a tag without its `#`.
  var isTag: Bool { (1...16).contains(count) && allSatisfy(\.isTagByte) }

  /// Whether these bytes are a command of one to four words, in any case.
  var isCommand: Bool {
    var words = 0
    var startsWord = true
    for byte in self {
      if startsWord {
        guard byte.isLetter, words < 4 else { return false }
        words += 1
        startsWord = false
      } else if byte == .dot {
        startsWord = true
      } else if !byte.isLetter, !byte.isDigit, byte != .hyphen {
        return false
      }
    }
    return !startsWord
  }

  /// Whether these bytes are the name of a modifier or argument.
  var isName: Bool { first?.isLowercase == true && allSatisfy(\.isNameByte) }

  /// Whether these bytes of valid UTF-8 without controls need no quotes as a value.
  var isBareValue: Bool {
    guard let first, first != .leftBrace, first != .leftBracket, first != .less else {
      return false
    }
    var previous: UInt8 = 0
    for byte in self {
      if byte == .space || byte == .quote || byte == .backslash { return false }
      if byte == .less, previous == .less { return false }
      previous = byte
    }
    return true
  }
}

extension Request {
  /// Whether `word` is one of the two that need no value: `auth peer` and `auth certificate`.
  func isProof(word: String) -> Bool {
    verb == "auth" && (word == "peer" || word == "certificate")
  }
}
