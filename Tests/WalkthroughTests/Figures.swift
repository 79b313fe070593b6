import Foundation
import Support

/// The figures of one initiative, as `status.show` gives them or as SQL finds them in the tables.
struct Figures: Equatable {
  /// An indicator's last period and completeness.
  struct Indicator: Decodable, Equatable {
    let indicator: String
    let period: String?
    let actual: String?
    let lowest: String?
    let highest: String?
    let reporting: Int
    let targetPeriod: String?
    let target: String?
    let progress: String?
    let expected: Int
    let submitted: Int
    let approved: Int
  }

  /// How many activities are in a state.
  struct Activities: Decodable, Equatable {
    let state: String
    let activities: Int
  }

  /// The split of the money in one currency.
  struct Money: Decodable, Equatable {
    let currency: String
    let grants: Int
    let awarded: String
    let toActivities: String
    let toBackbone: String
    let proposed: String
    let unallocated: String
    let organisations: Int
  }

  /// The split over all resources in one currency, by what they are put to.
  struct Split: Decodable, Equatable {
    let currency: String
    let putTo: String
    let amount: String
    let share: String
    let grants: String
    let ownFinancing: String
    let inKind: String
  }

  /// What one organisation gets.
  struct Organisation: Decodable, Equatable {
    let currency: String
    let organisation: String
    let name: String
    let kind: String
    let amount: String
    let share: String
    let grants: String
    let ownFinancing: String
    let inKind: String
  }

  /// An organisation that gets everything.
  struct SoleRecipient: Decodable, Equatable {
    let organisation: String
  }

  let indicators: [Indicator]
  let activities: [Activities]
  let money: [Money]
  let splits: [Split]
  /// In the order of their identifiers.
  let organisations: [Organisation]
  let soleRecipients: [SoleRecipient]

  /// The rows of `status.show -o json`; throws for a row that is not of a known section.
  init(status document: String) throws {
    try self.init(rows: Data(document.utf8))
  }

  /// The same rows, computed by a superuser from the tables alone.
  init(tablesOf database: TestDatabase, initiative: String) throws {
    let answer = try database.run(FiguresQuery.text(initiative: initiative))
    if let error = answer.error { throw TestFailure(error) }
    try self.init(rows: Data("[\(answer.rows.joined(separator: ","))]".utf8))
  }

  private init(rows: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let rows = try decoder.decode([Row].self, from: rows)
    indicators = rows.compactMap { if case .indicator(let row) = $0 { row } else { nil } }
    activities = rows.compactMap { if case .activities(let row) = $0 { row } else { nil } }
    money = rows.compactMap { if case .money(let row) = $0 { row } else { nil } }
    splits = rows.compactMap { if case .split(let row) = $0 { row } else { nil } }
      .sorted { ($0.currency, $0.putTo) < ($1.currency, $1.putTo) }
    organisations = rows.compactMap { if case .organisation(let row) = $0 { row } else { nil } }
      .sorted { ($0.organisation, $0.currency) < ($1.organisation, $1.currency) }
    soleRecipients = rows.compactMap { if case .soleRecipient(let row) = $0 { row } else { nil } }
  }

  private enum Row: Decodable {
    case indicator(Indicator)
    case activities(Activities)
    case money(Money)
    case split(Split)
    case organisation(Organisation)
    case soleRecipient(SoleRecipient)

    private enum Key: CodingKey { case section }

    init(from decoder: any Decoder) throws {
      let section = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .section)
      switch section {
      case "indicator": self = .indicator(try Indicator(from: decoder))
      case "activities": self = .activities(try Activities(from: decoder))
      case "money": self = .money(try Money(from: decoder))
      case "split": self = .split(try Split(from: decoder))
      case "organisation": self = .organisation(try Organisation(from: decoder))
      case "sole_recipient": self = .soleRecipient(try SoleRecipient(from: decoder))
      default: throw TestFailure("status.show has a section \(section) that nobody compares")
      }
    }
  }
}
