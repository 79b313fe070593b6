public import Postgres

/// The schema as it is compiled into the binary.
public enum SchemaFiles {
  /// What `migrate` applies: the roles, the migrations in order, then functions and policies.
  public static func plan() -> MigrationPlan {
    MigrationPlan(
      before: files(under: "sql/roles"),
      migrations: Asset.all(under: "sql/migrations/").map(migration),
      after: files(under: "sql/functions/") + files(under: "sql/policies/"))
  }

  private static func files(under prefix: String) -> [MigrationPlan.File] {
    Asset.all(under: prefix).map { MigrationPlan.File(name: $0.path, sql: $0.text) }
  }

  private static func migration(_ asset: Asset) -> MigrationPlan.Migration {
    let parts = asset.name.split(separator: "_", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]) else {
      preconditionFailure("\(asset.path) is not named NNNN_name.sql")
    }
    return MigrationPlan.Migration(number: number, name: String(parts[1]), sql: asset.text)
  }
}
