import Domain
import HTML

/// One thing that waits for the reader, with the way to it.
struct WaitingTask: Sendable {
  /// How many things it is.
  let count: Int
  /// What waits.
  let text: String
  /// Where it is done.
  let path: String
  /// By when, or since when.
  var note: String?
  /// The day by which it should be done.
  var due: Day?
  /// Whether that day has passed.
  var isOverdue = false
}

extension WaitingTask {
  /// The list of tasks, in the order given.
  static func list(_ tasks: [WaitingTask], _ visit: Visit) -> HTML {
    "<ul class=\"tasks\">\n\(tasks.map { $0.item(visit) })</ul>\n"
  }

  /// The tasks with overdue ones first, then by the day they are due, then the rest.
  static func ordered(_ tasks: [WaitingTask]) -> [WaitingTask] {
    let last = Day(number: .max)
    return tasks.enumerated().sorted { left, right in
      if left.element.isOverdue != right.element.isOverdue { return left.element.isOverdue }
      return (left.element.due ?? last, left.offset) < (right.element.due ?? last, right.offset)
    }.map(\.element)
  }

  private func item(_ visit: Visit) -> HTML {
    let meta: HTML? = note.map { "<p class=\"meta\">\($0)</p>" }
    return """
      <li\("class=\"urgent\"", if: isOverdue)><a href="\(url: path)">\
      <b class="figure">\(visit.format.number(count))</b><span>\(text)</span></a>\(meta)</li>

      """
  }
}
