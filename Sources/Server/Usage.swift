import Web

/// The texts that `rygrad help` prints.
enum Usage {
  /// What the program is and what it can be asked.
  static let overview = """
    rygrad – a server for collective impact initiatives

    Usage: rygrad <subcommand> [settings]

      run       Start everything: a private PostgreSQL, its schema, the service
      serve     Serve the protocol on a database whose schema is current
      migrate   Bring the schema of the database up to date
                  --status   list what is pending, change nothing
                  --check    the same, and exit 1 unless the schema is current
      health    Ask a running server whether it is alive; exit 1 unless it is
                  --url URL  ask there, instead of /livez at --monitor-address
      help      This text, or that of a subcommand; “help conf” prints a file of settings,
                “help routes” the addresses of the pages as JSON, one a line,
                “help protocol” the reference of the protocol
      version   Print the version

    “rygrad serve --help” lists the settings.

    """

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
    case let other?:
      throw StartupProblem(
        "there is no help for “\(other)”",
        remedy: "topics: run, serve, migrate, health, conf, routes, protocol")
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
