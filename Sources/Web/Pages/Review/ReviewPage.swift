import Commands
import Domain
import HTML

/// The values that wait for a decision: approved one by one or together, or returned with a reason.
enum ReviewPage: Page {
  static let path = "/i/{initiative}/{party}/review"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["measurement.approve", "measurement.return", "measurement.reconsider"]
  /// No more values than this stand on the page at once.
  private static let limit = 200

  static func show(_ visit: Visit) async throws -> Content {
    let isPartner = visit.seat.role == .partner
    let only = visit.query["indicator"]
    let replies = try await visit.read(
      Request(
        "measurement.list",
        [
          "state": "submitted", "party": isPartner ? visit.seat.slug : nil, "indicator": only,
          "limit": "\(limit)",
        ]), Request("waiting.list"))
    let rows = replies[0].rows
    let mayDecide = !isPartner || replies[1].rows.contains { $0.text("kind") == "review" }
    let queue = ReviewQueue(rows, at: visit.query["at"].flatMap { Int($0) }, visit)
    return Content(
      visit.say("Gennemgang", "Review"), section: isPartner ? .measurements : .review,
      main: """
        <p class="lead">\(lead(queue, mayDecide: mayDecide, visit))</p>
        \(all(only, visit))\(queue.isEmpty ? empty(visit) : queue.html(mayDecide: mayDecide))\
        \(more(replies[0].result, visit))\(csv(only, queue, visit))
        """)
  }

  /// Back to the queue, to the value that took the place of the one decided on.
  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.submission?.destination ?? visit.address)
  }

  private static func lead(_ queue: ReviewQueue, mayDecide: Bool, _ visit: Visit) -> String {
    guard mayDecide || queue.isEmpty else {
      return visit.say(
        "Tallene venter på sekretariatet. Kun jeres egne medlemmer med rollen kontrollør kan også godkende, og aldrig det, de selv har indsendt.",
        "These figures wait for the backbone. Of your own members only reviewers can approve too, and never what they submitted themselves."
      )
    }
    guard !queue.isEmpty else {
      return visit.say("Intet venter på godkendelse.", "Nothing awaits approval.")
    }
    let count = visit.format.count(queue.count, .figure)
    return visit.say(
      "\(count) venter på godkendelse. Først når de er godkendt, indgår de i opgørelserne.",
      "\(count) await approval. Only once they are approved do they count.")
  }

  /// The way back from one indicator to all.
  private static func all(_ only: String?, _ visit: Visit) -> HTML? {
    guard only != nil else { return nil }
    let text = visit.say("Vis alle indikatorer", "Show all indicators")
    return "<p><a href=\"\(visit.path)\">\(text)</a></p>\n"
  }

  private static func empty(_ visit: Visit) -> HTML {
    visit.seat.role == .backbone
      ? visit.empty(
        visit.say(
          "Når en part indsender tal, står de her. Se imens, hvem der mangler at indberette.",
          "When a party submits figures they appear here. Meanwhile, see who has yet to report."),
        next: (visit.say("Se fuldstændigheden", "See completeness"), visit.here("completeness")))
      : visit.empty(
        visit.say("Jeres tal er afgjort.", "Your figures have been decided on."),
        next: (visit.say("Se jeres tal", "See your figures"), visit.here("measurements")))
  }

  private static func more(_ result: JSON, _ visit: Visit) -> HTML? {
    guard result.optionalText("next") != nil else { return nil }
    return """
      <p class="meta">\(visit.say(
        "De nyeste \(limit) er vist. Resten kommer frem, efterhånden som du afgør dem.",
        "The newest \(limit) are shown. The rest appear as you decide on these."))</p>

      """
  }

  private static func csv(_ only: String?, _ queue: ReviewQueue, _ visit: Visit) -> HTML? {
    guard !queue.isEmpty else { return nil }
    return visit.csvLink(
      visit.csv(
        "measurement.list",
        [
          "state": "submitted", "indicator": only,
          "party": visit.seat.role == .partner ? visit.seat.slug : nil,
        ]))
  }
}
