import Configuration
import Glibc
import SystemPackage

/// Where the values of settings come from, the strongest first: flags, environment, file.
struct SettingSources: Sendable {
  private let reader: ConfigReader

  /// Opens the sources; throws ``StartupProblem`` for a file that cannot be read or understood.
  ///
  /// - Parameter flags: Each written as `--name=value`.
  init(flags: [String], environment: [String: String]) async throws {
    // Values are read as arrays and joined again, because the provider of flags always splits at
    // commas; the others must then never split, and NUL cannot occur in their values.
    let never: Character = "\0"
    let prefix: ConfigKey = "rygrad"
    var providers: [any ConfigProvider] = [
      CommandLineArgumentsProvider(arguments: ["rygrad"] + flags),
      EnvironmentVariablesProvider(environmentVariables: environment, arraySeparator: never)
        .prefixKeys(with: prefix),
    ]
    if let file = Self.value(of: .config, in: ConfigReader(providers: providers)) {
      try Self.refuseUnknownNames(in: file)
      providers.append(
        try await EnvironmentVariablesProvider(
          environmentFilePath: FilePath(file), arraySeparator: never
        ).prefixKeys(with: prefix))
    }
    reader = ConfigReader(providers: providers)
  }

  /// The text of a setting, or its standard where no source has it; nil where that text is empty.
  func value(of setting: Setting) -> String? {
    Self.value(of: setting, in: reader)
  }

  private static func value(of setting: Setting, in reader: ConfigReader) -> String? {
    let text =
      reader.stringArray(forKey: ConfigKey([setting.name]))?.joined(separator: ",")
      ?? setting.standard
    return text.isEmpty ? nil : text
  }

  /// The library skips what it does not know; a misspelt name in a file has to be an error.
  private static func refuseUnknownNames(in path: String) throws {
    guard let bytes = try? File.read(path) else {
      throw StartupProblem(
        "the file of settings \(path) cannot be read: \(systemError())",
        remedy: "check the path in --config or RYGRAD_CONFIG, and its permissions")
    }
    let known = Set(Setting.all.map(\.variable))
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.isEmpty || text.hasPrefix("#") { continue }
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].split(separator: " ").first ?? ""
      guard parts.count == 2, known.contains(String(name)) else {
        throw StartupProblem(
          "line \(index + 1) of \(path) is not a setting: “\(name)”",
          remedy: "“rygrad help conf” prints a file with every setting")
      }
    }
  }
}
