import Domain
import Glibc

/// Where secrets come from: a file, standard input or a prompt, never the command line.
struct SecretSource {
  /// Whether a prompt is allowed.
  let mayAsk: Bool
  let language: Language

  /// The secret in a file; `-` is standard input, asked for when that is a terminal.
  func read(_ path: String, question: String) throws(Failure) -> String {
    guard path == InputFile.standardInput, isatty(STDIN_FILENO) == 1 else {
      return try InputFile.readSecret(path)
    }
    return try ask(question)
  }

  /// Asks for a secret; throws `MISSING_ARG` when nobody can be asked or nothing was typed.
  func ask(_ question: String) throws(Failure) -> String {
    do {
      if mayAsk, let prompt = HiddenPrompt(), let secret = try prompt.ask(question) {
        return secret
      }
    } catch {
      throw .interrupted
    }
    throw Failure(
      Refusal.Code.missingArg.rawValue,
      Message(da: "\(question) mangler", en: "\(question) is missing"),
      hint: Message(
        da: "der kan ikke spørges om den her; læs den fra en fil",
        en: "it cannot be asked for here; read it from a file"),
      argument: question, status: .usage)
  }
}
