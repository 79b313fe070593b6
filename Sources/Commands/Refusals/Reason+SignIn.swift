import Domain

extension Reason {
  /// What signing in, and what belongs to it, runs into.
  static let signIn = [
    Reason(
      "signin_wrong", .authFailed,
      da: "E-mailadressen eller adgangskoden er forkert.",
      en: "The e-mail address or the password is wrong.",
      hint: Message(
        da: "Har du glemt adgangskoden, så få et login-link på mail.",
        en: "If you have forgotten the password, have a sign-in link mailed to you.")),
    Reason(
      "signin_slowed", .rate,
      da: "Der er for mange forsøg lige nu.", en: "There are too many attempts just now.",
      hint: Message(
        da: "Vent lidt, før du prøver igen.", en: "Wait a little before you try again.")),
    Reason(
      "token_certificate_key", .exists, argument: "certificate",
      da: "Certifikatet gælder allerede som nøgle.",
      en: "The certificate stands for a token already.",
      hint: Message(
        da: "Se dine egne med token.list, og tilbagekald den gamle; eller brug et andet.",
        en: "See your own with token.list and revoke the old one; or use another.")),
    Reason(
      "account_unproven", .denied,
      da: "Det kræver, at du er logget ind med noget, der kun er sendt til dig selv.",
      en: "For that you must be signed in by something that was sent to you alone.",
      hint: Message(
        da: "Bed om et login-link på mail, og log ind med det.",
        en: "Have a sign-in link mailed to you, and sign in with it.")),
    Reason(
      "session_none", .state,
      da: "Du er ikke logget ind med en session, der kan lukkes.",
      en: "You are not signed in by a session that could be closed.",
      hint: Message(
        da: "En adgangsnøgle tilbagekaldes med token.revoke.",
        en: "A token is revoked with token.revoke.")),
  ]

  /// What passwords and second factors run into.
  static let factors = [
    Reason(
      "password_short", .badValue, argument: "new",
      da: "Adgangskoden skal have mindst 12 tegn.",
      en: "The password must have at least 12 characters.",
      hint: Message(
        da: "Flere ord efter hinanden er lette at huske.",
        en: "Several words in a row are easy to remember.")),
    Reason(
      "password_repeated", .badValue, argument: "new",
      da: "Adgangskoden må ikke være det samme tegn igen og igen.",
      en: "The password must not be one character over and over."),
    Reason(
      "password_own", .badValue, argument: "new",
      da: "Adgangskoden må ikke være dit navn eller din e-mailadresse.",
      en: "The password must not be your name or your e-mail address."),
    Reason(
      "password_current_missing", .missingArg, argument: "current",
      da: "Angiv den nuværende adgangskode.", en: "Give the current password.",
      hint: Message(
        da: "Har du glemt den, så log ind med et link fra en mail, og skift den straks efter.",
        en: "If you have forgotten it, sign in with a mailed link and change it at once.")),
    Reason(
      "password_current_wrong", .badValue, argument: "current",
      da: "Den nuværende adgangskode er forkert.", en: "The current password is wrong."),
    Reason(
      "password_none", .state,
      da: "Kontoen har ingen adgangskode.", en: "The account has no password."),
    Reason(
      "factor_confirmed", .state,
      da: "Totrinsbekræftelse er allerede slået til.",
      en: "Two-step verification is already turned on.",
      hint: Message(da: "Slå den først fra.", en: "Turn it off first.")),
    Reason(
      "factor_none", .state,
      da: "Totrinsbekræftelse er ikke slået til.", en: "Two-step verification is not turned on.",
      hint: Message(da: "Begynd med totp.begin.", en: "Begin with totp.begin.")),
    Reason(
      "factor_wrong", .badValue, argument: "code",
      da: "Koden er forkert eller allerede brugt.", en: "The code is wrong or already used.",
      hint: Message(
        da: "Vent på den næste kode, og se efter, om telefonens ur går rigtigt.",
        en: "Wait for the next code, and check that the phone's clock is right.")),
    Reason(
      "factor_exhausted", .authFailed,
      da: "For mange forkerte koder. Log ind forfra.",
      en: "Too many wrong codes. Sign in from the start."),
  ]
}
