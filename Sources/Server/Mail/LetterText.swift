import Commands
import Domain

/// What a mail says, in its recipient's language: what it is, what happens next, and what to do for
/// those who did not ask for it.
struct LetterText: Sendable {
  /// The line in a list of mails.
  let subject: String
  /// The text, in paragraphs parted by empty lines.
  let body: String

  /// Writes the letter; `publicURL` is where the web pages are, without a slash at its end.
  init(_ letter: Letter, publicURL: String) {
    let paragraphs: [Message]
    switch letter.kind {
    case .signIn:
      subject = Self.signInSubject[letter.language]
      paragraphs = Self.signIn(link: "\(publicURL)/sign-in/link/\(letter.secret)")
    case .invitation:
      let initiative = letter.initiative ?? ""
      subject =
        Message(
          da: "Invitation til \(initiative)", en: "Invitation to \(initiative)")[letter.language]
      paragraphs = Self.invitation(letter, link: "\(publicURL)/invitation/\(letter.secret)")
    case .notice:
      let notice = NoticeLetter(letter, publicURL: publicURL)
      subject = notice.subject[letter.language]
      paragraphs = notice.paragraphs
    }
    let greeting = Self.greeting(letter.name)
    let texts = [greeting] + paragraphs + [Self.closing]
    body = texts.map { $0[letter.language] }.joined(separator: "\n\n") + "\n"
  }

  private static let signInSubject = Message(
    da: "Dit login-link til Rygrad", en: "Your sign-in link for Rygrad")

  private static let closing = Message(
    da: "Venlig hilsen\nRygrad", en: "Kind regards\nRygrad")

  private static func greeting(_ name: String?) -> Message {
    guard let name, !name.isEmpty else { return Message(da: "Hej", en: "Hello") }
    return Message(da: "Hej \(name)", en: "Hello \(name)")
  }

  private static func signIn(link: String) -> [Message] {
    [
      Message(
        da: "Her er dit link til at logge ind i Rygrad:",
        en: "Here is your link to sign in to Rygrad:"),
      Message(da: link, en: link),
      Message(
        da: """
          Linket virker én gang og gælder i 20 minutter. Åbn det i den browser, du vil bruge, og
          tryk på knappen for at logge ind. Har du bedt om flere links, gælder kun det nyeste.
          """,
        en: """
          The link works once and is valid for 20 minutes. Open it in the browser you want to use
          and press the button to sign in. If you asked for several, only the newest works.
          """),
      Message(
        da: """
          Har du ikke selv bedt om det, kan du se bort fra denne mail. Ingen kan logge ind på din
          konto uden linket.
          """,
        en: """
          If you did not ask for this, ignore it. Nobody can sign in to your account without the
          link.
          """),
    ]
  }

  private static func invitation(_ letter: Letter, link: String) -> [Message] {
    let initiative = letter.initiative ?? ""
    let party = letter.party ?? ""
    let whoInvites =
      letter.inviter.map {
        Message(
          da: "\($0) inviterer dig til initiativet \(initiative) som medlem af \(party).",
          en: "\($0) invites you to the initiative \(initiative) as a member of \(party).")
      }
      ?? Message(
        da: "Du er inviteret til initiativet \(initiative) som medlem af \(party).",
        en: "You are invited to the initiative \(initiative) as a member of \(party).")
    let until = letter.validUntil.map(date) ?? Message(da: "", en: "")
    return [
      whoInvites,
      Message(
        da: """
          I Rygrad følger et initiativs parter sammen deres mål, aktiviteter og bevillinger. Her
          kan du tage imod invitationen:
          """,
        en: """
          In Rygrad the parties of an initiative follow their targets, activities and grants
          together. Accept the invitation here:
          """),
      Message(da: link, en: link),
      Message(
        da: """
          Linket virker én gang og gælder til og med \(until.da). Når du tager imod, bliver du
          medlem og er logget ind.
          """,
        en: """
          The link works once and is valid until \(until.en). When you accept, you become a member
          and are signed in.
          """),
      Message(
        da: """
          Godt at vide: Sekretariatet vælges af partnerne. Det udvikler ikke den fælles dagsorden,
          driver ikke aktiviteterne og er ikke eneste modtager af midlerne.
          """,
        en: """
          Good to know: the partners choose the backbone. It does not develop the common agenda,
          does not run the activities and is not the sole recipient of the money.
          """),
      Message(
        da: """
          Siger det dig ikke noget, kan du se bort fra denne mail. Så sker der ikke mere, og du
          bliver ikke medlem.
          """,
        en: """
          If you did not expect this, ignore it. Then nothing happens, and you do not become a
          member.
          """),
    ]
  }

  /// A day as people write it: `8. december 2026`, `8 December 2026`.
  static func date(_ day: Day) -> Message {
    let danish = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
      "oktober", "november", "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return Message(
      da: "\(day.day). \(danish[day.month - 1]) \(day.year)",
      en: "\(day.day) \(english[day.month - 1]) \(day.year)")
  }
}
