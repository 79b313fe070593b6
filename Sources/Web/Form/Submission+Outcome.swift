import Domain
import HTTPTypes

extension Submission {
  /// What is left of the form when some of its commands were carried out and others refused.
  func without(_ carriedOut: Set<Int>, refused refusals: [Int: Refusal]) -> Submission {
    var rest = self
    if !carriedOut.isEmpty {
      let left = fields.pairs.filter { pair in
        Self.split(pair.name).number.map { !carriedOut.contains($0) } ?? true
      }
      rest = Submission(Fields(pairs: left), file: file) ?? self
    }
    rest.refusals = refusals
    return rest
  }

  /// The status of the page that shows the form again.
  var status: HTTPResponse.Status? {
    refusals.min { $0.key < $1.key }.map { HTTPResponse.Status(code: $0.value.code.httpStatus) }
  }
}
