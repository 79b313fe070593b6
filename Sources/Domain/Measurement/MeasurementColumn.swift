/// What a column of a table of measurements can hold.
public enum MeasurementColumn: String, CaseIterable, Sendable {
  /// Who reports: a party's slug or name.
  case party
  /// What it is reported for.
  case period
  /// The value.
  case value
  /// The number above the line of a share.
  case numerator
  /// The number below the line of a share.
  case denominator
  /// The part of the population, such as `sex=f`.
  case breakdown
  /// Where the value comes from.
  case source
  /// A remark.
  case note

  /// The headers by which the column is recognised without a mapping, in lower case.
  public var headers: [String] {
    switch self {
    case .party: ["party", "part", "organisation", "organization"]
    case .period: ["period", "periode"]
    case .value: ["value", "værdi"]
    case .numerator: ["numerator", "tæller"]
    case .denominator: ["denominator", "nævner"]
    case .breakdown: ["breakdown", "opdeling"]
    case .source: ["source", "kilde"]
    case .note: ["note", "bemærkning"]
    }
  }

  /// Its place in `allCases`, spelled out because it is looked up ten times for every row.
  var ordinal: Int {
    switch self {
    case .party: 0
    case .period: 1
    case .value: 2
    case .numerator: 3
    case .denominator: 4
    case .breakdown: 5
    case .source: 6
    case .note: 7
    }
  }
}
