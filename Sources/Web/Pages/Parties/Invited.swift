import Domain
import HTML

/// What is shown once when somebody was invited: the link to hand over, besides the mail.
enum Invited {
  static func secret(_ visit: Visit) -> HTML? {
    guard let done = visit.done, done.verb == "member.invite",
      let secret = done.reply.result.optionalText("secret")
    else { return nil }
    let link = "\(visit.site.origin)/invitation/\(secret)"
    return """
      <aside class="notice" role="status">
      <h2>\(visit.say("Invitationen er sendt", "The invitation is sent"))</h2>
      <p>\(visit.say(
        "Modtageren får den på e-mail. Du kan også selv give dette link videre; det vises kun nu, og virker til invitationen udløber.",
        "It goes out by mail. You can also hand over this link yourself; it is shown only now and works until the invitation expires."))</p>
      <p><code>\(link)</code></p>
      </aside>

      """
  }
}
