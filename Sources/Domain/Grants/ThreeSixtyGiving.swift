/// The grants of a file in the 360Giving data standard 1.x, and what keeps others from being taken.
public struct ThreeSixtyGiving: Sendable {
  /// Something that keeps a grant from being taken.
  public struct Problem: Sendable, Hashable {
    /// The grant's place in the file, from 0.
    public let index: Int
    /// The grant's identifier, where it has one.
    public let identifier: String?
    /// Where in the grant, such as `recipientOrganization/0/id`; empty for the grant as a whole.
    public let path: String
    /// What is wrong.
    public let reason: Message

    /// The object `{"index","id","path","reason"}`, without an absent id, in `language`.
    public func json(in language: Language) -> JSON {
      var members = [JSON.Member(name: "index", value: JSON(index))]
      if let identifier { members.append(JSON.Member(name: "id", value: .string(identifier))) }
      members.append(JSON.Member(name: "path", value: .string(path)))
      members.append(JSON.Member(name: "reason", value: .string(reason[language])))
      return .object(members)
    }
  }

  /// The grants without a problem, in the order of the file.
  public let grants: [Grant]
  /// What is wrong with the others, in the order of the file.
  public let problems: [Problem]

  /// Reads a package, `{"grants":[…]}`, or a bare list of grants.
  ///
  /// Throws `DATA_INVALID` when the bytes are not JSON or neither of the two.
  public static func read(_ payload: [UInt8]) throws(Refusal) -> ThreeSixtyGiving {
    let package: JSON
    do {
      package = try JSON.parse(payload)
    } catch {
      throw Refusal(.dataInvalid, error.message)
    }
    guard let elements = package.arrayValue ?? package["grants"]?.arrayValue else {
      throw Refusal(
        .dataInvalid,
        Message(
          da: "Filen er hverken en 360Giving-pakke {\"grants\":[…]} eller en liste af bevillinger.",
          en: "The file is neither a 360Giving package {\"grants\":[…]} nor a list of grants."))
    }
    return read(elements)
  }

  private static func read(_ elements: [JSON]) -> ThreeSixtyGiving {
    var grants: [Grant] = []
    var problems: [Problem] = []
    var firstIndexes: [String: Int] = [:]
    for (index, element) in elements.enumerated() {
      var reader = GrantReader(element, index: index)
      let grant = reader.read()
      if let identifier = reader.identifier {
        if let first = firstIndexes[identifier] {
          reader.report("id", GrantReason.duplicate(of: first))
        } else {
          firstIndexes[identifier] = index
        }
      }
      if let grant, reader.problems.isEmpty { grants.append(grant) }
      problems += reader.problems
    }
    return ThreeSixtyGiving(grants: grants, problems: problems)
  }
}
