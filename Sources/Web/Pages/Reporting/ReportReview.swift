import Commands
import Domain

/// What a form of figures would submit: each as it was read and what is remarkable about it.
///
/// The requests checked here are made from the form as those that are carried out later, so what is
/// shown is what will be sent.
struct ReportReview: Sendable {
  /// One figure that can be sent.
  struct Figure: Sendable {
    /// Its number in the form.
    let number: Int
    /// The arguments of `measurement.submit`.
    let request: Request
    /// The answer of `measurement.check`.
    let check: JSON

    var value: Decimal? { check.decimal("value") }

    /// An argument as the protocol writes it.
    func argument(_ name: String) -> String? {
      request.arguments.first { $0.name == name }?.value
    }
  }

  private(set) var figures: [Figure] = []
  /// Why a figure cannot be sent, by its number in the form.
  private(set) var refusals: [Int: Refusal] = [:]

  /// Reads and checks all figures that were filled in.
  init(_ submission: Submission, _ visit: Visit) async {
    guard let schema = visit.site.dispatch.schema(of: submission.verb) else { return }
    var requests: [(number: Int, submit: Request, check: Request)] = []
    for number in submission.numbers where !submission.isEmpty(number: number) {
      do throws(Refusal) {
        let submit = try submission.request(
          number: number, schema: schema, modifiers: [], language: visit.language)
        requests.append((number, submit, Self.check(of: submit)))
      } catch {
        refusals[number] = error
      }
    }
    if requests.isEmpty && refusals.isEmpty { refusals[0] = .nothingFilledIn }
    guard !requests.isEmpty else { return }
    let outcomes = await visit.attempt(requests.map(\.check))
    for (request, outcome) in zip(requests, outcomes) {
      switch outcome {
      case .success(let reply):
        figures.append(
          Figure(number: request.number, request: request.submit, check: reply.result))
      case .failure(let refusal): refusals[request.number] = refusal
      }
    }
  }

  private static let checked: Set<String> = [
    "indicator", "party", "period", "breakdown", "value", "numerator", "denominator",
  ]

  private static func check(of submit: Request) -> Request {
    Request(
      verb: "measurement.check",
      arguments: submit.arguments.filter { checked.contains($0.name) })
  }
}
