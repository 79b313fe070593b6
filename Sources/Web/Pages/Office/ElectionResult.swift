import Domain
import HTML

/// What came of an election, with each round of the count.
struct ElectionResult {
  /// The result of `election.show`.
  let election: JSON
  let visit: Visit

  var html: HTML? {
    guard let rounds = election["rounds"]?.arrayValue else { return nil }
    let ballots = visit.csv("election.ballots", ["election": election.text("election")])
    return """
      <p><b>\(visit.say(outcome))</b></p>
      \(rounds.enumerated().map { round($0.offset + 1, $0.element, of: rounds.count) })\
      <p class="more"><a href="\(url: ballots)">\(visit.say(
        "Stemmesedlerne uden navne, så enhver kan tælle efter",
        "The ballots without names, so that anyone can count again"))</a></p>

      """
  }

  private var outcome: Message {
    let name = election.text("chosen_name")
    if election.text("state") == "concluded" {
      return Message(da: "\(name) er valgt.", en: "\(name) is chosen.")
    }
    return switch election.text("outcome") {
    case "tied" where election.text("state") == "closed":
      Message(
        da: "Stemmerne står lige; der er omvalg.", en: "The votes are equal; a run-off is on.")
    case "tied": Message(da: "Stemmerne stod lige igen.", en: "The votes were equal again.")
    case "no_candidate": Message(da: "Ingen stillede op.", en: "Nobody stood.")
    case "no_quorum": Message(da: "For få stemte.", en: "Too few voted.")
    default: Message(da: "Ingen fik flertal.", en: "Nobody had a majority.")
    }
  }

  private func round(_ number: Int, _ round: JSON, of count: Int) -> HTML {
    var names: [String: String] = [:]
    for candidate in election["candidates"]?.arrayValue ?? [] {
      names[candidate.text("candidate")] = candidate.text("name")
    }
    let votes = (round["votes"]?.objectValue ?? []).sorted {
      ($0.value.intValue ?? 0) > ($1.value.intValue ?? 0)
    }
    let dropped = Set((round["dropped"]?.arrayValue ?? []).compactMap(\.stringValue))
    let rows = votes.map { member -> HTML in
      let out: HTML? =
        dropped.contains(member.name)
        ? " <span class=\"meta\">\(visit.say("falder fra", "drops out"))</span>" : nil
      return """
        <li>\(names[member.name] ?? member.name): \
        <b>\(visit.format.number(member.value.intValue ?? 0))</b>\(out)</li>

        """
    }
    let heading: HTML? =
      count > 1 ? "<h3>\(visit.say("\(number). runde", "Round \(number)"))</h3>" : nil
    return """
      \(heading)<ul>
      \(rows)<li>\(visit.say("For ingen af dem", "For none of these")): \
      <b>\(visit.format.number(round.whole("exhausted") ?? 0))</b></li></ul>

      """
  }
}
