import Domain

/// `rygradctl help [command]`, drawn from what the server says of its commands.
struct HelpCommand {
  let visit: Visit
  let page: HelpPage

  /// The list of commands, the page of the one that words name, or that of a noun's.
  func text(_ names: [String], isComplete: Bool = false) throws(Failure) -> String {
    guard !names.isEmpty else {
      return page.overview(try visit.catalog(), isComplete: isComplete)
    }
    do {
      return page.text(try visit.resolve(names))
    } catch {
      let commands = try visit.catalog().commands(under: names)
      guard !commands.isEmpty else { throw error }
      return page.group(names.joined(separator: " "), commands)
    }
  }
}
