import Commands
import Domain

/// What a notice says: what is new among what waits, each with the way to it, and where to choose
/// how to be told. Its links lead to pages that ask whoever comes to sign in.
struct NoticeLetter: Sendable {
  /// The line in a list of mails.
  let subject: Message
  /// The text between greeting and closing.
  let paragraphs: [Message]

  /// Writes it; a letter that is no notice is a broken invariant.
  init(_ letter: Letter, publicURL: String) {
    guard let notice = letter.notice else { preconditionFailure("the letter is no notice") }
    let initiative = letter.initiative ?? ""
    let party = letter.party ?? ""
    let home = "\(publicURL)/i/\(notice.initiative)/\(notice.party)"
    subject = Self.subject(notice.matters.map(\.matter), initiative)
    let isOne = notice.matters.count == 1
    paragraphs =
      [
        Message(
          da: isOne
            ? "Der venter noget på dig i \(initiative), hvor du er med for \(party):"
            : "Der venter \(notice.matters.count) ting på dig i \(initiative), hvor du er med for \(party):",
          en: isOne
            ? "Something waits for you in \(initiative), where you are with \(party):"
            : "\(notice.matters.count) things wait for you in \(initiative), where you are with \(party):"
        )
      ]
      + notice.matters.map { Self.line($0.matter, $0.due, home) }
      // The charter asks that its notice stands in calls to meetings.
      + (notice.charter.map { [Message(da: $0, en: $0)] } ?? [])
      + [
        Message(
          da: "Alt, hvad der venter:\n\(home)", en: "Everything that waits:\n\(home)"),
        Message(
          da: """
            Du får besked én gang om hver sag. Her vælger du, hvordan du vil have besked:
            \(publicURL)/account/notices
            """,
          en: """
            You are told once of each matter. Choose here how you want to be told:
            \(publicURL)/account/notices
            """),
      ]
  }

  /// One matter is told by its own words, several by their number.
  private static func subject(_ matters: [WaitingMatter], _ initiative: String) -> Message {
    if matters.count == 1, let matter = matters.first {
      return Message(
        da: "\(matter.sentence.da) – \(initiative)", en: "\(matter.sentence.en) – \(initiative)")
    }
    return Message(
      da: "\(matters.count) ting venter på dig – \(initiative)",
      en: "\(matters.count) things wait for you – \(initiative)")
  }

  private static func line(_ matter: WaitingMatter, _ due: Day?, _ home: String) -> Message {
    let when = due.map { day in
      let date = LetterText.date(day)
      let isMeeting = matter.kind.hasPrefix("meeting")
      let clock = isMeeting ? matter.period.split(separator: "T").last.map(String.init) : nil
      return Message(
        da: (isMeeting ? "\nDen " : "\nFrist: ") + date.da
          + (clock.map { " kl. \($0.replacing(":", with: "."))" } ?? ""),
        en: (isMeeting ? "\nOn " : "\nDeadline: ") + date.en + (clock.map { " at \($0)" } ?? ""))
    }
    return Message(
      da: "* \(matter.sentence.da)\(when?.da ?? "")\n\(home)\(matter.address)",
      en: "* \(matter.sentence.en)\(when?.en ?? "")\n\(home)\(matter.address)")
  }
}
