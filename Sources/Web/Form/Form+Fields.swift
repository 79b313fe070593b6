import Domain
import HTML

/// What a field is: the input's type, how it is completed and shown.
enum FieldKind: Sendable {
  case text
  /// A number as people of the language write it; exact, so never `type=number`.
  case number
  case date
  /// A time of day.
  case clock
  case email
  case password(isNew: Bool)
  /// A one-time code.
  case code
  case lines(Int)
}

extension Form {
  /// A field with its label, hint and error.
  ///
  /// - Parameters:
  ///   - argument: The command's argument.
  ///   - number: Its number in a form for several commands.
  ///   - value: What stands in it at first, in the reader's own form.
  ///   - suffix: A unit behind it.
  ///   - marksOptional: Whether the label says so when the field may stay empty.
  func field(
    _ argument: String, number: Int? = nil, label: String, kind: FieldKind = .text,
    hint: String? = nil, value initial: String? = nil, suffix: String? = nil,
    isRequired: Bool = false, autocomplete: String? = nil, isFirst: Bool = false,
    marksOptional: Bool = true
  ) -> HTML {
    let error = refusal(of: argument, number: number, label: label)
    let id = id(argument, number)
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    let value = value(argument, initial, number: number)
    let name = Self.name(argument, number)
    let kindClass =
      switch kind {
      case .number: " number"
      case .date, .clock: " date"
      case .code: " short"
      case .lines: " wide"
      default: ""
      }
    let common: HTML = """
      class="input\(kindClass)" id="\(id)" name="\(name)"\(described)\
      \("aria-invalid=\"true\"", if: error != nil)\("required", if: isRequired)\
      \("autofocus", if: isFirst)
      """
    let completion: HTML? = autocomplete.map { " autocomplete=\"\($0)\"" }
    let control = control(kind, common, completion, value)
    let unit: HTML? = suffix.map { "<span>\($0)</span>" }
    return wrap(
      id, label, hint, error, isRequired || !marksOptional,
      suffix == nil ? control : "<div class=\"affix\">\(control)\(unit)</div>")
  }

  private func control(
    _ kind: FieldKind, _ common: HTML, _ completion: HTML?, _ value: String
  ) -> HTML {
    switch kind {
    case .text: "<input type=\"text\" \(common)\(completion) value=\"\(value)\">"
    case .number:
      """
      <input type="text" inputmode="decimal" autocomplete="off" \(common) value="\(value)" \
      data-number="\(visit.language.rawValue)" data-reads="\(visit.say("Læses som {0}", "Read as {0}"))" \
      data-unreadable="\(visit.say("Det kan ikke læses som et tal", "It cannot be read as a number"))">
      """
    case .date: "<input type=\"date\" \(common)\(completion) value=\"\(value)\">"
    case .clock: "<input type=\"time\" \(common)\(completion) value=\"\(value)\">"
    case .email:
      if let completion {
        "<input type=\"email\" \(common)\(completion) value=\"\(value)\">"
      } else {
        "<input type=\"email\" \(common) autocomplete=\"email\" value=\"\(value)\">"
      }
    case .password(let isNew):
      "<input type=\"password\" \(common) autocomplete=\"\(isNew ? "new-password" : "current-password")\">"
    case .code:
      "<input type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\" \(common)>"
    case .lines(let lines): "<textarea rows=\"\(lines)\" \(common)>\n\(value)</textarea>"
    }
  }

  /// A choice among few, as a list that opens.
  func select(
    _ argument: String, number: Int? = nil, label: String, hint: String? = nil,
    options: [(value: String, name: String)], value initial: String? = nil,
    isRequired: Bool = false
  ) -> HTML {
    let error = refusal(of: argument, number: number, label: label)
    let id = id(argument, number)
    let value = value(argument, initial, number: number)
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    let choices = options.map { option -> HTML in
      """
      <option value="\(option.value)"\("selected", if: option.value == value)>\(option.name)\
      </option>
      """
    }
    return wrap(
      id, label, hint, error, isRequired,
      """
      <select class="input" id="\(id)" name="\(Self.name(argument, number))"\(described)\
      \("aria-invalid=\"true\"", if: error != nil)\("required", if: isRequired)>\(choices)</select>
      """)
  }

  /// A choice among few, each with a line of its own.
  func radios(
    _ argument: String, number: Int? = nil, label: String, hint: String? = nil,
    options: [(value: String, name: String, note: String?)], value initial: String? = nil
  ) -> HTML {
    let error = refusal(of: argument, number: number, label: label)
    let id = id(argument, number)
    let value = value(argument, initial, number: number)
    let name = Self.name(argument, number)
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    let choices = options.enumerated().map { index, option -> HTML in
      let own = index == 0 ? id : "\(id)-\(index)"
      let note: HTML? = option.note.map { "<small>\($0)</small>" }
      return """
        <label class="option"><input type="radio" id="\(own)" name="\(name)" \
        value="\(option.value)"\("checked", if: option.value == value)>\
        <span><b>\(option.name)</b>\(note)</span></label>

        """
    }
    return """
      <fieldset class="field"\(described)>
      <legend>\(label)</legend>
      \(hintLine(id, hint))\(errorLine(id, error))<div class="choices">
      \(choices)</div></fieldset>

      """
  }

