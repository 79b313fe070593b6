import Commands
import Domain
import HTML

/// `/`: leads everybody to where they have something to do.
enum FrontPage: Page {
  static let path = "/"
  static let audience = Audience.everyone

  static func show(_ visit: Visit) async throws -> Content {
    switch visit.principal.kind {
    case .operator: throw Elsewhere(path: "/operator")
    case .account: break
    case .pending: throw Elsewhere(path: CodePage.path)
    case .invitee, .link, .visitor: throw Elsewhere(path: "/sign-in")
    }
    let seats = visit.workspaces
    if seats.count == 1 { throw Elsewhere(path: visit.address(in: seats[0])) }
    if !seats.isEmpty, seats.allSatisfy({ $0.seat?.role == .funder }) {
      throw Elsewhere(path: "/portfolio")
    }
    throw Elsewhere(path: "/initiatives")
  }
}
