/// What the arguments ask for: a text to print, or a subcommand with its settings.
enum Invocation: Sendable, Hashable {
  case text(String)
  /// The subcommand and its flags, each written as `--name=value`.
  case command(Subcommand, flags: [String])

  /// Reads the arguments that follow the program's name; throws ``StartupProblem`` for a wrong call.
  init(arguments: [String]) throws {
    guard let first = arguments.first else {
      self = .text(Usage.overview)
      return
    }
    let rest = Array(arguments.dropFirst())
    let asksForHelp = rest.contains("--help") || rest.contains("-h")
    switch first {
    case "help", "--help", "-h":
      self = .text(try Usage.topic(rest.first))
    case "version", "--version":
      self = .text("rygrad \(Program.version)\n")
    case "run", "serve", "migrate", "health":
      if asksForHelp {
        self = .text(try Usage.topic(first))
      } else if first == "migrate" {
        var flags = rest
        let mode = try SchemaMigration.Mode(taking: &flags)
        self = .command(.migrate(mode), flags: try Self.normalized(flags))
      } else if first == "health" {
        var flags = rest
        let url = try Self.takeURL(from: &flags)
        self = .command(.health(url: url), flags: try Self.normalized(flags))
      } else {
        self = .command(first == "run" ? .run : .serve, flags: try Self.normalized(rest))
      }
    default:
      throw StartupProblem(
        "there is no subcommand “\(first)”", remedy: "“rygrad help” lists them")
    }
  }

  /// Takes the flag of `health` out of the arguments.
  private static func takeURL(from arguments: inout [String]) throws -> String? {
    guard let index = arguments.firstIndex(where: { $0 == "--url" || $0.hasPrefix("--url=") })
    else { return nil }
    let flag = arguments.remove(at: index)
    if flag != "--url" { return String(flag.dropFirst(6)) }
    guard index < arguments.count else {
      throw StartupProblem("--url needs a value", remedy: "write --url=http://127.0.0.1:9464/livez")
    }
    return arguments.remove(at: index)
  }

  /// Turns `--name value` into `--name=value` and refuses what is not a setting.
  ///
  /// The library's own provider ignores what it does not know; a misspelt flag has to be an error.
  private static func normalized(_ arguments: [String]) throws -> [String] {
    var flags: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let setting = Setting.all.first(where: { $0.flag == parts[0] }) else {
        throw StartupProblem(
          "“\(parts[0])” is not a setting", remedy: "“rygrad serve --help” lists the settings")
      }
      guard !flags.contains(where: { $0.hasPrefix(setting.flag + "=") }) else {
        throw StartupProblem("\(setting.flag) is given twice", remedy: "give it once")
      }
      if parts.count == 2 {
        flags.append(argument)
      } else if let value = rest.popFirst() {
        flags.append("\(setting.flag)=\(value)")
      } else {
        throw StartupProblem(
          "\(setting.flag) needs a value", remedy: "write \(setting.flag)=\(setting.placeholder)")
      }
    }
    return flags
  }
}
