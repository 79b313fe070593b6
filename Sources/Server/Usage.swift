import Web

/// The texts that `rygrad help` prints.
enum Usage {
  /// A word behind `rygrad`, what it does, and flags that are its own and no settings.
  typealias Word = (name: String, help: String, flags: [(name: String, help: String)])

  /// What the program can be asked, in the order of the overview and the manual page.
  static let words: [Word] = [
    ("run", "Start everything: a private PostgreSQL, its schema, the service", []),
    ("serve", "Serve the protocol on a database whose schema is current", []),
    (
      "migrate", "Bring the schema of the database up to date",
      [
        ("--status", "list what is pending, change nothing"),
        ("--check", "the same, and exit 1 unless the schema is current"),
      ]
    ),
    (
      "health", "Ask a running server whether it is alive; exit 1 unless it is",
      [("--url URL", "ask there, instead of /livez at --monitor-address")]
    ),
    (
      "help",
      """
      This text, or that of a subcommand; “help conf” prints a file of settings, “help routes” the \
      addresses of the pages as JSON, one a line, “help protocol” the reference of the protocol, \
      “help man” a page for man
      """, []
    ),
    ("version", "Print the version", []),
  ]

  /// What the program is and what it can be asked.
  static let overview: String = {
    var lines = [
      "rygrad – a server for collective impact initiatives", "",
      "Usage: rygrad <subcommand> [settings]", "",
    ]
    for word in words {
      let text = wrapped(word.help, width: 78)
      lines.append("  " + pad(word.name, to: 10) + text[0])
      lines += text.dropFirst().map { pad("", to: 12) + $0 }
      lines += word.flags.map { pad("", to: 14) + pad($0.name, to: 11) + $0.help }
    }
    return (lines + ["", "“rygrad serve --help” lists the settings."]).joined(separator: "\n")
      + "\n"
  }()

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The text for a topic of `rygrad help`; throws ``StartupProblem`` for an unknown one.
  static func topic(_ topic: String?) throws -> String {
    switch topic {
    case nil: overview
    case "run", "serve": settings(of: topic!)
    case "health": settings(of: "health [--url URL]")
    case "migrate": settings(of: "migrate [--status|--check]")
    case "conf": SampleFile.text
    case "routes": RouteTable.lines
    case "protocol": ProtocolReference.text
    case "man": ManualPage.text
    case let other?:
      throw StartupProblem(
        "there is no help for “\(other)”",
        remedy: "topics: run, serve, migrate, health, conf, routes, protocol, man")
    }
  }

  private static func settings(of subcommand: String) -> String {
    var lines = [
      "Usage: rygrad \(subcommand) [settings]", "",
      "Each setting can be a flag, a variable of the environment (--tcp-port is RYGRAD_TCP_PORT),",
      "or a line of the file given by --config. A flag wins over the environment, and that over",
      "the file.",
    ]
    for (title, settings) in Setting.sections {
      lines += ["", "\(title):"]
      for setting in settings {
        lines.append("  \(setting.flag) \(setting.placeholder)")
        let standard = setting.standard.isEmpty ? "" : " (\(setting.standard))"
        lines += wrapped(setting.help + standard, width: 88).map { "      " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text in lines of at most `width` characters, broken between words.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
