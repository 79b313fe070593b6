import Domain

/// The user's profiles: an INI-like file of `[profile NAME]` sections with `key = value` lines.
struct ProfileFile: Equatable, Sendable {
  /// A named bundle of settings.
  struct Profile: Equatable, Sendable {
    let name: String
    let settings: Settings
  }

  /// The profile used when none is asked for.
  static let defaultName = "default"

  let profiles: [Profile]

  /// Parses the text of the file at `path`; relative socket and token paths start from its folder,
  /// `~/` from `home`. Throws a usage failure that names the line.
  init(_ text: String, path: String, home: String?) throws(Failure) {
    var sections: [(name: String, settings: Settings)] = []
    // By property: CR LF is one character, which the separator "\n" would not find.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, rawLine) in lines.enumerated() {
      let line = rawLine.trimmed
      if Self.isRemark(line) { continue }
      if line.hasPrefix("[") {
        guard let name = Self.name(ofSection: line), !sections.contains(where: { $0.name == name })
        else { throw Self.malformed(path, index + 1, line) }
        sections.append((name, Settings()))
        continue
      }
      guard let equals = line.firstIndex(of: "="), !sections.isEmpty,
        let key = Settings.Key(rawValue: line[..<equals].trimmed)
      else { throw Self.malformed(path, index + 1, line) }
      let value = line[line.index(after: equals)...].trimmed
      sections[sections.count - 1].settings[key] =
        Self.isPath(key)
        ? Self.absolute(value, besides: path, home: home) : value
    }
    profiles = sections.map { Profile(name: $0.name, settings: $0.settings) }
  }

  /// The settings of the profile asked for, or of the one called `default` if there is one.
  func settings(_ name: String?) throws(Failure) -> Settings {
    if let profile = profiles.first(where: { $0.name == name ?? Self.defaultName }) {
      return profile.settings
    }
    guard let name else { return Settings() }
    let known = profiles.map(\.name)
    throw Failure(
      "NOT_FOUND",
      Message(da: "der er ingen profil »\(name)«", en: "there is no profile '\(name)'"),
      hint: known.isEmpty
        ? Message(
          da: "opret en med: rygradctl profile add \(name) --socket STI",
          en: "make one with: rygradctl profile add \(name) --socket PATH")
        : Message(
          da: "profiler: " + known.joined(separator: ", "),
          en: "profiles: " + known.joined(separator: ", ")),
      status: .usage)
  }

  /// The text of one section, to be appended to the file.
  static func section(_ profile: Profile) -> String {
    var text = "[profile \(profile.name)]\n"
    for key in Settings.Key.allCases {
      if let value = profile.settings[key] { text += "\(key.rawValue) = \(value)\n" }
    }
    return text
  }

  /// A file's text without a profile's section. What stands between its last setting and the next
  /// section, such as a comment, is taken to belong to that one.
  static func text(_ text: String, without name: String) -> String {
    var kept: [Substring] = []
    var pending: [Substring] = []
    var isInside = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.trimmed
      if let section = Self.name(ofSection: words) {
        isInside = section == name
        kept += pending
        pending = []
      }
      if !isInside {
        kept.append(line)
      } else if !isRemark(words) {
        pending = []
      } else if !words.isEmpty || !pending.isEmpty {
        pending.append(line)
      }
    }
    return (kept + pending).joined(separator: "\n")
  }

  /// The name in `[profile NAME]`; nil for any other line.
  private static func name(ofSection line: String) -> String? {
    guard line.hasPrefix("["), line.hasSuffix("]") else { return nil }
    let words = line.dropFirst().dropLast().split(separator: " ").map(String.init)
    return words.count == 2 && words[0] == "profile" && isName(words[1]) ? words[1] : nil
  }

  /// Whether a line, trimmed, is empty or a comment.
  private static func isRemark(_ line: String) -> Bool {
    line.isEmpty || line.hasPrefix("#") || line.hasPrefix(";")
  }

  /// Whether a profile may be called so: letters, digits, dash, underscore and dot.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static func isPath(_ key: Settings.Key) -> Bool {
    Settings.Key.paths.contains(key)
  }

  private static func absolute(_ value: String, besides file: String, home: String?) -> String {
    if value.hasPrefix("/") || value == "-" { return value }
    if value.hasPrefix("~/"), let home { return home + value.dropFirst() }
    guard let slash = file.lastIndex(of: "/") else { return value }
    return file[...slash] + value
  }

  private static func malformed(_ path: String, _ line: Int, _ text: String) -> Failure {
    let keys = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
    return .usage(
      Message(
        da: "\(path), linje \(line), er ikke til at forstå: \(text)",
        en: "\(path), line \(line), makes no sense: \(text)"),
      hint: Message(
        da: "skriv [profile NAVN] én gang pr. navn, derefter linjer med nøgle = værdi (\(keys))",
        en: "write [profile NAME] once per name, then lines of key = value (\(keys))"))
  }
}

extension StringProtocol {
  /// The text without the blanks, tabs and carriage returns around it.
  var trimmed: String {
    let blanks: Set<Character> = [" ", "\t", "\r", "\n", "\r\n"]
    guard let first = firstIndex(where: { !blanks.contains($0) }),
      let last = lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}
