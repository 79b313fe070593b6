import Domain
import Glibc

/// Why the server cannot do what it was started for, and what the person at the keyboard can do.
struct StartupProblem: Error, Sendable, Hashable {
  /// What is wrong, in one sentence without a capital or a full stop.
  let message: String
  /// What to do about it; empty where nothing sensible can be said.
  let remedy: String

  init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// Any error as a problem; one that is not understood is described as it is.
  init(_ error: any Error) {
    self = error as? StartupProblem ?? StartupProblem("\(error)", remedy: "")
  }

  /// Writes the problem to standard error, for people or as a line of the log.
  func report(as format: LogFormat) {
    switch format {
    case .text:
      let advice = remedy.isEmpty ? "" : "\n  \(remedy)"
      standardError.write("rygrad: \(message)\(advice)\n")
    case .json:
      let line: JSON = [
        "time": .string(Instant.now().description), "level": "critical",
        "message": .string(message), "remedy": .string(remedy),
      ]
      standardError.write(line.text + "\n")
    }
  }
}
