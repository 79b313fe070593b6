import Domain

/// How much of a payload has been sent, on one line that is redrawn at each whole percent.
struct ProgressBar {
  private let console: Console
  private let totalBytes: Int
  private var shownPercent = -1

  /// A bar for a payload; it draws only where notes go to a terminal.
  init(_ console: Console, totalBytes: Int) {
    self.console = console
    self.totalBytes = totalBytes
  }

  /// Draws the state after `sentBytes`.
  mutating func update(sentBytes: Int) {
    guard console.notesAreTerminal, totalBytes > 0 else { return }
    let percent = sentBytes * 100 / totalBytes
    guard percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    console.notes("\r[\(bar)] \(String(percent).padded(to: 3, alignedRight: true)) %")
  }

  /// Takes the bar away again.
  mutating func clear() {
    guard shownPercent >= 0 else { return }
    shownPercent = -1
    console.notes("\r\(String(repeating: " ", count: 40))\r")
  }
}
