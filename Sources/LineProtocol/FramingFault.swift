import Domain

/// Why it is in doubt where a line or payload ends; each one ends the connection.
enum FramingFault: Error, Equatable {
  case mixedLineEnds
  case bareCarriageReturn
  case controlCharacter
  case misplacedMark
  case malformedLength
  case payloadEndMissing
  case truncated
  case lineTooLong(limit: Int)
  case payloadTooLarge(limit: Int)
  case payloadBeforeAuth

  /// What the other side is told in `BYE`.
  var refusal: Refusal { Refusal(code, message) }

  private var code: Refusal.Code {
    switch self {
    case .lineTooLong: .lineTooLong
    case .payloadTooLarge, .payloadBeforeAuth: .payloadTooLarge
    default: .badFraming
    }
  }

  private var message: Message {
    switch self {
    case .mixedLineEnds:
      Message(
        da: "Linjeskift skal alle være som det første på forbindelsen.",
        en: "Every line end must be like the first one on the connection.")
    case .bareCarriageReturn:
      Message(
        da: "Et vognreturtegn må kun stå foran et linjeskift.",
        en: "A carriage return may only stand before a line feed.")
    case .controlCharacter:
      Message(
        da: "Første linje indeholder et styretegn.",
        en: "The first line contains a control character.")
    case .misplacedMark:
      Message(
        da: "`<<` må kun stå i en afsluttet JSON-streng eller som sidste ord før data.",
        en: "`<<` may stand only in a closed JSON string or as the last word before a payload.")
    case .malformedLength:
      Message(
        da: "Længden efter `<<` skal være et tal på højst ni cifre uden foranstillede nuller.",
        en: "The length after `<<` must be a number of at most nine digits without leading zeros.")
    case .payloadEndMissing:
      Message(
        da: "Efter data skal der stå et linjeskift; længden passer ikke.",
        en: "A payload must be followed by a line end; its length is not the one announced.")
    case .truncated:
      Message(
        da: "Forbindelsen sluttede midt i en linje eller i data.",
        en: "The connection ended in the middle of a line or payload.")
    case .lineTooLong(let limit):
      Message(
        da: "En linje må højst fylde \(limit) bytes.",
        en: "A line may have at most \(limit) bytes.")
    case .payloadTooLarge(let limit):
      Message(
        da: "Data må højst fylde \(limit) bytes.",
        en: "A payload may have at most \(limit) bytes.")
    case .payloadBeforeAuth:
      Message(
        da: "Data modtages først efter `auth`.",
        en: "No payload is taken before `auth`.")
    }
  }
}
