import Domain

/// How far something has come, on one line of a terminal that is redrawn when it shows another state.
struct ProgressBar {
  private let console: Console
  private let totalBytes: Int
  private var shown = ""

  private static let columns = 30

  /// A bar for a payload, or for work of the server's where there is none; it draws only where notes
  /// go to a terminal.
  init(_ console: Console, totalBytes: Int) {
    self.console = console
    self.totalBytes = totalBytes
  }

  /// Draws the state after `sentBytes`.
  mutating func update(sentBytes: Int) {
    guard totalBytes > 0 else { return }
    draw(Self.bar(sentBytes, of: totalBytes))
  }

  /// Draws what the server says of its work: `done` of `of`, and which `stage` that is.
  mutating func update(_ progress: JSON) {
    let stage = progress["stage"]?.stringValue?.escapedForTerminal ?? ""
    let done = progress["done"]?.intValue
    switch (done, progress["of"]?.intValue) {
    case (let done?, let total?) where total > 0:
      draw("\(Self.bar(done, of: total)) \(stage)")
    case (let done?, _): draw("\(done) \(stage)")
    case (nil, _): draw(stage)
    }
  }

  /// Takes the bar away again.
  mutating func clear() {
    guard !shown.isEmpty else { return }
    console.notes("\r\(String(repeating: " ", count: shown.displayWidth))\r")
    shown = ""
  }

  private mutating func draw(_ text: String) {
    guard console.notesAreTerminal, console.allowsMotion else { return }
    // A line that is longer than the terminal's would be wrapped, and stay.
    var text = text
    while text.displayWidth >= console.width { text.removeLast() }
    guard text != shown else { return }
    let rest = max(0, shown.displayWidth - text.displayWidth)
    console.notes("\r\(text)\(String(repeating: " ", count: rest))")
    shown = text + String(repeating: " ", count: rest)
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let percent = Int((Double(min(max(done, 0), total)) * 100 / Double(total)).rounded(.down))
    let filled = percent * columns / 100
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: columns - filled)
    return "[\(bar)] \(String(percent).padded(to: 3, alignedRight: true)) %"
  }
}
