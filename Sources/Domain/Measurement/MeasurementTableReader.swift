/// Reads a table of measurements in one pass, after another over its numbers for the decimal mark.
struct MeasurementTableReader {
  private let format: MeasurementTable.Format
  private let header: MeasurementHeader
  private var csv: CSVReader
  private var rows: [MeasurementTable.Row] = []
  private var problems: [MeasurementTable.Problem] = []
  private var parties = FieldInterner()
  private var breakdowns = FieldInterner()
  private var sources = FieldInterner()
  private var periods = FieldCache<Period>()
  private var firstLines: [Key: Int32] = [:]

  /// What may occur once in a file; small, because a file has as many as rows.
  private struct Key: Hashable {
    let party: Int32
    let breakdown: Int32?
    let period: Period
  }

  init(_ payload: [UInt8], _ format: MeasurementTable.Format) throws(Refusal) {
    self.format = format
    csv = CSVReader(payload, separator: format.separator)
    var record = CSVReader.Record()
    let hasHeader: Bool
    do throws(CSVProblem) {
      hasHeader = try csv.read(into: &record)
    } catch {
      throw MeasurementHeader.unreadable(error)
    }
    guard hasHeader else { throw MeasurementHeader.empty }
    let names = record.fields.map { [csv] in csv.text($0).trimmed }
    header = try MeasurementHeader(names: names, mapping: format.mapping)
  }

  /// Reads all records that follow the header.
  mutating func read() -> MeasurementTable {
    let decimalMark = format.decimalMark ?? detectDecimalMark()
    reserveCapacity()
    var record = CSVReader.Record()
    while next(&record) {
      if let row = row(from: record, decimalMark: decimalMark ?? .point) { rows.append(row) }
    }
    return MeasurementTable(
      rows: decimalMark == nil ? [] : rows, problems: problems, separator: csv.separator,
      decimalMark: decimalMark)
  }

  /// Makes room for as many rows as there are lines, within reason: growing would copy them often.
  private mutating func reserveCapacity() {
    let lineCount = csv.bytes.count { $0 == UInt8(ascii: "\n") }
    rows.reserveCapacity(min(lineCount, 1 << 18))
    firstLines.reserveCapacity(min(lineCount, 1 << 18))
  }

  /// Goes to the next record that is neither bad, which is a problem, nor blank; false at the end.
  private mutating func next(_ record: inout CSVReader.Record) -> Bool {
    while true {
      do throws(CSVProblem) {
        guard try csv.read(into: &record) else { return false }
      } catch {
        let column =
          header.names.indices.contains(error.column - 1)
          ? header.names[error.column - 1] : nil
        report(error.line, column, nil, error.message)
        continue
      }
      guard !record.fields.allSatisfy({ trim($0).range.isEmpty }) else { continue }
      guard record.fields.count == header.names.count else {
        report(record.line, nil, nil, Reason.fieldCount(record.fields.count, header.names.count))
        continue
      }
      return true
    }
  }

  private typealias Reason = MeasurementReason

  private mutating func report(_ line: Int, _ column: String?, _ value: String?, _ why: Message) {
    problems.append(
      MeasurementTable.Problem(line: line, column: column, value: value?.excerpt, reason: why))
  }

  private mutating func report(
    _ record: CSVReader.Record, _ column: MeasurementColumn, _ why: Message
  ) {
    let name = header.position(of: column).map { header.names[$0] }
    let value = field(column, of: record).map { csv.text($0) }
    report(record.line, name, value, why)
  }
}

// MARK: - Rows

extension MeasurementTableReader {
  /// The row that a record holds, or nil after having reported what is wrong with it.
  private mutating func row(
    from record: CSVReader.Record, decimalMark: DecimalMark
  ) -> MeasurementTable.Row? {
    let problemCount = problems.count
    let party = party(of: record)
    let period = period(of: record)
    let value = number(.value, of: record, decimalMark)
    let numerator = number(.numerator, of: record, decimalMark)
    let denominator = number(.denominator, of: record, decimalMark)
    let breakdown = field(.breakdown, of: record).map { breakdowns.intern($0, in: csv) }
    if problems.count == problemCount {
      checkFigures(of: record, value: value, numerator: numerator, denominator: denominator)
    }
    guard problems.count == problemCount, let party, let period else { return nil }
    let key = Key(party: party.identifier, breakdown: breakdown?.identifier, period: period)
    guard isFirst(key, in: record) else { return nil }
    return MeasurementTable.Row(
      line: record.line, party: party.text, period: period,
      value: format.scale == .fraction ? value?.shifted(by: 2) : value,
      numerator: numerator, denominator: denominator, breakdown: breakdown?.text,
      source: field(.source, of: record).map { sources.intern($0, in: csv).text },
      note: field(.note, of: record).map { csv.text($0) })
  }

