/// Why a record of comma-separated text cannot be read.
public struct CSVProblem: Error, Sendable, Hashable {
  /// The line on which the record begins, from 1.
  public let line: Int
  /// The number of the field at fault, from 1.
  public let column: Int
  /// What is wrong with it.
  public let reason: Reason

  /// The problem of a field.
  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// What can be wrong with a record.
  public enum Reason: String, CaseIterable, Sendable {
    /// A byte 0.
    case nul
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid_utf8"
    /// A quote that is never closed.
    case openQuote = "open_quote"
    /// A quote within a field that does not begin with one.
    case quoteInPlainField = "quote_in_plain_field"
    /// Text between a closing quote and the next separator.
    case textAfterQuote = "text_after_quote"
    /// A carriage return without a line feed.
    case bareCarriageReturn = "bare_carriage_return"
    /// More than `CSVReader.maximumFields` fields.
    case tooManyFields = "too_many_fields"
    /// More than `CSVReader.maximumFieldBytes` bytes in a field.
    case fieldTooLong = "field_too_long"
  }

  /// What is wrong, for people.
  public var message: Message {
    switch reason {
    case .nul: Message(da: "Feltet indeholder en nulbyte.", en: "The field contains a NUL byte.")
    case .invalidUTF8:
      Message(
        da: "Feltet er ikke UTF-8. Gem filen som »CSV UTF-8«.",
        en: "The field is not UTF-8. Save the file as “CSV UTF-8”.")
    case .openQuote:
      Message(
        da: "Et anførselstegn bliver aldrig lukket.", en: "A quotation mark is never closed.")
    case .quoteInPlainField:
      Message(
        da: "Et anførselstegn midt i feltet: sæt feltet i anførselstegn og skriv det to gange.",
        en: "A quotation mark inside the field: quote the whole field and write the mark twice.")
    case .textAfterQuote:
      Message(
        da: "Der står tekst efter det lukkende anførselstegn.",
        en: "There is text after the closing quotation mark.")
    case .bareCarriageReturn:
      Message(
        da: "En vognretur uden linjeskift: linjer skal slutte med LF eller CRLF.",
        en: "A carriage return without a line feed: lines must end in LF or CRLF.")
    case .tooManyFields:
      Message(
        da: "Mere end \(CSVReader.maximumFields) felter i en række.",
        en: "More than \(CSVReader.maximumFields) fields in a row.")
    case .fieldTooLong:
      Message(
        da: "Feltet er længere end \(CSVReader.maximumFieldBytes) byte.",
        en: "The field is longer than \(CSVReader.maximumFieldBytes) bytes.")
    }
  }
}
