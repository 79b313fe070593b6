import HTML

/// Whether a text that came with a request may be followed as a path on this site.
enum LocalPath {
  static func isOne(_ text: String) -> Bool {
    text.utf8.count <= 2_000 && text.utf8.allSatisfy { $0 < 0x80 } && SafeURL.isLocal(text)
  }
}
