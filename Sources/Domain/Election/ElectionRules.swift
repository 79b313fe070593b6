/// What was fixed when an election opened, and decides how its ballots count.
public struct ElectionRules: Hashable, Sendable {
  /// How ballots are filled in and counted.
  public let method: ElectionMethod
  /// How many could vote.
  public let electorate: Int
  /// At least so many of a hundred who could vote must have.
  public let quorumPercent: Int
  /// More than so many of a hundred ballots must be for the winner: of those cast, blank ones included, where
  /// candidates are approved; of those still counting where they are ranked. Consent needs every ballot.
  public let thresholdPercent: Int

  /// Fixes the rules; percentages are from 0 to 100.
  public init(
    method: ElectionMethod, electorate: Int, quorumPercent: Int = 50, thresholdPercent: Int = 50
  ) {
    self.method = method
    self.electorate = electorate
    self.quorumPercent = quorumPercent
    self.thresholdPercent = thresholdPercent
  }

  /// Whether so many ballots are enough for a result.
  func hasQuorum(_ ballots: Int) -> Bool {
    ballots > 0 && ballots * 100 >= quorumPercent * electorate
  }

  /// Whether `votes` of `ballots` are enough to be chosen.
  func isEnough(_ votes: Int, of ballots: Int) -> Bool {
    method == .consent ? votes == ballots : votes * 100 > thresholdPercent * ballots
  }
}
