import HTML

extension Form {
  /// An argument that people do not change; in a form for several commands with its number.
  func hidden(_ argument: String, number: Int? = nil, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(Self.name(argument, number))\" value=\"\(value)\">\n"
  }
}
