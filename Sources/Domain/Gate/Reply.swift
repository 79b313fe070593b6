/// What a request was answered: rows, then one closing object.
public struct Reply: Sendable, Hashable {
  /// The results, one object each.
  public var rows: [JSON]
  /// The closing object.
  public var result: JSON

  /// The answer with these rows and this closing object.
  public init(rows: [JSON] = [], result: JSON = [:]) {
    self.rows = rows
    self.result = result
  }
}

/// How a request ended: an answer, or the reason why there is none.
public typealias Outcome = Result<Reply, Refusal>
