public import Domain

/// One thing a caller can ask for, declared once: the parser, `help`, introspection, the permission
/// check, the audit record and the client's subcommand all derive from this declaration.
///
/// The type is the parsed command line; its initializer takes the arguments one by one and, run
/// without a line, records their schema. So it must read every argument unconditionally.
public protocol Command: Sendable {
  /// The wire name, `noun.verb` in lower case.
  static var verb: String { get }
  /// What the command does, as one sentence.
  static var summary: Message { get }
  /// Who may give it.
  static var permission: Permission { get }
  /// In which database context it runs.
  static var scope: Scope { get }
  /// Whether it only reads.
  static var access: Access { get }
  /// Whether it throws away what cannot be brought back: it must be confirmed, and its reply, which
  /// tells beforehand what would go, is the same as long as that is.
  static var destructive: Bool { get }
  /// Whether it changes one thing and its reply tells the new `revision`, so that `@if` can guard it.
  static var revises: Bool { get }
  /// Whether giving it twice has the effect of giving it once.
  static var idempotent: Bool { get }
  /// Whether what it does is audited with its arguments; what is not audits itself, without them.
  static var isAudited: Bool { get }
  /// Whether it puts mail into the queue, so that the sender looks at once.
  static var queuesMail: Bool { get }
  /// Whether it may be, or always is, carried out behind its caller's back as a durable job.
  static var detachment: Detachment { get }
  /// Whether it goes on for as long as its caller listens: it then holds no transaction, and each
  /// time it looks it does so in one of its own, which authenticates anew.
  static var endures: Bool { get }
  /// The octets it takes beside its line; `nil` where it takes none.
  static var payload: PayloadRule? { get }
  /// The refusals of its own, beyond those every command may meet.
  static var errors: [Refusal.Code] { get }

  /// Takes the arguments from a line, or records their schema.
  init(_ arguments: inout Arguments) throws(Refusal)

  /// Does before the transaction what takes long, and answers with the command as it is to be run.
  func prepared(with preparation: Preparation) async throws -> Self

  /// Carries the command out inside the transaction that `context` stands for.
  func run(in context: Context) async throws -> Reply

  /// Does to the server itself what was decided, once the transaction stands.
  func committed(in operations: Operations)
}

/// A command of scope `none` that needs neither waiting nor the database, so that it can be answered
/// where its line was read.
protocol ImmediateCommand: Command {
  /// Carries the command out.
  func reply() -> Reply
}

extension ImmediateCommand {
  /// The same for whoever waits for it.
  func run(in context: Context) async throws -> Reply { reply() }
}

extension Command {
  /// Nothing is thrown away unless a command says so.
  public static var destructive: Bool { false }
  /// A command knows of no revisions unless it says so.
  public static var revises: Bool { false }
  /// Reading and acknowledging can be repeated; a write says so itself.
  public static var idempotent: Bool { access == .read || access == .acknowledge }
  /// Whatever changes something is audited.
  public static var isAudited: Bool { access != .read }
  /// A command sends no mail unless it says so.
  public static var queuesMail: Bool { false }
  /// A command is carried out at once unless it says otherwise.
  public static var detachment: Detachment { .never }
  /// A command comes to its end by itself unless it says otherwise.
  public static var endures: Bool { false }
  /// A line is enough unless a command says otherwise.
  public static var payload: PayloadRule? { nil }
  /// A command has no refusals of its own unless it names them.
  public static var errors: [Refusal.Code] { [] }
  /// Nothing takes long unless a command says so.
  public func prepared(with preparation: Preparation) async throws -> Self { self }
  /// The transaction is all there is to most commands.
  public func committed(in operations: Operations) {}
}
