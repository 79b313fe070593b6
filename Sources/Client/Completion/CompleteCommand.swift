import Domain
import Glibc

/// `rygradctl complete`, which the scripts of `rygradctl completions` call at each Tab.
///
///     complete bash BREAKS LINE    the line up to the cursor, and where bash breaks words
///     complete words -- WORD…      the words up to the cursor, the last one being typed
///
/// It prints a line for each candidate, with a tab and what it is, or `:files` and what has been typed
/// of the name. It never asks, never complains and never takes long.
struct CompleteCommand {
  /// The word that asks for it.
  static let name = "complete"

  let environment: Environment

  /// Answers; always 0, because a shell can do nothing with anything else.
  func run(_ arguments: [String]) -> Int32 {
    // Whatever it waits for, nobody waits longer for Tab.
    alarm(UInt32(2))
    var words: [String]
    var breaks = ""
    switch arguments.first {
    case "bash" where arguments.count == 3:
      breaks = arguments[1]
      words = Array(ShellText.partial(arguments[2]).dropFirst())
    case "words" where arguments.count >= 3: words = Array(arguments[2...])
    default: return 0
    }
    let current = words.popLast() ?? ""
    switch complete(words, current) {
    case .files(let prefix): print(":files\t\(prefix)")
    case .words(let candidates):
      // Bash replaces only what stands behind the last of its breaks.
      let kept = current.lastIndex { breaks.contains($0) }.map { current[...$0].count } ?? 0
      for candidate in candidates {
        let value = String(candidate.value.dropFirst(kept)).escapedForTerminal
        print(breaks.isEmpty ? "\(value)\t\(candidate.help.escapedForTerminal)" : value)
      }
    }
    return 0
  }

  private func complete(_ words: [String], _ current: String) -> Completion {
    // The last word may be an option whose value is what is being typed.
    let options =
      (try? WrittenLine(words).options) ?? (try? WrittenLine(Array(words.dropLast())).options)
      ?? Self.noOptions
    let store = ProfileStore(flag: options.config, environment: environment)
    let file = try? store.read()
    let layers = options.settings.over(Settings(environment))
    let profile = try? file?.settings(options.profile ?? environment["RYGRAD_PROFILE"])
    let settings = layers.over(profile ?? Settings())
    let configuration = try? Configuration(settings, locale: Language(locale: environment))
    let visitor = Visitor(configuration, store, environment)
    return Completer(
      catalog: visitor.catalog, names: visitor.names,
      profiles: file?.profiles.map(\.name) ?? [],
      language: configuration?.language ?? Language(locale: environment)
    ).complete(before: words, current: current)
  }

  private static let noOptions = try! WrittenLine([]).options

  /// Goes to the server only where something is asked that is not known here, and only once.
  private final class Visitor {
    private let configuration: Configuration?
    private let store: ProfileStore
    private let environment: Environment
    private lazy var visit: Visit? = open()
    private lazy var known: Catalog? = cached() ?? visit?.knownCatalog

    init(_ configuration: Configuration?, _ store: ProfileStore, _ environment: Environment) {
      self.configuration = configuration
      self.store = store
      self.environment = environment
    }

    func catalog() -> Catalog? { known }

    var names: LiveNames? { LiveNames { self.visit } }

    private func cached() -> Catalog? {
      guard let configuration, let endpoint = configuration.endpoint else { return nil }
      let cache = CatalogCache(
        endpoint, configuration.language,
        credentialSource: Credential.source(configuration), environment)
      return cache.rows(schema: nil).map { Catalog(rows: $0) }
    }

    private func open() -> Visit? {
      // A token on standard input is not there to be read at each Tab.
      guard let configuration, configuration.tokenFile != InputFile.standardInput else {
        return nil
      }
      var options = CompleteCommand.noOptions
      options.noInput = true
      options.timeout = LiveNames.patienceSeconds
      return try? Visit(options, configuration, environment, store)
    }
  }
}
