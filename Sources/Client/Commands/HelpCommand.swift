import Domain

/// `rygradctl help [command]`, drawn from what the server says of its commands.
struct HelpCommand {
  /// The word that asks for it.
  static let name = "help"

  let visit: Visit
  let isEmphasised: Bool

  /// The list of commands, or the page of the one that words name.
  func text(_ names: [String]) throws(Failure) -> String {
    let page = HelpPage(language: visit.configuration.language, isEmphasised: isEmphasised)
    guard !names.isEmpty else { return page.overview(try visit.catalog()) }
    return page.text(try visit.resolve(names))
  }
}
