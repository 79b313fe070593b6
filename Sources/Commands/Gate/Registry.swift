import Domain

/// Every command with its recorded schema, found by verb.
public struct Registry: Sendable {
  /// The schemas, sorted by verb.
  public let schemas: [CommandSchema]
  private let byVerb: [String: CommandSchema]

  /// Records the schemas of `commands`; two of one verb are a broken invariant.
  public init(_ commands: [any Command.Type] = allCommands) {
    schemas = commands.sorted { $0.verb < $1.verb }.map(CommandSchema.init(recording:))
    byVerb = Dictionary(uniqueKeysWithValues: schemas.map { ($0.command.verb, $0) })
  }

  /// The schema of that verb; an unknown one is refused with the nearest known as a hint.
  func schema(of verb: String) throws(Refusal) -> CommandSchema {
    guard let schema = byVerb[verb] else {
      throw .unknownCommand(nearest: Spelling.nearest(to: verb, among: byVerb.keys))
    }
    return schema
  }

  /// The schema of that verb, where there is one.
  func known(_ verb: String) -> CommandSchema? { byVerb[verb] }

  /// The schemas of the commands that a caller may give in at least one of its workspaces.
  func schemas(for principal: Principal, in workspaces: [Workspace]) -> [CommandSchema] {
    let roles = workspaces.compactMap { $0.seat.map { Permission($0.role) } }
    let granted = roles.reduce(Permission(principal.kind)) { $0.union($1) }
    return schemas.filter { !$0.command.permission.isDisjoint(with: granted) }
  }

  /// A digest of what a caller may give; it changes whenever a client must learn anew.
  func hash(of schemas: [CommandSchema], in language: Language) -> String {
    let digests = schemas.map { $0.digest(in: language) }.joined()
    return String(Digest.hexadecimal(of: Array(digests.utf8)).prefix(16))
  }
}
