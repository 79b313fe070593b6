import Domain
import HTML

/// The ten recovery codes, shown this once.
enum RecoveryCodes {
  static func html(_ result: JSON, _ visit: Visit) -> HTML {
    let codes = result.list("recovery_codes").compactMap(\.stringValue)
    let items = codes.map { code -> HTML in "<li><code class=\"secret\">\(code)</code></li>\n" }
    return """
      <div class="flash" role="status"><p>\(visit.say(
        "Totrinsbekræftelse er slået til.", "Two-step verification is turned on."))</p></div>
      <p>\(visit.say(
        "Mister du telefonen, kommer du ind med en af disse koder. Hver virker én gang. De vises kun nu.",
        "If you lose the phone, one of these codes gets you in. Each works once. They are shown only now."))</p>
      <ol class="codes">
      \(items)</ol>
      <p class="no-print">\(visit.say(
        "Udskriv siden, eller kopiér koderne til din adgangskodehusker. Gem dem ikke på telefonen alene.",
        "Print the page, or copy the codes into your password manager. Do not keep them on the phone alone."))</p>
      <p class="no-print"><a class="button" href="\(AccountPage.path)">\
      \(visit.say("Jeg har gemt dem", "I have kept them"))</a></p>
      """
  }
}
