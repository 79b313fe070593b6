import Domain

/// What has been typed so far, read as words.
///
/// A word is bare, or `name=value` with a bare value, a text in double quotes with the escapes of
/// JSON, one in single quotes as it is, or a JSON object or array. A text or a JSON value that is not
/// closed goes on in the next line; so does a line that ends in a backslash.
enum ShellText: Equatable {
  /// The words; none for an empty line or a comment.
  case whole([String])
  /// Something is open: another line belongs to it.
  case open
  /// What nothing that follows can mend.
  case malformed(Message)

  /// Reads lines that have been joined by line feeds.
  init(_ text: String) {
    var reader = Reader(text)
    self = reader.read()
  }

  /// The words up to the end of `text`, what is not closed included; for completion, whose last word is
  /// the one that is being typed, without its opening quote.
  static func partial(_ text: String) -> [String] {
    var reader = Reader(text)
    guard case .whole(let words) = reader.read() else { return reader.words + [reader.word ?? ""] }
    let isBetween = text.unicodeScalars.last.map(isBlank) ?? true
    return isBetween ? words + [""] : words
  }

  /// Whether `text` ends within quotes or a JSON value.
  static func isInside(_ text: String) -> Bool {
    var reader = Reader(text)
    return reader.read() == .open
  }

  /// The words as one line that reads back as them.
  static func line(_ words: [String]) -> String {
    words.map { word in
      let isBare = !word.isEmpty && word.unicodeScalars.allSatisfy(isBare)
      if isBare, ShellText(word) == .whole([word]) { return word }
      guard let equals = word.firstIndex(of: "=") else { return JSON.string(word).text }
      let value = String(word[word.index(after: equals)...])
      return "\(word[...equals])\(JSON.string(value).text)"
    }.joined(separator: " ")
  }

  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    !isBlank(scalar) && scalar.properties.generalCategory != .control
  }

  fileprivate static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}

private struct Reader {
  private let text: [Unicode.Scalar]
  private var position = 0
  private(set) var words: [String] = []
  /// The word that is being read.
  private(set) var word: String?

  private static let unclear = Message(
    da: "efter et afsluttende anførselstegn skal der være et mellemrum",
    en: "behind a quote that closes there must be a blank")

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
  }

  mutating func read() -> ShellText {
    while position < text.count {
      let scalar = text[position]
      if ShellText.isBlank(scalar) {
        end()
        position += 1
      } else if scalar == "\\", position + 1 >= text.count || text[position + 1] == "\n" {
        guard position + 1 < text.count else { return .open }
        position += 2
      } else if scalar == "#", word == nil, words.isEmpty {
        while position < text.count, text[position] != "\n" { position += 1 }
      } else if word == nil || word?.last == "=" && valueBegins, let ending = value(scalar) {
        if case .whole = ending { continue }
        return ending
      } else {
        append(scalar)
        position += 1
      }
    }
    end()
    return .whole(words)
  }

  /// Whether the equals sign that was read last is the first of its word.
  private var valueBegins: Bool {
    word?.firstIndex(of: "=").map { word?.index(after: $0) == word?.endIndex } ?? false
  }

  /// Reads a quoted or JSON value that begins here, nil where none does.
  private mutating func value(_ scalar: Unicode.Scalar) -> ShellText? {
    switch scalar {
    case "\"": quoted()
    case "'": plainlyQuoted()
    case "{" where word != nil, "[" where word != nil: json()
    default: nil
    }
  }

  private mutating func quoted() -> ShellText {
    let start = position
    var end = position + 1
    while end < text.count, text[end] != "\"" { end += text[end] == "\\" ? 2 : 1 }
    guard end < text.count else {
      append(text[(start + 1)...])
      position = text.count
      return .open
    }
    position = end + 1
    // A line end within the text is meant as one; JSON wants it written.
    let source = text[start...end].reduce(into: "") { source, scalar in
      switch scalar {
      case "\n": source += "\\n"
      case "\t": source += "\\t"
      case "\r": break
      default: source.unicodeScalars.append(scalar)
      }
    }
    guard let value = (try? JSON.parse(Array(source.utf8)))?.stringValue else {
      return .malformed(
        Message(
          da: "en omvendt skråstreg i anførselstegn skal følges af n, t, \", \\ eller uXXXX",
          en: "a backslash in quotes must be followed by n, t, \", \\ or uXXXX"))
    }
    append(value.unicodeScalars)
    return closed()
  }

  private mutating func plainlyQuoted() -> ShellText {
    let start = position + 1
    guard let end = text[start...].firstIndex(of: "'") else {
      append(text[start...])
      position = text.count
      return .open
    }
    append(text[start..<end])
    position = end + 1
    return closed()
  }

  private mutating func json() -> ShellText {
    let start = position
    var depth = 0
    var isInText = false
    var end = position
    while end < text.count {
      let scalar = text[end]
      if isInText {
        if scalar == "\\" { end += 1 } else if scalar == "\"" { isInText = false }
      } else if scalar == "\"" {
        isInText = true
      } else if scalar == "{" || scalar == "[" {
        depth += 1
      } else if scalar == "}" || scalar == "]" {
        depth -= 1
        if depth == 0 { break }
      }
      end += 1
    }
    guard end < text.count else {
      append(text[start...])
      position = text.count
      return .open
    }
    position = end + 1
    var source = ""
    source.unicodeScalars.append(contentsOf: text[start...end])
    guard let value = try? JSON.parse(Array(source.utf8)) else {
      return .malformed(Message(da: "værdien er ikke JSON", en: "the value is no JSON"))
    }
    append(value.text.unicodeScalars)
    return closed()
  }

  private func closed() -> ShellText {
    position >= text.count || ShellText.isBlank(text[position])
      ? .whole([]) : .malformed(Self.unclear)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    word = word ?? ""
    word!.unicodeScalars.append(scalar)
  }

  private mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
    word = word ?? ""
    word!.unicodeScalars.append(contentsOf: scalars)
  }

  private mutating func end() {
    if let word { words.append(word) }
    word = nil
  }
}
