import Domain
import HTML

/// How the votes stand, and when a decision ends or ended, in words.
enum DecisionCount {
  /// `3 af 5 har stemt: 2 for, 1 imod. I har ikke stemt endnu.`
  static func sentence(_ row: JSON, _ visit: Visit) -> String {
    guard let voters = row.whole("voters"), voters > 0 else {
      return visit.say("Der er ikke åbnet for stemmer endnu.", "Not open for votes yet.")
    }
    let format = visit.format
    let voted = row.whole("voted") ?? 0
    func number(_ name: String) -> String { format.number(row.whole(name) ?? 0) }
    let counts = visit.say(
      "\(number("in_favour")) for, \(number("against")) imod, \(number("abstaining")) hverken eller",
      "\(number("in_favour")) for, \(number("against")) against, \(number("abstaining")) abstaining"
    )
    let all = visit.say(
      "\(format.number(voted)) af \(format.number(voters)) har stemt: \(counts).",
      "\(format.number(voted)) of \(format.number(voters)) have voted: \(counts).")
    guard row.flag("may_vote") else { return all }
    let own = row.choice("own_choice", of: VoteChoice.self).map { visit.say($0.name.inSentence) }
    let standing =
      own.map { visit.say("I har stemt \($0).", "You have voted \($0).") }
      ?? visit.say("I har ikke stemt endnu.", "You have not voted yet.")
    return "\(all) \(standing)"
  }

  /// By when there is to be a vote, or when it was concluded.
  static func when(_ row: JSON, _ visit: Visit) -> String {
    let format = visit.format
    if let at = row.instant("concluded_at") {
      let day = format.day(format.zone.day(of: at))
      return visit.say("afgjort \(day)", "concluded \(day)")
    }
    guard let deadline = row.instant("deadline") else { return "" }
    return visit.say(
      "frist \(format.moment(deadline))", "deadline \(format.moment(deadline))")
  }
}