  private mutating func party(of record: CSVReader.Record) -> FieldInterner.Interned? {
    guard let field = field(.party, of: record) else {
      report(record, .party, Reason.partyMissing)
      return nil
    }
    return parties.intern(field, in: csv)
  }

  private mutating func period(of record: CSVReader.Record) -> Period? {
    guard let field = field(.period, of: record) else {
      report(record, .period, Reason.periodMissing)
      return nil
    }
    if let known = periods.value(for: field, in: csv) { return known }
    let period = Period(csv.text(field), frequency: format.frequency)
    if let period {
      periods.remember(period, for: field, in: csv)
    } else {
      report(record, .period, Reason.notAPeriod(format.frequency))
    }
    return period
  }

  private mutating func number(
    _ column: MeasurementColumn, of record: CSVReader.Record, _ mark: DecimalMark
  ) -> Decimal? {
    guard let field = field(column, of: record) else { return nil }
    let groups: GroupMark = mark == .point ? [.comma, .space] : [.point, .space]
    let number = withBytes(of: field) {
      NumberText($0, decimalMark: mark, groupMark: groups)?.decimal
    }
    if number == nil { report(record, column, Reason.notANumber(mark)) }
    return number
  }

  private mutating func checkFigures(
    of record: CSVReader.Record, value: Decimal?, numerator: Decimal?, denominator: Decimal?
  ) {
    switch (numerator, denominator) {
    case (nil, nil):
      if value == nil { report(record, .value, Reason.valueMissing) }
    case (.some, nil):
      report(record, .denominator, Reason.shareIncomplete)
    case (nil, .some):
      report(record, .numerator, Reason.shareIncomplete)
    case (.some, .some(let denominator)):
      if denominator.isNegative || denominator.isZero {
        report(record, .denominator, Reason.denominatorNotPositive)
      }
    }
  }

  private mutating func isFirst(_ key: Key, in record: CSVReader.Record) -> Bool {
    guard let line = firstLines[key] else {
      firstLines[key] = Int32(record.line)
      return true
    }
    report(record, .period, Reason.duplicate(of: Int(line)))
    return false
  }
}

// MARK: - Decimal mark

extension MeasurementTableReader {
  private static let numbers: [MeasurementColumn] = [.value, .numerator, .denominator]

  /// The mark that the file's numbers use; reports the first ambiguous one when nothing decides.
  private mutating func detectDecimalMark() -> DecimalMark? {
    let start = csv
    var detection = DecimalMarkDetection()
    var ambiguous: (record: CSVReader.Record, column: MeasurementColumn)?
    var record = CSVReader.Record()
    while true {
      // bad records are reported when the rows are read
      guard let isRecord = try? csv.read(into: &record) else { continue }
      guard isRecord else { break }
      for column in MeasurementTableReader.numbers {
        guard let field = field(column, of: record) else { continue }
        let isAmbiguous = withBytes(of: field) { detection.add($0) }
        if isAmbiguous, ambiguous == nil { ambiguous = (record, column) }
      }
    }
    csv = start
    switch detection.result {
    case .found(let mark): return mark
    case .ambiguous:
      if let ambiguous { report(ambiguous.record, ambiguous.column, Reason.ambiguousMark) }
      return nil
    }
  }
}

// MARK: - Fields

extension MeasurementTableReader {
  /// The field of a column without white space at its ends; nil when empty or not there.
  private func field(
    _ column: MeasurementColumn, of record: CSVReader.Record
  ) -> CSVReader.Field? {
    guard let position = header.position(of: column), position < record.fields.count else {
      return nil
    }
    let field = trim(record.fields[position])
    return field.range.isEmpty ? nil : field
  }

  private func trim(_ field: CSVReader.Field) -> CSVReader.Field {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
    var (start, end) = (field.range.lowerBound, field.range.upperBound)
    while start < end, isSpace(csv.bytes[start]) { start += 1 }
    while start < end, isSpace(csv.bytes[end - 1]) { end -= 1 }
    return CSVReader.Field(range: start..<end, hasDoubledQuotes: field.hasDoubledQuotes)
  }

  private func withBytes<R>(
    of field: CSVReader.Field, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    csv.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[field.range])) }
  }
}
