/// What one or several equal ballots say.
public struct Ballot: Hashable, Sendable {
  /// Candidates by their number from 0; where they are ranked, the first choice comes first. Blank: none.
  public let choices: [Int]
  /// How many ballots say the same.
  public let count: Int

  /// Stands for `count` ballots with these choices.
  public init(_ choices: [Int], count: Int = 1) {
    self.choices = choices
    self.count = count
  }
}
