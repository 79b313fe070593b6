import Domain

// What a session refuses by itself, before anything reaches the gate.

extension Refusal {
  /// The first line is not a `hello` of this protocol.
  static let notThisProtocol = Refusal(
    .badHello,
    Message(da: "Her tales rygrad/1.", en: "This is rygrad/1."),
    hint: Message(da: "Begynd med `hello rygrad=1`.", en: "Begin with `hello rygrad=1`."))

  /// The handshake of TLS did not ask for this protocol.
  static let protocolNotNegotiated = Refusal(
    .badHello,
    Message(
      da: "Her tales rygrad/1, og det skal aftales ved forbindelsen (ALPN).",
      en: "This is rygrad/1, which must be agreed on when connecting (ALPN)."),
    hint: Message(
      da: "Med openssl: `s_client -alpn rygrad/1`.", en: "With openssl: `s_client -alpn rygrad/1`.")
  )

  /// The other side wants a version that is not spoken here.
  static let unspokenVersion = Refusal(
    .badHello,
    Message(da: "Her tales kun version 1.", en: "Only version 1 is spoken here."),
    argument: "rygrad")

  /// A `hello` that names no version.
  static let missingVersion = Refusal(
    .missingArg, Message(da: "Versionen mangler.", en: "The version is missing."),
    hint: Message(da: "Skriv `hello rygrad=1`.", en: "Write `hello rygrad=1`."),
    argument: "rygrad")

  /// A language other than those of the messages.
  static let unknownLanguage = Refusal(
    .badValue, Message(da: "Sproget findes ikke her.", en: "There is no such language here."),
    hint: Message(da: "Vælg da eller en.", en: "Choose da or en."), argument: "lang")

  /// An `onerr` other than `stop`.
  static let unknownReaction = Refusal(
    .badValue, Message(da: "onerr kan kun være stop.", en: "onerr can only be stop."),
    argument: "onerr")

  /// A request behind one that was refused, where the other side wanted to stop there.
  static let skipped = Refusal(
    .skipped,
    Message(
      da: "En kommando før denne blev afvist, så denne blev ikke udført.",
      en: "A command before this one was refused, so this one was not carried out."),
    hint: Message(
      da: "Det valgte du med onerr=stop; åbn en ny forbindelse for at gå videre.",
      en: "You chose that by onerr=stop; open another connection to go on."))

  /// A connection that an operator has ended.
  static let hungUp = Refusal(
    .cancelled,
    Message(
      da: "En driftsansvarlig har lukket forbindelsen.",
      en: "An operator has closed the connection."))

  /// Anything but `auth` before it has succeeded.
  static let authRequired = Refusal(
    .authRequired, Message(da: "Log ind først.", en: "Authenticate first."),
    hint: Message(da: "Send `auth token=…`.", en: "Send `auth token=…`."))

  /// An `auth` that shows nothing, or too much.
  static let credentialsExpected = Refusal(
    .missingArg,
    Message(da: "Netop én adgang skal vises.", en: "Exactly one credential must be shown."),
    hint: Message(
      da: "Send `auth token=…`, eller `auth peer` på Unix-socketen.",
      en: "Send `auth token=…`, or `auth peer` on the Unix socket."),
    argument: "token")

  /// `auth peer` where the kernel vouches for nobody, or `auth certificate` where none was shown.
  static func notOffered(_ word: String) -> Refusal {
    let message =
      word == "peer"
      ? Message(
        da: "`peer` findes kun på Unix-socketen.", en: "`peer` exists only on the Unix socket.")
      : Message(
        da: "Der blev ikke vist noget gyldigt certifikat, da forbindelsen blev oprettet med TLS.",
        en: "No valid certificate was shown when the connection was made by TLS.")
    return Refusal(
      .badValue, message,
      hint: Message(da: "Send `auth token=…`.", en: "Send `auth token=…`."), argument: word)
  }

  /// `hello` or `auth` once more.
  static let alreadyAuthenticated = Refusal(
    .state,
    Message(
      da: "Forbindelsen er allerede logget ind.", en: "The connection is authenticated already."),
    hint: Message(
      da: "Åbn en ny forbindelse for at skifte.", en: "Open another connection to change that."))

  /// A tag whose request has not been answered.
  static let tagInUse = Refusal(
    .tagInUse,
    Message(da: "Mærket venter endnu på svar.", en: "The tag still waits for its answer."))

  /// A payload where the session's own commands take none.
  static let payloadUnexpected = Refusal(
    .badSyntax, Message(da: "Kommandoen tager ingen data.", en: "The command takes no payload."))

  /// The server is stopping.
  static let draining = Refusal(
    .draining, Message(da: "Serveren er ved at lukke.", en: "The server is stopping."),
    hint: Message(da: "Prøv igen om lidt.", en: "Try again in a while."))

  /// There are as many connections as there may be.
  static let tooManyConnections = Refusal(
    .busy, Message(da: "Der er for mange forbindelser.", en: "There are too many connections."),
    hint: Message(da: "Prøv igen om lidt.", en: "Try again in a while."))

  /// There are as many connections of one account as there may be.
  static let tooManyOfAccount = Refusal(
    .busy,
    Message(
      da: "Kontoen har for mange forbindelser.", en: "The account has too many connections."),
    hint: Message(
      da: "Luk en af dem, eller prøv igen om lidt.", en: "Close one, or try again in a while."))

  /// A time limit ran out.
  static func timeout(seconds: Int, _ what: Message) -> Refusal {
    Refusal(
      .timeout,
      Message(
        da: "\(what.da) inden for \(seconds) sekunder.",
        en: "\(what.en) within \(seconds) seconds."))
  }

  /// An argument or modifier that the command does not know.
  static func unknownArgument(_ name: String) -> Refusal {
    Refusal(
      .unknownArg, Message(da: "Argumentet er ukendt.", en: "The argument is unknown."),
      argument: name)
  }

  /// An argument that may occur once only.
  static func repeatedArgument(_ name: String) -> Refusal {
    Refusal(
      .badValue, Message(da: "Argumentet står to gange.", en: "The argument occurs twice."),
      argument: name)
  }

  /// A modifier that says nothing without a value.
  static func modifierWithoutValue(_ name: String) -> Refusal {
    Refusal(
      .badValue, Message(da: "Værdien mangler.", en: "The value is missing."),
      hint: Message(da: "Skriv \(name)=….", en: "Write \(name)=…."), argument: name)
  }
}
