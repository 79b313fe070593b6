import ArgumentParser

/// The options that every command takes, before or after the command's name.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("Use the profile NAME.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("Read profiles from FILE.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The server's Unix socket.", valueName: "path"))
  var socket: String?

  @Option(help: ArgumentHelp("The server's loopback address.", valueName: "host:port"))
  var address: String?

  @Option(help: ArgumentHelp("Read the token from FILE, or - for stdin.", valueName: "file"))
  var tokenFile: String?

  @Option(help: ArgumentHelp("The initiative to work in.", valueName: "slug"))
  var initiative: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("The party to act as.", valueName: "slug"))
  var party: String?

  @Option(help: ArgumentHelp("The language of messages.", valueName: "da|en"))
  var lang: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The format of the data.", valueName: "table|json|ndjson|csv"))
  var output: String?

  @Option(help: ArgumentHelp("Show these fields, in this order.", valueName: "a,b,c"))
  var fields: String?

  @Option(help: ArgumentHelp("Send FILE, or - for stdin, as the payload.", valueName: "file"))
  var data: String?

  @Option(help: ArgumentHelp("Write a secret that is shown once to FILE.", valueName: "file"))
  var saveSecret: String?

  @Option(help: ArgumentHelp("Give up after so long.", valueName: "seconds"))
  var timeout: Double?

  @Flag(help: "Show what a change would do, and undo it.")
  var dryRun = false

  @Option(help: ArgumentHelp("Confirm what cannot be undone with its TOKEN.", valueName: "token"))
  var confirm: String?

  @Flag(help: "Do not ask again for what --confirm confirms.")
  var yes = false

  @Flag(help: "Follow cursors to the end of a list.")
  var all = false

  @Flag(help: "Never ask for anything.")
  var noInput = false

  @Flag(name: [.customShort("h"), .customLong("help")], help: "Show help, also of a command.")
  var help = false

  /// The settings that the flags name.
  var settings: Settings {
    var settings = Settings()
    settings[.socket] = socket
    settings[.address] = address
    settings[.tokenFile] = tokenFile
    settings[.initiative] = initiative
    settings[.party] = party
    settings[.language] = lang
    settings[.output] = output
    return settings
  }

  /// The names given to `--fields`.
  var fieldNames: [String]? {
    fields?.split(separator: ",").map { $0.trimmed }
  }

  /// Refuses a timeout that is not a time.
  func validate() throws {
    if yes && confirm == nil {
      throw ValidationError("--yes needs --confirm TOKEN; the command tells it without them")
    }
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      throw ValidationError("--timeout takes seconds: more than 0, at most 86400")
    }
  }
}
