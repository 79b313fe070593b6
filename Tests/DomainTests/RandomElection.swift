import Domain

/// An election with up to 9 candidates and 200 ballots; small ones are frequent, since they tie.
struct RandomElection: CustomStringConvertible {
  let candidates: Int
  let ballots: [Ballot]
  let rules: ElectionRules

  init(using generator: inout SeededGenerator) {
    let method = [ElectionMethod.approval, .ranked, .ranked, .consent].randomElement(
      using: &generator)!
    let candidates = Int.random(in: 1...9, using: &generator)
    let most = [4, 4, 9, 9, 9, 20, 20, 200].randomElement(using: &generator)!
    let cast = Int.random(in: 0...(method == .consent ? 4 : most), using: &generator)
    let isLazy = Bool.random(using: &generator)
    ballots = (0..<cast).map { _ in
      let longest = isLazy ? min(3, candidates) : candidates
      let length =
        method == .consent
        ? Int.random(in: (candidates / 2)...candidates, using: &generator)
        : Int.random(in: 0...longest, using: &generator)
      return Ballot(Array((0..<candidates).shuffled(using: &generator).prefix(length)))
    }
    self.candidates = candidates
    rules = ElectionRules(
      method: method,
      electorate: max(1, cast + Int.random(in: 0...max(1, cast), using: &generator)),
      quorumPercent: [0, 30, 50, 67].randomElement(using: &generator)!,
      thresholdPercent: [50, 50, 50, 60, 66].randomElement(using: &generator)!)
  }

  var description: String {
    "\(rules) \(candidates) candidates \(ballots.map(\.choices))"
  }
}

/// The rules of counting, said again in the plainest way: a list of ballots, every order of dropping out walked to
/// its end. It shares no code with the counter.
struct BruteForce {
  let outcome: ElectionCount.Outcome

  init(_ election: RandomElection) {
    let ballots = election.ballots.map(\.choices)
    let rules = election.rules
    let share = rules.electorate == 0 ? 0 : Double(ballots.count) / Double(rules.electorate)
    if ballots.isEmpty || share * 100 < Double(rules.quorumPercent) - 1e-9 {
      outcome = .failed(.noQuorum)
      return
    }
    var ends: Set<[Int]> = []
    switch rules.method {
    case .ranked:
      var walked: Set<[Int]> = []
      Self.walk(
        Array(0..<election.candidates), ballots, rules.thresholdPercent, &ends, &walked)
    case .approval, .consent:
      let support = (0..<election.candidates).map { candidate in
        ballots.filter { $0.contains(candidate) }.count
      }
      let best = support.max()!
      let isEnough =
        rules.method == .consent
        ? best == ballots.count : best * 100 > rules.thresholdPercent * ballots.count
      if isEnough { ends = [support.indices.filter { support[$0] == best }] }
    }
    let winners = Set(ends.joined()).sorted()
    if winners.count > 1 {
      outcome = .tied(winners)
    } else if winners.count == 1 && !ends.contains([]) {
      outcome = .chosen(winners[0])
    } else {
      outcome = .failed(.noMajority)
    }
  }

  /// Notes who wins at the end of every order; nobody where the last two are short of the threshold.
  private static func walk(
    _ standing: [Int], _ ballots: [[Int]], _ threshold: Int, _ ends: inout Set<[Int]>,
    _ walked: inout Set<[Int]>
  ) {
    guard walked.insert(standing).inserted else { return }
    let tops = ballots.compactMap { ballot in ballot.first { standing.contains($0) } }
    let score = standing.map { candidate in tops.filter { $0 == candidate }.count }
    if tops.isEmpty {
      ends.insert(standing)
      return
    }
    let best = score.max()!
    if best * 100 > threshold * tops.count {
      ends.insert([standing[score.firstIndex(of: best)!]])
      return
    }
    if standing.count == 2 {
      ends.insert(score[0] == score[1] ? standing : [])
      return
    }
    let worst = score.min()!
    for (position, candidate) in standing.enumerated() where score[position] == worst {
      walk(standing.filter { $0 != candidate }, ballots, threshold, &ends, &walked)
    }
  }
}
