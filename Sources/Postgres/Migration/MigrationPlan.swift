// Assumes that SQL files are source: they come from the binary, never from a user.

/// What a database must have run through, in this order: `before`, `migrations`, `after`.
public struct MigrationPlan: Sendable {
  /// An SQL file that can be applied again and again, such as roles, functions or policies.
  public struct File: Sendable, Hashable {
    /// Unique within its part of the plan.
    public let name: String
    /// Any number of statements, none of which begins or ends a transaction.
    public let sql: String

    /// A repeatable file.
    public init(name: String, sql: String) {
      self.name = name
      self.sql = sql
    }
  }

  /// An SQL file that is applied once and never changes afterwards.
  public struct Migration: Sendable, Hashable {
    /// Its place in history; numbers rise, gaps are allowed.
    public let number: Int
    /// Its name in messages and in the record of what was applied.
    public let name: String
    /// Any number of statements, none of which begins or ends a transaction.
    public let sql: String

    /// A numbered file.
    public init(number: Int, name: String, sql: String) {
      self.number = number
      self.name = name
      self.sql = sql
    }
  }

  /// Repeatable files that migrations rely on. If one changed, it and all later ones are applied.
  public var before: [File]
  /// Numbered files, append-only.
  public var migrations: [Migration]
  /// Repeatable files that rely on the migrations: applied if they or anything before them changed.
  public var after: [File]

  /// A plan in the order in which it is carried out.
  public init(before: [File] = [], migrations: [Migration], after: [File] = []) {
    self.before = before
    self.migrations = migrations
    self.after = after
  }

  /// All of it, in order.
  var steps: [MigrationStep] {
    before.map { MigrationStep(part: .before, number: nil, name: $0.name, sql: $0.sql) }
      + migrations.map {
        MigrationStep(part: .migrations, number: $0.number, name: $0.name, sql: $0.sql)
      }
      + after.map { MigrationStep(part: .after, number: nil, name: $0.name, sql: $0.sql) }
  }
}

/// One file of a plan.
struct MigrationStep {
  let part: MigrationPart
  let number: Int?
  let name: String
  let sql: String
}

/// The parts of a plan, as they are recorded.
public enum MigrationPart: String, Sendable, CaseIterable {
  case before, migrations, after
}