  /// A box that is ticked or not; ticked it sends `value`.
  func checkbox(
    _ argument: String, number: Int? = nil, label: String, hint: String? = nil,
    value sent: String = "true", isChecked initial: Bool = false
  ) -> HTML {
    let error = refusal(of: argument, number: number, label: label)
    let id = id(argument, number)
    let isChecked =
      submission.map { $0.typed(argument, number: number ?? 0) == sent } ?? initial
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    let note: HTML? = hint.map { "<small id=\"\(id)-hint\">\($0)</small>" }
    return """
      <div class="field">\(errorLine(id, error))<div class="choices"><label class="option">\
      <input type="checkbox" id="\(id)" name="\(Self.name(argument, number))" \
      value="\(sent)"\(described)\("checked", if: isChecked)><span><b>\(label)</b>\(note)</span>\
      </label></div></div>

      """
  }

  /// Several choices among few; each that is ticked is sent under the same name.
  func checkboxes(
    _ argument: String, label: String, hint: String? = nil,
    options: [(value: String, name: String)], checked initial: Set<String> = []
  ) -> HTML {
    let error = refusal(of: argument, label: label)
    let id = id(argument)
    let chosen =
      submission.map { sent in
        Set(sent.fields.pairs.filter { $0.name == argument }.map(\.value))
      } ?? initial
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    let choices = options.enumerated().map { index, option -> HTML in
      let own = index == 0 ? id : "\(id)-\(index)"
      return """
        <label class="option"><input type="checkbox" id="\(own)" name="\(argument)" \
        value="\(option.value)"\("checked", if: chosen.contains(option.value))>\
        <span><b>\(option.name)</b></span></label>

        """
    }
    return """
      <fieldset class="field"\(described)>
      <legend>\(label)</legend>
      \(hintLine(id, hint))\(errorLine(id, error))<div class="choices">
      \(choices)</div></fieldset>

      """
  }

  /// A file to be sent along as the command's payload.
  func file(label: String, hint: String? = nil, accepts: String) -> HTML {
    let error = refusal(of: "payload", label: label)
    let id = id("payload")
    let described = Self.described(id, hasHint: hint != nil, hasError: error != nil)
    return wrap(
      id, label, hint, error, true,
      """
      <input class="input" type="file" id="\(id)" name="payload" accept="\(accepts)"\(described)\
      \("aria-invalid=\"true\"", if: error != nil)>
      """)
  }

  /// How a button looks.
  enum ButtonStyle: String {
    /// The one thing the form is for.
    case primary = "button"
    case secondary = "button secondary"
    case danger = "button danger"
    /// Like a link.
    case quiet
  }

  /// The button that sends the form; `key` is its letter in the review queue.
  func button(
    _ text: String, style: ButtonStyle = .primary, name: String? = nil, value: String = "1",
    key: String? = nil
  ) -> HTML {
    let naming: HTML? = name.map { " name=\"\($0)\" value=\"\(value)\"" }
    let letter: HTML? = key.map { " data-key=\"\($0)\"" }
    return
      "<button type=\"submit\" class=\"\(style.rawValue)\"\(naming)\(letter)>\(text)</button>\n"
  }

  // MARK: - Parts of a field

  private func wrap(
    _ id: String, _ label: String, _ hint: String?, _ error: Refusal?, _ isRequired: Bool,
    _ control: HTML
  ) -> HTML {
    let optional: HTML? =
      isRequired ? nil : " <span class=\"optional\">(\(visit.say("valgfrit", "optional")))</span>"
    return """
      <div class="field">
      <label for="\(id)">\(label)\(optional)</label>
      \(hintLine(id, hint))\(errorLine(id, error))\(control)
      </div>

      """
  }

  private func hintLine(_ id: String, _ hint: String?) -> HTML? {
    hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n" }
  }

  private func errorLine(_ id: String, _ error: Refusal?) -> HTML? {
    error.map { refusal in
      let prefix = visit.say("Fejl:", "Error:")
      return """
        <p class="error" id="\(id)-error"><span class="sr">\(prefix)</span> \
        \(visit.say(refusal.atField))</p>

        """
    }
  }

  private static func described(_ id: String, hasHint: Bool, hasError: Bool) -> HTML? {
    let ids = [hasHint ? "\(id)-hint" : nil, hasError ? "\(id)-error" : nil].compactMap(\.self)
    return ids.isEmpty ? nil : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }
}
