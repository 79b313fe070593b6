import Domain

/// A command of the client's own, which no server has to offer.
///
/// Help, manual pages and completion all come from these declarations.
enum OwnCommand: String, CaseIterable, Sendable {
  case help, profile, doctor, shell, raw, completions, man

  /// A command line and what it is for.
  struct Example: Sendable {
    let line: String
    let meaning: Message
  }

  /// What the words name, written exactly so.
  init?(_ words: [String]) {
    guard let first = words.first, let command = OwnCommand(rawValue: first) else { return nil }
    self = command
  }

  /// Whether it can do its work without a server.
  var isOffline: Bool {
    switch self {
    case .profile, .completions, .man: true
    case .help, .doctor, .shell, .raw: false
    }
  }

  /// The words that may stand behind its name first.
  var firstWords: [String] {
    switch self {
    case .profile: ["list", "show", "add", "remove"]
    case .completions: CompletionScript.Shell.allCases.map(\.rawValue)
    case .man: ManualPage.Topic.allCases.map(\.name)
    case .help: OwnCommand.allCases.map(\.rawValue)
    case .doctor, .shell, .raw: []
    }
  }

  /// How it is written, each way without `rygradctl`.
  var usages: [String] {
    switch self {
    case .help: ["help [COMMAND]", "help NOUN", "help --all"]
    case .profile:
      [
        "profile list", "profile show [NAME]", "profile add NAME [options]", "profile remove NAME",
      ]
    case .doctor: ["doctor"]
    case .shell: ["shell"]
    case .raw: ["raw LINE [--data FILE]", "raw - < FILE"]
    case .completions: ["completions bash|zsh|fish"]
    case .man: ["man [PAGE]", "man NOUN"]
    }
  }
}
