import Commands
import Domain

/// One row of `portfolio.list`, and the workspace that it leads to.
struct PortfolioEntry: Sendable {
  let row: JSON
  let workspace: Workspace

  /// The entry; nil where the caller has no such seat any longer.
  init?(_ row: JSON, _ visit: Visit) {
    let found = visit.workspaces.first {
      $0.slug == row.text("initiative") && $0.seat?.slug == row.text("party")
    }
    guard let found else { return nil }
    self.row = row
    workspace = found
  }

  /// Why it needs attention.
  var reasons: [Attention] { Attention.reasons(in: row) }
  /// How urgent it is; more is more urgent.
  var weight: Int { row.whole("weight") ?? 0 }
  /// The initiative's short name.
  var slug: String { row.text("initiative") }
  /// What marks the entry's figures: the initiative, and the party where there are several.
  var key: String { slug }
}

extension PortfolioEntry: Comparable {
  static func == (left: PortfolioEntry, right: PortfolioEntry) -> Bool {
    left.slug == right.slug && left.row.text("party") == right.row.text("party")
  }

  /// The most urgent first, then by name.
  static func < (left: PortfolioEntry, right: PortfolioEntry) -> Bool {
    (-left.weight, left.row.text("name"), left.slug, left.row.text("party"))
      < (-right.weight, right.row.text("name"), right.slug, right.row.text("party"))
  }
}
