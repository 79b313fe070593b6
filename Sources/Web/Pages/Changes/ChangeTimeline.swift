import Domain
import HTML

/// Rows of `change.list`, newest first, each with its day.
enum ChangeTimeline {
  static func html(_ rows: [JSON], _ visit: Visit) -> HTML {
    let format = visit.format
    let items = rows.compactMap { row -> HTML? in
      guard let sentence = visit.sentence(ofChange: row) else { return nil }
      let time: HTML? = row.instant("at").map { at in
        "<time datetime=\"\(at.description)\">\(format.moment(at))</time>"
      }
      return "<li>\(time)<p>\(sentence)</p></li>\n"
    }
    return "<ol class=\"timeline\">\n\(items)</ol>\n"
  }
}
