import Commands
import Domain

/// What a form sent: one command or several of the same kind, as people typed them.
///
/// A form for several has its fields numbered: `value.0`, `value.1`; fields without a number belong
/// to all of them. One into whose fields nothing was typed is left out.
struct Submission: Sendable {
  /// The verb of the command.
  let verb: String
  /// Which of the page's forms it was, where there are several for one command.
  let form: String
  /// The fields as they were typed.
  let fields: Fields
  /// The file that was chosen.
  let file: [UInt8]?
  /// Whether people want to see what they are about to do before they do it.
  let isPreview: Bool
  /// The page to go to when it is done; only ever a path of ours.
  let destination: String?
  /// Why a command was refused, by its number in the form.
  var refusals: [Int: Refusal] = [:]

  /// The names that are the form's own and no arguments.
  static let reserved: Set<String> = ["verb", "form", "form-token", "preview", "then"]

  /// Reads the fields of a form; nil where it names no command.
  init?(_ fields: Fields, file: [UInt8]?) {
    guard let verb = fields["verb"] else { return nil }
    self.verb = verb
    self.fields = fields
    self.file = file
    form = fields["form"] ?? ""
    isPreview = fields["preview"].map { !$0.isEmpty } ?? false
    destination = fields["then"].flatMap { LocalPath.isOne($0) ? $0 : nil }
  }

  /// The numbers of the commands in the form; `[0]` where it is a single one.
  var numbers: [Int] {
    let numbers = Set(fields.pairs.compactMap { Self.split($0.name).number })
    return numbers.isEmpty ? [0] : numbers.sorted()
  }

  /// What was typed as that argument of the command with that number.
  func typed(_ argument: String, number: Int = 0) -> String? {
    fields["\(argument).\(number)"] ?? fields[argument]
  }

  /// What people type of one command in a form for several; the rest of its fields is fixed.
  private static let typedArguments: Set<String> = [
    "value", "numerator", "denominator", "source", "note",
  ]

  /// Whether there is nothing to carry out for that number: it has fields to be filled in, and
  /// nobody has written into any of them. A note without a value is something: it is not lost, the
  /// value is asked for.
  func isEmpty(number: Int) -> Bool {
    let own = fields.pairs.filter {
      let (name, of) = Self.split($0.name)
      return of == number && Self.typedArguments.contains(name)
    }
    return !own.isEmpty && own.allSatisfy { $0.value.allSatisfy(\.isWhitespace) }
  }

  /// The name without its number, and the number.
  static func split(_ name: String) -> (name: String, number: Int?) {
    guard let dot = name.lastIndex(of: "."),
      let number = Int(name[name.index(after: dot)...]), (0..<10_000).contains(number)
    else { return (name, nil) }
    return (String(name[..<dot]), number)
  }
}
