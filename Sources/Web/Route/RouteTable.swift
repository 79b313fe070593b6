import Commands
import Domain

/// The addresses of the site as data, derived from the pages themselves: tests walk all of them.
public enum RouteTable {
  /// One JSON object a line: each page with its audience and the verbs of its forms, then each
  /// reading command whose rows can be had as CSV, with those who may give it.
  public static var lines: String {
    let pages = allPages.map { page -> JSON in
      [
        "path": .string(page.path), "audience": .string(page.audience.name),
        "roles": .array(page.audience.roles.names.map(JSON.string)),
        "forms": .array(page.forms.map(JSON.string)),
      ]
    }
    let tables = Registry().schemas.filter {
      $0.command.access == .read && !$0.command.endures
    }.map { schema -> JSON in
      [
        "csv": .string(schema.command.verb), "scope": .string(schema.command.scope.rawValue),
        "roles": .array(schema.command.permission.names.map(JSON.string)),
      ]
    }
    return (pages + tables).map { $0.text + "\n" }.joined()
  }
}

extension Audience {
  /// What ``RouteTable`` calls it.
  fileprivate var name: String {
    switch self {
    case .everyone: "everyone"
    case .pending: "pending"
    case .signedIn: "signed_in"
    case .accounts: "accounts"
    case .operators: "operators"
    case .members: "members"
    }
  }

  /// The roles of the members it is for; none where it is not for members.
  fileprivate var roles: Permission {
    if case .members(let permission) = self { permission } else { [] }
  }
}
