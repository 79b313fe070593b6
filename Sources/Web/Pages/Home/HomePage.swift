import Commands
import Domain

/// The first page of an initiative, by the role one has in it.
enum HomePage: Page {
  static let path = "/i/{initiative}/{party}"
  static let audience = Audience.members(.members)
  static let forms = ["charter.acknowledge", "initiative.describe"]

  static func show(_ visit: Visit) async throws -> Content {
    switch visit.seat.role {
    case .funder: try await FunderHome.content(visit)
    case .partner: try await PartnerHome.content(visit)
    case .backbone: try await BackboneHome.content(visit)
    }
  }
}
