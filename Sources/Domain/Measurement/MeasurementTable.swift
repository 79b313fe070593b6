/// The rows of a CSV file of measurements, and what is wrong with those that cannot be taken.
public struct MeasurementTable: Sendable {
  /// One reported figure.
  public struct Row: Sendable, Hashable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// The party as written.
    public let party: String
    /// The period.
    public let period: Period
    /// The value after scaling; nil where there is only numerator and denominator.
    public let value: Decimal?
    /// The number above the line, never without `denominator`.
    public let numerator: Decimal?
    /// The number below the line, greater than zero.
    public let denominator: Decimal?
    /// The breakdown as written; nil for the total.
    public let breakdown: String?
    /// Where the figure comes from.
    public let source: String?
    /// A remark.
    public let note: String?
  }

  /// Something that keeps a row from being taken.
  public struct Problem: Sendable, Hashable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    /// The header of the column at fault; nil when it is the row as a whole.
    public let column: String?
    /// The beginning of what stands there; nil where nothing can be shown.
    public let value: String?
    /// What is wrong.
    public let reason: Message

    /// The problem of a row, found here or by whoever looks at the row next.
    public init(line: Int, column: String?, value: String?, reason: Message) {
      self.line = line
      self.column = column
      self.value = value
      self.reason = reason
    }

    /// The object `{"line","column","value","reason"}`, without what is nil, in `language`.
    public func json(in language: Language) -> JSON {
      var members = [JSON.Member(name: "line", value: JSON(line))]
      if let column { members.append(JSON.Member(name: "column", value: .string(column))) }
      if let value { members.append(JSON.Member(name: "value", value: .string(value))) }
      members.append(JSON.Member(name: "reason", value: .string(reason[language])))
      return .object(members)
    }
  }

  /// What the values of a percentage are written as.
  public enum Scale: String, CaseIterable, Sendable {
    /// 0.75 for three quarters; values are multiplied by 100, exactly.
    case fraction
    /// 75 for three quarters; values stay as they are.
    case percent
  }

  /// How to read the file; what is nil is detected.
  public struct Format: Sendable {
    /// Which header is which column; nil to recognise them by their Danish or English names.
    public var mapping: MeasurementMapping?
    /// What values are written as.
    public var scale: Scale
    /// The byte between fields.
    public var separator: CSVReader.Separator?
    /// The mark between whole numbers and fractions.
    public var decimalMark: DecimalMark?
    /// The only kind of period to accept; nil for any.
    public var frequency: Frequency?

    /// The format with these settings.
    public init(
      mapping: MeasurementMapping? = nil, scale: Scale = .percent,
      separator: CSVReader.Separator? = nil, decimalMark: DecimalMark? = nil,
      frequency: Frequency? = nil
    ) {
      self.mapping = mapping
      self.scale = scale
      self.separator = separator
      self.decimalMark = decimalMark
      self.frequency = frequency
    }
  }

  /// The rows without a problem, in the order of the file.
  public let rows: [Row]
  /// What is wrong, in the order of the file.
  public let problems: [Problem]
  /// The separator that was given or detected.
  public let separator: CSVReader.Separator
  /// The decimal mark that was given or detected; nil when it stayed ambiguous.
  public let decimalMark: DecimalMark?

  /// Reads a file with a header; empty lines and rows of empty fields are skipped.
  ///
  /// Throws when nothing can be read at all: `DATA_INVALID` for a file without a usable header,
  /// `BAD_VALUE` for a mapping that names a header the file does not have.
  public static func read(
    _ payload: [UInt8], _ format: Format = Format()
  ) throws(Refusal) -> MeasurementTable {
    var reader = try MeasurementTableReader(payload, format)
    return reader.read()
  }

  init(
    rows: [Row], problems: [Problem], separator: CSVReader.Separator, decimalMark: DecimalMark?
  ) {
    self.rows = rows
    self.problems = problems
    self.separator = separator
    self.decimalMark = decimalMark
  }
}
