import ArgumentParser
import Domain

/// The options that every command takes, before or after the command's name; `OptionDescription`
/// says what each is for.
struct Options: ParsableArguments {
  @Option var profile: String?
  @Option var config: String?
  @Option var socket: String?
  @Option var address: String?
  @Option var tokenFile: String?
  @Option var caFile: String?
  @Option var serverName: String?
  @Option var certificate: String?
  @Option var key: String?
  @Option var initiative: String?
  @Option(name: .customLong("as")) var party: String?
  @Option var lang: String?
  @Option(name: [.customShort("o"), .customLong("output")]) var output: String?
  @Option var fields: String?
  @Flag var all = false
  @Option var data: String?
  @Option var out: String?
  @Option var saveSecret: String?
  @Flag var dryRun = false
  @Option var confirm: String?
  @Flag var yes = false
  @Option var timeout: Double?
  @Flag var detach = false
  @Flag var wait = false
  @Flag var noInput = false
  @Flag var version = false
  @Flag(name: [.customShort("h"), .customLong("help")]) var help = false

  /// The settings that the flags name.
  var settings: Settings {
    var settings = Settings()
    settings[.socket] = socket
    settings[.address] = address
    settings[.tokenFile] = tokenFile
    settings[.caFile] = caFile
    settings[.serverName] = serverName
    settings[.certificate] = certificate
    settings[.key] = key
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

  /// What the options say that cannot be meant.
  var contradiction: Failure? {
    if yes && confirm == nil {
      return .usage(
        Message(
          da: "--yes skal følges af --confirm NØGLE; kommandoen fortæller den, når begge udelades",
          en: "--yes needs --confirm TOKEN; the command tells it without them"))
    }
    if let timeout, !(timeout > 0 && timeout <= 86_400) {
      return .usage(
        Message(
          da: "--timeout er sekunder: mere end 0, højst 86400",
          en: "--timeout takes seconds: more than 0, at most 86400"))
    }
    if dryRun && (detach || wait) {
      return .usage(
        Message(
          da: "--dry-run går ikke sammen med --detach og --wait",
          en: "--dry-run does not go with --detach or --wait"))
    }
    return nil
  }
}
