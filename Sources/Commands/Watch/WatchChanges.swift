import Domain
import Postgres

/// Tells what happens in an initiative as it happens, each event at least once and in order.
///
/// Whoever comes back goes on from the last sequence that it has seen. What is not kept any more is
/// told as a gap; whoever does not read is told where it stopped, and cut.
struct WatchChanges: Command {
  static let verb = "watch"
  static let summary = Message(
    da: "Fortæller løbende, hvad der sker i initiativet, eller hvad der er sket siden et nummer.",
    en: "Tells what happens in the initiative as it happens, or what has happened since a number.")
  static let permission: Permission = [.operator, .backbone, .partner, .funder]
  static let scope = Scope.initiative
  static let access = Access.read
  static let endures = true
  static let errors: [Refusal.Code] = [.badValue, .draining, .deadline, .cancelled, .timeout]

  let topics: [String]
  let since: Int?
  let waitSeconds: Int?

  /// How many events are read at a time.
  private static let most: Int32 = 200
  /// How long without an event until the caller's credential is checked again.
  private static let patience = Duration.seconds(5)

  init(_ arguments: inout Arguments) throws(Refusal) {
    topics = try arguments.textList(
      "topic",
      help: Message(
        da: "Kun denne kommando, som party.add, eller alle af en slags, som party.",
        en: "Only this command, such as party.add, or all of a kind, such as party."),
      example: "measurement", maximumLength: 100, required: false)
    since = try arguments.optionalInteger(
      "since",
      help: Message(
        da: "Begynd efter dette nummer; ellers med det næste, der sker.",
        en: "Begin behind this number; otherwise with what happens next."),
      example: 0, in: 0...Int.max)
    waitSeconds = try arguments.optionalInteger(
      "wait",
      help: Message(
        da: "Slut efter så mange sekunder uden nyt; 0 slutter, når alt er fortalt.",
        en: "End after so many seconds without news; 0 ends when everything has been told."),
      example: 0, in: 0...86_400)
  }

  func run(in context: Context) async throws -> Reply {
    let initiative = context.initiative.id
    var span = try await span(of: initiative, in: context)
    var position = since.map(Int64.init) ?? span.head
    guard position <= span.head else { throw Refusal.beyondEvents(head: Int(span.head)) }
    var quietSince = ContinuousClock.now
    while true {
      if position + 1 < span.oldest {
        try await tell(
          "watch.gap", ["from": JSON(position + 1), "to": JSON(span.oldest - 1)], position, context)
        position = span.oldest - 1
      }
      let rows = try await context.rows("event_list", initiative, position, topics, Self.most)
      for row in rows {
        let event = try row.object()
        let sequence = try row.decode(0, as: Int64.self)
        try await tell(Self.verb, event, position, context)
        position = sequence
      }
      if rows.count == Int(Self.most) { continue }
      if !rows.isEmpty { quietSince = .now }
      // The head was read before the rows, so nothing up to it can still be missing.
      position = max(position, span.head)
      if let waitSeconds, ContinuousClock.now - quietSince >= .seconds(waitSeconds) {
        return Reply(result: ["since": JSON(position)])
      }
      let time = waitSeconds.map { min(Self.patience, .seconds(max(1, $0))) } ?? Self.patience
      let wake = await context.operations.announcements.wait(
        for: initiative, beyond: position, atMost: time)
      try Task.checkCancellation()
      if wake == .ended { throw Refusal.draining }
      span = try await self.span(of: initiative, in: context)
    }
  }

  private func span(
    of initiative: ID, in context: Context
  ) async throws -> (oldest: Int64, head: Int64) {
    let row = try await context.row("event_span", initiative)
    return (try row.decode(0, as: Int64.self), try row.decode(1, as: Int64.self))
  }

  /// Says an event; whoever does not read is told behind which number to go on, and cut.
  private func tell(
    _ topic: String, _ event: JSON, _ position: Int64, _ context: Context
  ) async throws {
    guard let emit = context.emit else { preconditionFailure("a watch has somebody who listens") }
    do {
      try await emit(.event(topic: topic, event))
    } catch is ReaderStalled {
      try await emit(.parting(topic: "watch.gap", ["since": JSON(position)]))
      throw Refusal.readerStalled
    }
  }
}

extension Refusal {
  /// A number that no event has yet.
  fileprivate static func beyondEvents(head: Int) -> Refusal {
    Refusal(
      .badValue,
      Message(
        da: "Så langt er initiativet ikke nået; det seneste nummer er \(head).",
        en: "The initiative has not come so far; the latest number is \(head)."),
      argument: "since")
  }

  /// A watch whose reader does not read.
  fileprivate static let readerStalled = Refusal(
    .timeout,
    Message(
      da: "Det, der blev fortalt, blev ikke læst.", en: "What was told was not read."),
    hint: Message(
      da: "Forbind igen, og fortsæt med since= fra watch.gap.",
      en: "Connect again and go on with since= of watch.gap."))
}
