/// A way in which a word that is being typed may go on.
struct Candidate: Equatable, Sendable {
  /// The whole word.
  let value: String
  /// What it is, in one line; empty where there is nothing to say.
  var help = ""

  /// Whether the word is finished with it, so that a blank may follow.
  var isWhole: Bool { !value.hasSuffix("=") }
}

/// What a word may become.
enum Completion: Equatable, Sendable {
  /// One of these.
  case words([Candidate])
  /// The name of a file, of which `prefix` has been typed.
  case files(prefix: String)
}
