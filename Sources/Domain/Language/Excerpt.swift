extension String {
  /// The text without white space at either end.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// At most 60 characters of it, to be shown in a message.
  var excerpt: String {
    // scalars, because a single character can be arbitrarily long
    let start = unicodeScalars.prefix(60)
    return start.endIndex == unicodeScalars.endIndex ? self : String(start) + "…"
  }
}
