import Domain
import Testing

@Suite("The count of an election")
struct ElectionCountTests {
  private func count(
    _ method: ElectionMethod, _ candidates: Int, _ ballots: [Ballot], electorate: Int? = nil,
    quorum: Int = 50, threshold: Int = 50
  ) -> ElectionCount {
    ElectionCount(
      candidates: candidates, ballots: ballots,
      rules: ElectionRules(
        method: method, electorate: electorate ?? ballots.reduce(0) { $0 + $1.count },
        quorumPercent: quorum, thresholdPercent: threshold))
  }

  @Test("approval chooses whom most ballots name, if more than half do")
  func approval() {
    let ballots = [Ballot([0, 1], count: 3), Ballot([1], count: 2), Ballot([2]), Ballot([])]
    let result = count(.approval, 3, ballots)
    #expect(result.outcome == .chosen(1))
    #expect(result.rounds.map(\.votes) == [[3, 5, 1]])
    #expect(result.rounds[0].exhausted == 1)
  }

  @Test("half of the ballots is no majority, and a blank ballot is a ballot")
  func half() {
    let ballots = [Ballot([0], count: 2), Ballot([1]), Ballot([])]
    #expect(count(.approval, 2, ballots).outcome == .failed(.noMajority))
  }

  @Test("a quorum is reached by exactly so many of a hundred, and never by nobody")
  func quorum() {
    let one = [Ballot([0])]
    #expect(count(.approval, 1, one, electorate: 2).outcome == .chosen(0))
    #expect(count(.approval, 1, one, electorate: 3).outcome == .failed(.noQuorum))
    #expect(count(.ranked, 1, [], electorate: 3, quorum: 0).outcome == .failed(.noQuorum))
    #expect(count(.ranked, 0, one).outcome == .failed(.noCandidate))
  }

  @Test("equals go into a run-off")
  func tie() {
    let ballots = [Ballot([0, 1], count: 3), Ballot([2], count: 2)]
    #expect(count(.approval, 3, ballots).outcome == .tied([0, 1]))
    #expect(count(.ranked, 2, [Ballot([0]), Ballot([1])]).outcome == .tied([0, 1]))
    #expect(count(.ranked, 3, [Ballot([]), Ballot([])]).outcome == .tied([0, 1, 2]))
  }

