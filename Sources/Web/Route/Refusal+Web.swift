import Commands
import Domain
import Logging

/// What only the web refuses.
extension Refusal {
  /// No page, or none that the caller may know of: both are answered alike.
  static let noSuchPage = Refusal(
    .notFound,
    Message(da: "Siden findes ikke.", en: "There is no such page."),
    hint: Message(
      da:
        "Måske er den flyttet, eller du har ikke adgang til den. Gå til forsiden og find vej derfra.",
      en:
        "It may have moved, or you may not have access to it. Go to your front page and find your way from there."
    ))

  /// A page of another role's.
  static let notForThisRole = Refusal(
    .denied,
    Message(
      da: "Siden er ikke for den rolle, du har her.",
      en: "The page is not for the role that you have here."),
    hint: Message(
      da: "Har du flere parter, så vælg en anden øverst på siden.",
      en: "If you belong to several parties, choose another at the top of the page."))

  /// A form that came from elsewhere.
  static let foreignForm = Refusal(
    .denied,
    Message(
      da: "Formularen kom ikke fra denne side og er ikke udført.",
      en: "The form did not come from this site and was not carried out."),
    hint: Message(
      da: "Åbn siden igen, og udfyld formularen dér.",
      en: "Open the page again and fill in the form there."))

  /// A form from before the last sign-in.
  static let staleForm = Refusal(
    .denied,
    Message(
      da: "Formularen er fra før du loggede ind eller ud, og er ikke udført.",
      en: "The form is from before you signed in or out and was not carried out."),
    hint: Message(
      da: "Gå tilbage, genindlæs siden, og send igen.",
      en: "Go back, reload the page and send it again."))

  /// A form that cannot be read.
  static let unreadableForm = Refusal(
    .badSyntax,
    Message(da: "Formularen kan ikke læses.", en: "The form cannot be read."),
    hint: Message(
      da: "Åbn siden igen, og send formularen derfra.",
      en: "Open the page again and send the form from there."))

  /// A form of many in which nothing was filled in.
  static let nothingFilledIn = Refusal(
    .missingArg,
    Message(da: "Der er ikke udfyldt noget.", en: "Nothing has been filled in."))

  /// A body that is longer than we read.
  static func tooLarge(_ limit: Int) -> Refusal {
    Refusal(
      .payloadTooLarge,
      Message(
        da: "Det sendte er for stort. Grænsen er \(limit >> 20) MB.",
        en: "What was sent is too large. The limit is \(limit >> 20) MB."),
      hint: Message(da: "Del filen i flere.", en: "Split the file into several."))
  }

  /// A body that does not arrive.
  static let tooSlow = Refusal(
    .timeout,
    Message(
      da: "Formularen nåede ikke frem i tide.", en: "The form did not arrive in time."),
    hint: Message(da: "Prøv igen.", en: "Try again."))

  /// An error of our own, whose detail is only in the log.
  static func unexpected(_ error: any Error, in visit: Visit) -> Refusal {
    visit.site.log.error(
      "page failed",
      metadata: ["request": "\(visit.requestID)", "error": "\(String(describing: error))"])
    return Refusal(
      .internalError,
      Message(
        da: "Noget gik galt hos os. Fejlen er noteret.",
        en: "Something went wrong on our side. The error is noted."),
      hint: Message(
        da: "Prøv igen om lidt. Bliver det ved, så nævn nummeret for den, der driver serveren.",
        en: "Try again in a moment. If it persists, mention the number to whoever runs the server."),
      incident: visit.requestID.description)
  }
}
