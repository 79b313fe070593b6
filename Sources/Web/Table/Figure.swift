import HTML

/// A figure on a page, marked with what it is, so that it can be found and compared with the table
/// it comes from.
enum Figure {
  /// The text of a figure; `what` is such as `awarded`, `key` such as `DKK`.
  static func html(_ what: String, _ key: String, _ text: String) -> HTML {
    "<span data-figure=\"\(what):\(key)\">\(text)</span>"
  }
}
