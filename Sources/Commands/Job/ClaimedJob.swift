public import Domain
import Postgres

/// A job that this server has taken and nobody else has, as long as it shows signs of life.
public struct ClaimedJob: Sendable {
  /// The job.
  public let id: ID
  /// Which attempt at it this is, from 1.
  public let attempt: Int
  /// The short name of the initiative it is about.
  public let initiative: String
  /// What is to be done.
  public let verb: String
  let request: Request
  let language: Language
  let secretHash: [UInt8]

  /// Reads a row of `job_claim`.
  init(_ row: Row) throws {
    id = try row.decode(0, as: ID.self)
    attempt = Int(try row.decode(1, as: Int32.self))
    initiative = try row.decode(3, as: String.self)
    let party = try row.decodeIfPresent(4, as: String.self)
    verb = try row.decode(5, as: String.self)
    language = try row.decode(6, as: Language.self)
    secretHash = try row.decode(7, as: [UInt8].self)
    let arguments = try JSON.parse(Array(try row.decode(8, as: String.self).utf8))
    request = Request(
      verb: verb,
      arguments: (arguments.arrayValue ?? []).compactMap { pair in
        guard let pair = pair.arrayValue, pair.count == 2, let name = pair[0].stringValue,
          let value = pair[1].stringValue
        else { return nil }
        return Request.Argument(name: name, value: value)
      },
      modifiers: [Request.Modifier(name: "initiative", value: initiative)]
        + (party.map { [Request.Modifier(name: "as", value: $0)] } ?? []),
      payload: try row.decodeIfPresent(9, as: [UInt8].self))
  }
}
