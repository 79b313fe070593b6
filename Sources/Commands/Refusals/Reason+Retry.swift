import Domain

extension Reason {
  /// What asking again, and confirming, run into.
  static let retry = [
    Reason(
      "idem_mismatch", .idemMismatch, argument: "@idem",
      da: "Nøglen er brugt til noget andet.", en: "The key was used for something else.",
      hint: Message(
        da: "Gentag præcis den samme kommando, eller vælg en ny nøgle.",
        en: "Repeat exactly the same command, or choose another key.")),
    Reason(
      "idem_in_flight", .idemInFlight, argument: "@idem",
      da: "Den samme kommando er i gang.", en: "The same command is under way.",
      hint: Message(
        da: "Gentag den om lidt for at få svaret.", en: "Repeat it in a while to get its reply.")),
    Reason(
      "confirm_stale", .confirmStale, argument: "@confirm",
      da: "Bekræftelsen gælder ikke længere for det, kommandoen ville gøre.",
      en: "The confirmation no longer holds for what the command would do.",
      hint: Message(
        da: "Giv kommandoen uden @confirm for at se det og få en ny.",
        en: "Give the command without @confirm to see that and get another.")),
  ]
}
