import Domain
import HTML

/// The secret for the app, as a picture and as text, and the form that proves the app has it.
enum SecondFactorSetUp {
  static func html(_ uri: OTPAuthURI, _ visit: Visit) -> HTML {
    """
    <section aria-labelledby="scan">
    <h2 id="scan">\(visit.say("1. Giv appen nøglen", "1. Give the app the key"))</h2>
    \(picture(uri, visit))
    <dl class="facts">
    <div><dt>\(visit.say("Eller skriv nøglen", "Or type the key"))</dt>\
    <dd><code class="secret">\(uri.groups)</code></dd></div>
    <div><dt>\(visit.say("På telefonen selv", "On the phone itself"))</dt>\
    <dd><a href="\(app: uri)">\(visit.say("Åbn i appen", "Open in the app"))</a></dd></div>
    </dl>
    </section>
    <section aria-labelledby="prove">
    <h2 id="prove">\(visit.say("2. Skriv koden fra appen", "2. Enter the code from the app"))</h2>
    \(visit.form(
      "totp.confirm", hidden: ["_uri": uri.text],
      refused: visit.say("Det er ikke slået til endnu", "It is not turned on yet")
    ) { form in
      """
      \(form.field("code", label: visit.say("Seks cifre", "Six digits"), kind: .code,
        hint: visit.say("Appen viser en ny kode hvert 30. sekund.", "The app shows a new code every 30 seconds."),
        isRequired: true))
      \(form.button(visit.say("Slå til", "Turn on")))
      """
    })
    </section>
    """
  }

  private static func picture(_ uri: OTPAuthURI, _ visit: Visit) -> HTML? {
    guard let code = QRCode(uri.text) else { return nil }
    return """
      <p>\(visit.say(
        "Scan billedet med appen.", "Scan the picture with the app."))</p>
      \(code.svg(label: visit.say("QR-kode med nøglen", "QR code with the key")))
      """
  }
}

extension HTML.StringInterpolation {
  /// The address that opens an authenticator app.
  mutating func appendInterpolation(app uri: OTPAuthURI) {
    appendInterpolation(uri.text)
  }
}
