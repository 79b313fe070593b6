/// Reads one grant of a 360Giving file and collects everything that is wrong with it.
struct GrantReader {
  private let json: JSON
  private let index: Int
  let identifier: String?
  private(set) var problems: [ThreeSixtyGiving.Problem] = []

  init(_ json: JSON, index: Int) {
    self.json = json
    self.index = index
    identifier = json["id"]?.stringValue
  }

  /// The grant, or nil after having reported what is wrong.
  mutating func read() -> Grant? {
    guard json.objectValue != nil else {
      report("", GrantReason.notAnObject)
      return nil
    }
    let id = requiredText("id", of: json)
    let title = requiredText("title", of: json)
    let description = requiredText("description", of: json)
    let currency = currency()
    let applied = amount("amountAppliedFor")
    let awarded = amount("amountAwarded")
    let disbursed = amount("amountDisbursed")
    if json["amountAwarded"].isMissing { report("amountAwarded", GrantReason.missing) }
    let awardDate = awardDate()
    let planned = plannedDates()
    let recipients = recipients()
    let funder = organisations("fundingOrganization").first
    let programme = json["grantProgramme"]?.arrayValue?.first?["title"]?.stringValue
    guard problems.isEmpty, let id, let title, let description, let currency, let awarded,
      let awardDate, let funder
    else { return nil }
    return Grant(
      id: id, title: title, description: description, currency: currency,
      amountAppliedFor: applied, amountAwarded: awarded, amountDisbursed: disbursed,
      awardDate: awardDate, plannedStart: planned.start, plannedEnd: planned.end,
      recipients: recipients, funder: funder, programme: programme)
  }

  /// Adds to what is wrong.
  mutating func report(_ path: String, _ reason: Message) {
    problems.append(
      ThreeSixtyGiving.Problem(
        index: index, identifier: identifier?.excerpt, path: path, reason: reason))
  }
}

// MARK: - Fields

extension GrantReader {
  private mutating func requiredText(
    _ name: String, of object: JSON, at prefix: String = ""
  ) -> String? {
    guard let value = object[name], value != .null else {
      report(prefix + name, GrantReason.missing)
      return nil
    }
    guard let text = value.stringValue?.trimmed, !text.isEmpty else {
      report(prefix + name, GrantReason.notText)
      return nil
    }
    return text
  }

  private mutating func currency() -> String? {
    guard let code = requiredText("currency", of: json) else { return nil }
    let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode { report("currency", GrantReason.notACurrency) }
    return isCode ? code : nil
  }

  /// An amount given as a number or as the text of one; exact either way.
  private mutating func amount(_ name: String) -> Decimal? {
    guard let value = json[name], value != .null else { return nil }
    guard let amount = value.decimalValue ?? value.stringValue.flatMap({ Decimal($0) }) else {
      report(name, GrantReason.notAnAmount)
      return nil
    }
    if amount.isNegative { report(name, GrantReason.negative) }
    return amount
  }

  private mutating func awardDate() -> Day? {
    guard let text = requiredText("awardDate", of: json) else { return nil }
    let day = GrantReader.day(text)
    if day == nil { report("awardDate", GrantReason.notADate) }
    return day
  }

  /// The dates of the first planned event, each as wide as it may be meant.
  private mutating func plannedDates() -> (start: Day?, end: Day?) {
    guard let event = json["plannedDates"]?.arrayValue?.first else { return (nil, nil) }
    let start = plannedDate("startDate", of: event, \.start)
    let end = plannedDate("endDate", of: event, \.end)
    if let start, let end, end < start {
      report("plannedDates/0/endDate", GrantReason.endBeforeStart)
    }
    return (start, end)
  }

  private mutating func plannedDate(
    _ name: String, of event: JSON, _ side: KeyPath<Period, Day>
  ) -> Day? {
    guard let value = event[name], value != .null else { return nil }
    guard let text = value.stringValue, let day = GrantReader.day(text, side) else {
      report("plannedDates/0/\(name)", GrantReason.notADate)
      return nil
    }
    return day
  }

  /// A date, the date of a date and time as written, or a side of the month or year.
  private static func day(_ text: String, _ side: KeyPath<Period, Day>) -> Day? {
    switch text.utf8.count {
    case 4: Period(text, frequency: .yearly)?[keyPath: side]
    case 7: Period(text, frequency: .monthly)?[keyPath: side]
    default: day(text)
    }
  }

  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    guard Instant(text) != nil else { return nil }
    return Day(String(text.prefix(10)))
  }

  private mutating func recipients() -> [Grant.Organisation] {
    if json["recipientOrganization"].isMissing, !json["recipientIndividual"].isMissing {
      report("recipientIndividual", GrantReason.toAPerson)
      return []
    }
    return organisations("recipientOrganization")
  }

  /// The organisations of a list that must have at least one; nothing of one that is not complete.
  private mutating func organisations(_ name: String) -> [Grant.Organisation] {
    guard let elements = json[name]?.arrayValue, !elements.isEmpty else {
      report(name, GrantReason.missing)
      return []
    }
    var organisations: [Grant.Organisation] = []
    for (index, element) in elements.enumerated() {
      let path = "\(name)/\(index)/"
      let id = requiredText("id", of: element, at: path)
      let organisationName = requiredText("name", of: element, at: path)
      if let id, let organisationName {
        organisations.append(Grant.Organisation(id: id, name: organisationName))
      }
    }
    return organisations
  }
}

extension JSON? {
  /// Whether a member is absent or null, which 360Giving files use alike.
  fileprivate var isMissing: Bool {
    switch self {
    case nil, .some(.null): true
    default: false
    }
  }
}
