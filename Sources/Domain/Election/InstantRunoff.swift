/// The instant run-off: each ballot counts for its first choice still standing; while nobody has enough,
/// whoever has fewest drops out.
struct InstantRunoff {
  let rounds: [ElectionCount.Round]
  let outcome: ElectionCount.Outcome

  init(candidates: Int, ballots: [Ballot], rules: ElectionRules) {
    let all = Field(all: candidates)
    var search = Search(candidates: candidates, ballots: ballots, rules: rules)
    search.explore(all)
    let winners = search.winners.numbers
    outcome =
      switch winners.count {
      case 1 where !search.isWithoutMajority: .chosen(winners[0])
      case 0, 1: .failed(.noMajority)
      default: .tied(winners)
      }
    rounds = Self.path(from: all, candidates, ballots, rules)
  }

  /// The rounds as they are shown: of those who tie for dropping out, the last on the ballot goes.
  private static func path(
    from all: Field, _ candidates: Int, _ ballots: [Ballot], _ rules: ElectionRules
  ) -> [ElectionCount.Round] {
    var rounds: [ElectionCount.Round] = []
    var standing = all
    while true {
      let tally = Tally(of: ballots, among: standing, candidates)
      var dropped = Field()
      var isTied = false
      if case .dropping(let choices) = tally.step(rules) {
        dropped = choices.last ?? dropped
        isTied = choices.count > 1
      }
      rounds.append(
        ElectionCount.Round(
          votes: (0..<candidates).map { standing.contains($0) ? tally.votes[$0] : nil },
          exhausted: tally.exhausted, dropped: dropped.numbers, isTied: isTied))
      if dropped.isEmpty { return rounds }
      standing.subtract(dropped)
    }
  }
}

/// A set of candidates; there are far fewer than 64.
private struct Field: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  init(all candidates: Int) {
    self.init(rawValue: (1 << UInt64(candidates)) - 1)
  }

  init(_ number: Int) {
    self.init(rawValue: 1 << UInt64(number))
  }

  func contains(_ number: Int) -> Bool { rawValue & 1 << UInt64(number) != 0 }

  var count: Int { rawValue.nonzeroBitCount }

  var numbers: [Int] { (0..<64).filter(contains) }
}

/// All that can come of the count, over every order in which tied candidates may drop out.
private struct Search {
  let candidates: Int
  let ballots: [Ballot]
  let rules: ElectionRules
  private var explored: Set<Field> = []
  private(set) var winners = Field()
  private(set) var isWithoutMajority = false

  init(candidates: Int, ballots: [Ballot], rules: ElectionRules) {
    self.candidates = candidates
    self.ballots = ballots
    self.rules = rules
  }

  mutating func explore(_ standing: Field) {
    guard explored.insert(standing).inserted else { return }
    switch Tally(of: ballots, among: standing, candidates).step(rules) {
    case .winning(let equals): winners.formUnion(equals)
    case .withoutMajority: isWithoutMajority = true
    case .dropping(let choices): for dropped in choices { explore(standing.subtracting(dropped)) }
    }
  }
}

/// The votes of one round.
private struct Tally {
  /// What follows from a round.
  enum Step {
    case winning(Field)
    case withoutMajority
    /// Who may drop out; several choices where they tie.
    case dropping([Field])
  }

  let standing: Field
  private(set) var votes: [Int]
  private(set) var exhausted = 0

  init(of ballots: [Ballot], among standing: Field, _ candidates: Int) {
    self.standing = standing
    votes = [Int](repeating: 0, count: candidates)
    for ballot in ballots {
      if let choice = ballot.choices.first(where: standing.contains) {
        votes[choice] += ballot.count
      } else {
        exhausted += ballot.count
      }
    }
  }

  func step(_ rules: ElectionRules) -> Step {
    let numbers = standing.numbers
    let counting = votes.reduce(0, +)
    if counting == 0 { return .winning(standing) }
    let most = votes.max() ?? 0
    let equals = numbers.filter { votes[$0] == most }.map { Field($0) }
    if rules.isEnough(most, of: counting) { return .winning(Field(equals)) }
    guard numbers.count > 2 else {
      return equals.count == 2 ? .winning(standing) : .withoutMajority
    }
    let fewest = numbers.map { votes[$0] }.min() ?? 0
    let last = numbers.filter { votes[$0] == fewest }.map { Field($0) }
    let next = numbers.map { votes[$0] }.filter { $0 > fewest }.min()
    // Together weaker than the next, they all drop out in whatever order; the last two stay to be measured.
    let isWeakTogether = fewest * last.count < next ?? 0 && numbers.count - last.count >= 2
    if last.count == 1 || isWeakTogether { return .dropping([Field(last)]) }
    return .dropping(last)
  }
}
