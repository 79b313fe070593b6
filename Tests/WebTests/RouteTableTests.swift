import Commands
import Domain
import Testing

@testable import Web

@Suite struct RouteTableTests {
  private let rows: [JSON]

  init() throws {
    rows = try RouteTable.lines.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
  }

  @Test("the table has every page once, and every reading command")
  func complete() {
    let paths = rows.compactMap { $0["path"]?.stringValue }
    #expect(paths.count == allPages.count)
    #expect(Set(paths).count == paths.count)
    let tables = Set(rows.compactMap { $0["csv"]?.stringValue })
    #expect(tables.contains("grant.list"))
    #expect(!tables.contains("grant.add"))
  }

  @Test("the forms of a page give commands that there are, and that change something")
  func forms() {
    let verbs = Set(allCommands.filter { $0.access != .read }.map { $0.verb })
    for page in allPages {
      #expect(Set(page.forms).isSubset(of: verbs), "\(page.path)")
    }
  }

  @Test("a page for members names the initiative and the party in its path")
  func members() {
    for page in allPages {
      guard case .members = page.audience else { continue }
      #expect(page.path.hasPrefix("/i/{initiative}/{party}"), "\(page.path)")
    }
  }
}
