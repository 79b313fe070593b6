import Domain
import Glibc

/// The lines that were typed in shells before, in a file that only its owner may read.
struct HistoryFile {
  private let path: String?

  /// How many lines are brought back, and how many the file may have before it is cut to that.
  private static let keptLines = 1000
  private static let mostLines = 3000

  /// The file under `XDG_STATE_HOME`; it keeps nothing where there is no such place.
  init(environment: Environment) {
    path = environment.folder("XDG_STATE_HOME", orUnderHome: ".local/state")
      .map { "\($0)/rygradctl/history" }
  }

  /// The last lines, the oldest first.
  func lines() -> [String] {
    guard let path, let bytes = try? InputFile.read(path, limitBytes: 16 << 20) else { return [] }
    chmod(path, 0o600)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let kept = Array(lines.suffix(Self.keptLines))
    if lines.count > Self.mostLines {
      let text = kept.map { "\($0)\n" }.joined()
      try? OutputFile.replace(Array(text.utf8), at: path)
    }
    return kept
  }

  /// Adds a line; one that cannot be kept is only missed later.
  func add(_ line: String) {
    guard let path, !line.contains(where: \.isNewline) else { return }
    guard (try? OutputFile.makeFolders(for: path)) != nil else { return }
    try? OutputFile.append(line + "\n", to: path)
  }

  /// Whether a line may be kept: not one that begins with a blank, nor one that holds a secret: by the
  /// schema of its command, by the name of an argument, or by the look of a value.
  static func mayKeep(_ line: String, words: [String], command: CommandDescription?) -> Bool {
    guard line.first.map({ $0 != " " && $0 != "\t" }) ?? false else { return false }
    return !words.contains { word in
      if holdsToken(word) { return true }
      guard let equals = word.firstIndex(of: "=") else { return false }
      let name = word[..<equals].drop { $0 == "-" }
      let value = word[equals...].dropFirst()
      guard !value.isEmpty, !value.hasPrefix("@") else { return false }
      let isSecret = command?.argument(String(name))?.isSecret ?? false
      return isSecret || secretNames.contains { name.hasSuffix($0) }
    }
  }

  private static let secretNames = ["token", "secret", "password", "passphrase"]

  /// Whether a text holds something like `ryt_` and many letters: a token, an invitation, a session.
  private static func holdsToken(_ text: String) -> Bool {
    text.firstMatch(of: /ry[a-z]_[A-Za-z0-9_\-]{8,}/) != nil
  }
}
