import HTML

/// Two versions of the notice as one text: what stays, what went, what came, line by line.
enum NoticeDifference {
  /// A line of either version.
  enum Line: Equatable {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// The lines of both, in the order in which they are read; what went stands before what came.
  static func lines(from old: String, to new: String) -> [Line] {
    let before = old.split(whereSeparator: \.isNewline).map(String.init)
    let after = new.split(whereSeparator: \.isNewline).map(String.init)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left) {
        lines.append(.removed(before[left]))
        left += 1
      } else if added.contains(right) {
        lines.append(.added(after[right]))
        right += 1
      } else {
        lines.append(.kept(after[right]))
        left += 1
        right += 1
      }
    }
    return lines
  }

  /// The lines as paragraphs; a line that went or came says so in words too.
  static func html(from old: String, to new: String, _ visit: Visit) -> HTML {
    let paragraphs = lines(from: old, to: new).map { line -> HTML in
      switch line {
      case .kept(let text): "<p>\(text)</p>\n"
      case .removed(let text):
        "<p><del><span class=\"sr\">\(visit.say("Udgår:", "Removed:")) </span>\(text)</del></p>\n"
      case .added(let text):
        "<p><ins><span class=\"sr\">\(visit.say("Nyt:", "New:")) </span>\(text)</ins></p>\n"
      }
    }
    return "\(paragraphs)"
  }

  /// Both languages of a version against those of the one before it.
  static func both(
    from old: (da: String, en: String), to new: (da: String, en: String), level: Int, _ visit: Visit
  ) -> HTML {
    func part(_ language: StaticString, _ name: String, _ old: String, _ new: String) -> HTML {
      let code = HTML(stringLiteral: language)
      let heading: HTML = level == 2 ? "<h2>\(name)</h2>" : "<h3>\(name)</h3>"
      return """
        \(heading)<div class="text difference" lang="\(code)">
        \(html(from: old, to: new, visit))</div>

        """
    }
    return """
      \(part("da", visit.say("På dansk", "In Danish"), old.da, new.da))\
      \(part("en", visit.say("På engelsk", "In English"), old.en, new.en))
      """
  }
}
