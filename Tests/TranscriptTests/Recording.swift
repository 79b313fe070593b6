import Foundation

/// Writes what the server answered into a transcript, so that a person can read and accept it.
///
/// `RECORD_TRANSCRIPTS=1 swift test --filter Transcripts` replaces the expected lines of every step
/// whose reply no longer matches.
enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] != nil

  /// A reply line with what differs from run to run replaced by `…`.
  static func stable(_ line: String, slug: String) -> String {
    var text = line.replacingOccurrences(of: slug, with: "${slug}")
    let patterns = [
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "ry[tislck]_[A-Za-z0-9_-]{43}", "[0-9a-f]{64}",
      "(?<=\"next\":\")[A-Za-z0-9_-]+", "(?<=\"incident\":\")[^\"]+", "(?<=\"schema\":\")[^\"]+",
      "(?<=\"uid )[0-9]+",
      "(?<=\"unix:uid=)[0-9]+",
    ]
    for pattern in patterns {
      text = text.replacingOccurrences(of: pattern, with: "…", options: .regularExpression)
    }
    return text
  }

  /// Puts `replies`, by the number of the sent line, in the place of what the file expected there.
  static func rewrite(_ file: URL, _ replies: [Int: [String]]) throws {
    var output: [String] = []
    var waiting: [String]?
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("<"), waiting != nil { continue }
      if !line.hasPrefix("|"), let reply = waiting {
        output += reply.map { "< " + $0 }
        waiting = nil
      }
      output.append(line)
      if line.hasPrefix(">") || line == "wait" { waiting = replies[index + 1] }
    }
    output += (waiting ?? []).map { "< " + $0 }
    try output.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
