/// How the ballots of an election are filled in and counted; the raw value is its name in arguments.
public enum ElectionMethod: String, CaseIterable, Sendable {
  /// A ballot names all candidates it can support; most support wins.
  case approval
  /// A ballot ranks candidates; the weakest drop out and their ballots move on (instant run-off).
  case ranked
  /// Open, where fewer than five vote: whoever every ballot consents to is chosen.
  case consent
}
