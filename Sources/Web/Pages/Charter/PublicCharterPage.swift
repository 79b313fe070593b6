import Commands
import Domain
import HTML

/// `/charter`: what everybody should bear in mind about a backbone, for whoever comes by; the notice
/// that ships with Rygrad. An initiative's own version is for its parties and whom they invite.
enum PublicCharterPage: Page {
  static let path = "/charter"
  static let audience = Audience.everyone

  static func show(_ visit: Visit) async throws -> Content {
    let (heading, body) = NoticeText.lines(CharterNotice.text[visit.language])
    return Content(
      visit.say("Spilleregler for sekretariatet", "The charter of the backbone"),
      main: """
        <p class="lead">\(visit.say(
          "Fem regler, som gælder i alle initiativer, og som ingen kan slå fra.",
          "Five rules that hold in every initiative and that nobody can switch off."))</p>
        <section aria-labelledby="notice"><h2 id="notice">\(heading)</h2>
        \(NoticeText.html(body))
        <p class="meta">\(visit.say(
          "Partnerne i et initiativ kan i fællesskab ændre teksten for deres eget initiativ. Alle medlemmer bekræfter, at de har læst den.",
          "The partners of an initiative can together amend the text for their own. Every member acknowledges having read it."))</p></section>
        \(CharterRule.section(visit))
        """)
  }
}
