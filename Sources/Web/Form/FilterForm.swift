import HTML

/// The fields above a table that narrow what it shows; they go into the address, not into a command.
struct FilterForm {
  let visit: Visit

  /// A choice among few.
  func select(
    _ name: String, _ label: String, _ value: String?, _ options: [(value: String, name: String)]
  ) -> HTML {
    let choices = options.map { option -> HTML in
      "<option value=\"\(option.value)\"\("selected", if: option.value == value ?? "")>\(option.name)</option>"
    }
    return """
      <div class="field"><label for="q-\(name)">\(label)</label>\
      <select class="input" id="q-\(name)" name="\(name)">\(choices)</select></div>

      """
  }

  /// A short text.
  func text(_ name: String, _ label: String, _ value: String?, hint: String) -> HTML {
    """
    <div class="field"><label for="q-\(name)">\(label)</label>\
    <input class="input date" id="q-\(name)" name="\(name)" value="\(value ?? "")" \
    placeholder="\(hint)"></div>

    """
  }
}
