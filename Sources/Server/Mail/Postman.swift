import Commands
import Domain
import Logging
import Mail

/// Sends the mail that waits in the queue, one after the other, for as long as the server runs.
///
/// ```
/// start ──> empty the queue ──> wait: woken, or 15 seconds ──stop──> the mail underway, then the end
///                ^────────────────────────┘
/// ```
/// Several servers share a queue. A mail that cannot be sent now is tried again later, by whichever
/// of them comes first.
final class Postman: Sendable {
  private let calls: AsyncStream<Void>.Continuation
  private let work: Task<Void, Never>
  private let clock: Task<Void, Never>

  /// How often the queue is looked at without being called.
  private static let interval = Duration.seconds(15)

  /// Starts to work.
  init(queue: MailQueue, delivery: MailDelivery, settings: MailSettings, log: Logger) {
    let (stream, calls) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.calls = calls
    let round = Round(queue: queue, delivery: delivery, settings: settings, log: log)
    work = Task {
      for await _ in stream { await round.emptyQueue() }
    }
    clock = Task {
      repeat {
        calls.yield()
      } while (try? await Task.sleep(for: Self.interval)) != nil
    }
  }

  /// Says that there is mail.
  func wake() {
    calls.yield()
  }

  /// Lets the mail underway be sent and ends.
  func stop() async {
    clock.cancel()
    calls.finish()
    work.cancel()
    await work.value
  }

  /// One look at the queue.
  private struct Round: Sendable {
    let queue: MailQueue
    let delivery: MailDelivery
    let settings: MailSettings
    let log: Logger

    /// Sends all that is due, or as much as there is time for.
    func emptyQueue() async {
      do {
        // What is claimed is sent and settled, whoever wants an end meanwhile: hence the inner task.
        while !Task.isCancelled, try await Task(operation: sendNext).value {}
      } catch {
        log.warning("the queue of mail cannot be reached", metadata: ["detail": "\(error)"])
      }
    }

    /// Sends the mail that is due, if any; false when there is none.
    private func sendNext() async throws -> Bool {
      guard let letter = try await queue.claim() else { return false }
      try await send(letter)
      return true
    }

    private func send(_ letter: Letter) async throws {
      var fields: Logger.Metadata = [
        "mail": "\(letter.id)", "kind": "\(letter.kind.rawValue)",
        "attempt": .stringConvertible(letter.attempt),
      ]
      do {
        fields["to"] = "\(try await deliver(letter))"
        try await queue.settle(letter, error: nil)
        log.info("mail sent", metadata: fields)
      } catch let error as any Error & CustomStringConvertible {
        let state = try await queue.settle(letter, error: error.description)
        fields["detail"] = "\(error.description)"
        fields["state"] = "\(state ?? "lost")"
        log.warning("mail not sent", metadata: fields)
      }
    }

    private func deliver(_ letter: Letter) async throws -> String {
      guard let recipient = Mailbox(name: letter.name ?? "", address: letter.address) else {
        throw SMTP.Failure("the address cannot be written in a mail")
      }
      let text = LetterText(letter, publicURL: settings.publicURL)
      let message = MailMessage(
        from: settings.from, replyTo: settings.replyTo, to: recipient, subject: text.subject,
        // A notice says the same however often it is sent, so whoever gets it twice can see that it is
        // one; a link differs with each attempt.
        text: text.body,
        id: letter.kind == .notice ? "\(letter.id)" : "\(letter.id)-\(letter.attempt)",
        unsubscribeURL: letter.kind == .notice ? "\(settings.publicURL)/account/notices" : nil,
        unixSeconds: Instant.now().microseconds / 1_000_000)
      return try await delivery.deliver(
        message, named: "\(letter.kind.rawValue)-\(letter.id)-\(letter.attempt)")
    }
  }
}