  @Test("consent needs every ballot")
  func consent() {
    #expect(count(.consent, 2, [Ballot([0, 1]), Ballot([1])]).outcome == .chosen(1))
    #expect(
      count(.consent, 2, [Ballot([0, 1], count: 2), Ballot([])]).outcome == .failed(.noMajority))
    #expect(count(.consent, 2, [Ballot([0, 1], count: 3)]).outcome == .tied([0, 1]))
  }

  @Test("who of several drops out first does not matter where every order has one winner")
  func tieForLast() {
    // 1 and 2 tie for last; whichever goes, its ballots take the other past 0.
    let ballots = [
      Ballot([0], count: 4), Ballot([1, 2], count: 3), Ballot([2, 1], count: 3),
      Ballot([3, 1], count: 2),
    ]
    let result = count(.ranked, 4, ballots)
    #expect(result.outcome == .chosen(1))
    let open = [Ballot([0], count: 4), Ballot([1, 2], count: 3), Ballot([2, 1], count: 3)]
    #expect(count(.ranked, 3, open).outcome == .tied([1, 2]))
    #expect(count(.ranked, 3, open).rounds[0].isTied)
  }

  @Test("a higher threshold can leave a ranked election without a majority")
  func threshold() {
    let ballots = [Ballot([0], count: 11), Ballot([1], count: 9)]
    #expect(count(.ranked, 2, ballots).outcome == .chosen(0))
    #expect(count(.ranked, 2, ballots, threshold: 60).outcome == .failed(.noMajority))
  }

  @Test("however weak the others are together, the last two are measured against the threshold")
  func lastTwo() {
    let ballots = [Ballot([0], count: 3), Ballot([1]), Ballot([2, 1])]
    #expect(count(.ranked, 3, ballots, threshold: 60).outcome == .failed(.noMajority))
  }

  // Published counts. Figures are those of the sources; how single ballots moved is chosen to fit them.

  /// Tennessee chooses its capital: the worked example of the article "Instant-runoff voting" on Wikipedia.
  @Test("published: the capital of Tennessee") func tennessee() {
    let (memphis, nashville, chattanooga, knoxville) = (0, 1, 2, 3)
    let result = count(
      .ranked, 4,
      [
        Ballot([memphis, nashville, chattanooga, knoxville], count: 42),
        Ballot([nashville, chattanooga, knoxville, memphis], count: 26),
        Ballot([chattanooga, knoxville, nashville, memphis], count: 15),
        Ballot([knoxville, chattanooga, nashville, memphis], count: 17),
      ])
    #expect(
      result.rounds.map(\.votes) == [[42, 26, 15, 17], [42, 26, nil, 32], [42, nil, nil, 58]])
    #expect(result.outcome == .chosen(knoxville))
  }

  /// Mayor of Burlington, Vermont, 3 March 2009: the city's published rounds.
  @Test("published: the mayor of Burlington, 2009") func burlington() {
    let (wright, kiss, montroll, smith, simpson, writeIns) = (0, 1, 2, 3, 4, 5)
    let result = count(
      .ranked, 6,
      [
        Ballot([wright], count: 2951), Ballot([kiss], count: 2585),
        Ballot([montroll, kiss], count: 1332 - 491), Ballot([montroll, wright], count: 767),
        Ballot([montroll], count: 455),
        Ballot([smith, wright], count: 343), Ballot([smith, kiss], count: 396 - 71),
        Ballot([smith, montroll, kiss], count: 491), Ballot([smith], count: 147),
        Ballot([simpson, kiss], count: 35), Ballot([writeIns, kiss], count: 36),
      ])
    #expect(result.ballots == 8976)
    #expect(result.rounds.first?.votes == [2951, 2585, 2063, 1306, 35, 36])
    let three = result.rounds.first { $0.votes.count { $0 != nil } == 3 }
    #expect(three?.votes == [3294, 2981, 2554, nil, nil, nil])
    #expect(three?.exhausted == 147)
    #expect(result.rounds.last?.votes == [4061, 4313, nil, nil, nil, nil])
    #expect(result.rounds.last?.exhausted == 602)
    #expect(result.outcome == .chosen(kiss))
  }

  /// United States House, Maine's second district, 6 November 2018: the Secretary of State's tabulation.
  @Test("published: Maine's second district, 2018") func maine() {
    let (poliquin, golden, bond, hoar) = (0, 1, 2, 3)
    let result = count(
      .ranked, 4,
      [
        Ballot([poliquin], count: 134_184), Ballot([golden], count: 132_013),
        Ballot([bond, golden], count: 10_427), Ballot([bond, poliquin], count: 4_747),
        Ballot([bond], count: 16_552 - 10_427 - 4_747), Ballot([hoar], count: 6_875),
      ])
    #expect(result.rounds.first?.votes == [134_184, 132_013, 16_552, 6_875])
    #expect(result.rounds.last?.votes == [138_931, 142_440, nil, nil])
    #expect(result.rounds.last?.exhausted == 8_253)
    #expect(result.outcome == .chosen(golden))
  }

  /// United States House, Alaska, special election of 16 August 2022: the Division of Elections' tabulation.
  @Test("published: Alaska, 2022") func alaska() {
    let (peltola, palin, begich) = (0, 1, 2)
    let result = count(
      .ranked, 3,
      [
        Ballot([peltola], count: 75_799), Ballot([palin], count: 58_973),
        Ballot([begich, palin], count: 27_053), Ballot([begich, peltola], count: 15_467),
        Ballot([begich], count: 11_290),
      ])
    #expect(result.rounds.first?.votes == [75_799, 58_973, 53_810])
    #expect(result.rounds.last?.votes == [91_266, 86_026, nil])
    #expect(result.outcome == .chosen(peltola))
  }

  @Test("a hundred thousand random elections agree with a reference that tries everything")
  func random() {
    var generator = SeededGenerator(for: "ElectionCountTests")
    var kinds: [String: Int] = [:]
    for number in 0..<100_000 {
      let election = RandomElection(using: &generator)
      let result = ElectionCount(
        candidates: election.candidates, ballots: election.ballots, rules: election.rules)
      let expected = BruteForce(election).outcome
      guard result.outcome == expected else {
        Issue.record("election \(number): \(election) gave \(result.outcome), not \(expected)")
        return
      }
      kinds[
        "\(election.rules.method) \(Mirror(reflecting: expected).children.first?.label ?? "")",
        default: 0] += 1
    }
    // The generator is worth its name only if all that can happen does.
    for method in ElectionMethod.allCases {
      for kind in ["chosen", "tied", "failed"] {
        #expect(kinds["\(method) \(kind)", default: 0] > 100)
      }
    }
  }
}
