import Domain
import HTML

/// What is said after a command was carried out, and the way to undo it where there is one.
enum FlashText {
  /// The message on top of the page; nil where nothing was done.
  static func banner(_ visit: Visit) -> HTML? {
    guard let flash = visit.flash else { return nil }
    return """
      <div class="flash" role="status"><p>\(visit.say(sentence(flash)))</p>\(undo(flash, visit))</div>

      """
  }

  /// The sentence for a verb.
  static func sentence(_ flash: Flash) -> Message {
    switch flash.verb {
    case "account.update": Message(da: "Dine oplysninger er gemt.", en: "Your details are saved.")
    case "charter.acknowledge":
      Message(
        da: "Tak. Det er noteret, at du har læst opmærksomhedspunkterne.",
        en: "Thank you. It is noted that you have read what to bear in mind.")
    case "initiative.archive":
      Message(da: "Initiativet er arkiveret.", en: "The initiative is archived.")
    case "initiative.resume":
      Message(da: "Initiativet er genoptaget.", en: "The initiative is resumed.")
    case "initiative.suspend":
      Message(da: "Initiativet er sat på pause.", en: "The initiative is suspended.")
    case "link.request":
      Message(
        da: "Hvis adressen har en konto, er der sendt et link. Det virker i 20 minutter.",
        en: "If the address has an account, a link has been sent. It works for 20 minutes.")
    case "member.remove":
      Message(da: "Medlemskabet er afsluttet.", en: "The membership is ended.")
    case "password.remove":
      ended(
        Message(da: "Adgangskoden er fjernet.", en: "The password is removed."), flash.result)
    case "password.set":
      ended(Message(da: "Adgangskoden er gemt.", en: "The password is saved."), flash.result)
    case "session.close": Message(da: "Du er logget ud.", en: "You are signed out.")
    case "session.revoke":
      flash.count == 1
        ? Message(da: "Sessionen er afsluttet.", en: "The session is ended.")
        : Message(
          da: "\(flash.count) sessioner er afsluttet.", en: "\(flash.count) sessions are ended.")
    case "token.revoke":
      Message(da: "Adgangsnøglen er tilbagekaldt.", en: "The token is revoked.")
    case "totp.remove":
      ended(
        Message(
          da: "Totrinsbekræftelse er slået fra.", en: "Two-step verification is turned off."),
        flash.result)
    default:
      reporting(flash) ?? work(flash) ?? decision(flash) ?? election(flash) ?? agenda(flash)
        ?? meeting(flash) ?? operation(flash)
        ?? Message(da: "Det er gemt.", en: "It is saved.")
    }
  }

  /// The sentence, and how many other browsers were signed out by it.
  private static func ended(_ sentence: Message, _ result: JSON) -> Message {
    switch result.whole("sessions_ended") ?? 0 {
    case 0: sentence
    case 1:
      Message(
        da: sentence.da + " Én anden browser er logget ud.",
        en: sentence.en + " One other browser is signed out.")
    case let count:
      Message(
        da: sentence.da + " \(count) andre browsere er logget ud.",
        en: sentence.en + " \(count) other browsers are signed out.")
    }
  }

  /// The form that undoes it.
  private static func undo(_ flash: Flash, _ visit: Visit) -> HTML? {
    switch flash.verb {
    default: reportingUndo(flash, visit)
    }
  }
}
