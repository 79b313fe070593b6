import ArgumentParser
import Domain

/// A command line as options and words; what is wrong with it is told in the user's language.
struct WrittenLine {
  let options: Options
  let words: [String]

  /// Reads the words behind `rygradctl`, or of a line of the shell.
  init(_ written: [String]) throws(Failure) {
    try Self.check(written)
    do {
      let line = try Rygradctl.parse(written)
      options = line.options
      words = line.words
    } catch {
      // What is left: a flag with a value, a dash that names nothing.
      let text = Rygradctl.message(for: error)
      throw .usage(Message(da: text, en: text), hint: Self.help)
    }
    if let failure = options.contradiction { throw failure }
  }

  private static func check(_ written: [String]) throws(Failure) {
    for (index, word) in written.enumerated() {
      if word == "--" { return }
      guard let option = OptionDescription.named(by: word), option.takesValue else { continue }
      let isLong = word.hasPrefix("--")
      let hasValue = word.contains("=")
      let next = written.indices.contains(index + 1) ? written[index + 1] : nil
      if !hasValue, next.map({ $0.hasPrefix("-") && $0 != InputFile.standardInput }) ?? true {
        let name = isLong ? "--\(option.name)" : String(word.prefix(2))
        throw .usage(
          Message(da: "\(name) mangler sin værdi", en: "\(name) lacks its value"), hint: help)
      }
      let value = hasValue ? String(word.drop { $0 != "=" }.dropFirst()) : next ?? ""
      if option.name == "timeout", Double(value) == nil {
        throw .usage(
          Message(da: "»\(value)« er ikke sekunder", en: "'\(value)' is not seconds"), hint: help)
      }
    }
  }

  private static let help = Message(da: "se: rygradctl --help", en: "see: rygradctl --help")
}
