import Domain
import HTML

/// The link of an invitation that was just made, shown this once.
enum InvitationLink {
  static func html(_ result: JSON, _ visit: Visit) -> HTML {
    let link = "\(visit.site.origin)/invitation/\(result.text("secret"))"
    let until = result.instant("expires_at").map { visit.format.moment($0) }
    return """
      <aside class="notice" aria-labelledby="link">
      <h2 id="link">\(visit.say("Invitationen er sendt på e-mail", "The invitation is sent by e-mail"))</h2>
      <p>\(visit.say(
        "Du kan også give linket selv. Det vises kun denne ene gang og gælder til",
        "You can also hand over the link yourself. It is shown this once only and is valid until")) \(until).</p>
      <p><code class="secret">\(link)</code></p>
      </aside>
      """
  }
}
