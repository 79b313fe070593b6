import Domain
import HTML

/// A form on a page, while it is being written: its fields are the arguments of one command.
///
/// It knows what was typed into it before and what was refused, so that nothing is lost and each
/// error stands at its field.
final class Form {
  let visit: Visit
  /// The verb of the command that it gives.
  let verb: String
  /// Tells it from the page's other forms for the same command.
  let key: String
  /// What was sent from this very form; nil where nothing was, or another form.
  let submission: Submission?
  /// The heading of what was refused.
  fileprivate let refusedTitle: String
  /// The fields by name and what they are called, so that what is refused can be told at the top.
  var labels: [String: String] = [:]

  init(_ visit: Visit, _ verb: String, key: String, refused: String? = nil) {
    self.visit = visit
    self.verb = verb
    self.key = key
    refusedTitle = refused ?? visit.say("Det blev ikke gemt", "It was not saved")
    submission = visit.submission.flatMap { $0.verb == verb && $0.form == key ? $0 : nil }
  }

  /// What stands in a field: what was typed before, else the value given.
  func value(_ argument: String, _ initial: String?, number: Int? = nil) -> String {
    guard let submission else { return initial ?? "" }
    return submission.typed(argument, number: number ?? 0) ?? ""
  }

  /// The refusal of that argument, where there is one; notes that the argument has a field.
  func refusal(of argument: String, number: Int? = nil, label: String = "") -> Refusal? {
    labels[Self.name(argument, number)] = label
    guard let refusal = submission?.refusals[number ?? 0], refusal.argument == argument else {
      return nil
    }
    return refusal
  }

  /// The name of a field.
  static func name(_ argument: String, _ number: Int?) -> String {
    number.map { "\(argument).\($0)" } ?? argument
  }

  /// The id of a field, unique on the page.
  func id(_ argument: String, _ number: Int? = nil) -> String {
    let parts = ["f", verb, key, Self.name(argument, number)].filter { !$0.isEmpty }
    return parts.joined(separator: "-").replacing(".", with: "-")
  }
}

extension Visit {
  /// A form that gives a command, with what is needed around its fields.
  ///
  /// - Parameters:
  ///   - verb: The command; the page it is sent to must list it among its forms.
  ///   - key: Tells it from other forms for the same command on the page, for example a row's id.
  ///   - page: The path it is sent to; the page itself where it is nil.
  ///   - hidden: Arguments that people do not change.
  ///   - then: The page to go to when the command is carried out.
  ///   - style: Its class: `form` for one with fields, `inline` for a single button.
  ///   - refused: The heading over what was refused, where nothing was to be saved.
  ///   - guardsChanges: Whether people are asked before they leave it half filled in.
  func form(
    _ verb: String, key: String = "", to page: String? = nil,
    hidden: KeyValuePairs<String, String?> = [:], then: String? = nil, style: String = "form",
    refused: String? = nil, guardsChanges: Bool = false, sendsFile: Bool = false,
    _ body: (Form) -> HTML
  ) -> HTML {
    let form = Form(self, verb, key: key, refused: refused)
    let fields = body(form)
    let leave: HTML? =
      guardsChanges
      ? """
       data-leave="\(say("Du har ændringer, der ikke er gemt.", "You have changes that are not saved."))"
      """ : nil
    var constant: HTML = "\(Self.hidden("verb", verb))\(Self.hidden("form-token", formToken.text))"
    if !key.isEmpty { constant += Self.hidden("form", key) }
    if let then { constant += Self.hidden("then", then) }
    for (name, value) in hidden {
      if let value { constant += Self.hidden(name, value) }
    }
    return """
      <form method="post" action="\(url: page ?? path)" class="\(style)" novalidate data-guard\
      \(leave)\("enctype=\"multipart/form-data\"", if: sendsFile)>
      \(form.summary)\(constant)\(fields)
      </form>
      """
  }

  private static func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
  }
}

extension Form {
  /// What was refused, told before the fields with a link to the one at fault.
  fileprivate var summary: HTML? {
    guard let submission, !submission.refusals.isEmpty else { return nil }
    var items: [HTML] = []
    for (number, refusal) in submission.refusals.sorted(by: { $0.key < $1.key }) {
      let hint = refusal.advice.map { advice -> HTML in " <span>\(visit.say(advice))</span>" }
      let numbered = refusal.argument.flatMap { argument in
        [Self.name(argument, number), argument].first { labels[$0] != nil }
      }
      if let numbered {
        let target = id(Submission.split(numbered).name, Submission.split(numbered).number)
        let label = labels[numbered].flatMap { $0.isEmpty ? nil : "\($0): " }
        items.append(
          "<li><a href=\"#\(target)\">\(label)\(visit.say(refusal.atField))</a>\(hint)</li>\n")
      } else {
        items.append("<li>\(visit.say(refusal.message))\(hint)</li>\n")
      }
    }
    return """
      <div class="errors" role="alert" tabindex="-1">
      <h2>\(refusedTitle)</h2>
      <ul>
      \(items)</ul>
      </div>
      """
  }
}
