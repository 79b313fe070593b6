import Foundation
import Support

/// The page followed from beginning to end, and what is there afterwards.
struct Walkthrough {
  /// What the steps of the page printed.
  let output: Reader.Output
  /// The figures that the funder reads; nil where the page was not followed to its end.
  let asFunder: Figures?
  /// The same figures by SQL.
  let inTables: Figures

  /// Follows the page on a server of its own, which is gone afterwards; throws ``TestFailure``.
  init() throws {
    let server = try TestServer()
    defer { server.stop() }
    let steps = try Self.page.get().steps
    let reader = try Reader(of: server, data: Self.data)
    let status = "rygradctl --profile fiona status.show -o json"
    output = try reader.run(steps.map(\.commands) + [status])
    asFunder =
      output.finished.count > steps.count
      ? try Figures(status: output.finished[steps.count]) : nil
    inTables = try Figures(tablesOf: server.database, initiative: "donation")
  }

  /// The walk that all tests look at.
  static let shared = Result { try Walkthrough() }

  /// The page.
  static let page = Result {
    Page(try String(contentsOf: root.appending(path: "deploy/real-data.md"), encoding: .utf8))
  }

  /// Whether both data sets lie beside the repository.
  static var hasData: Bool {
    ["organ_donation_rates.csv", "grants-ab-charitable-trust.360giving.json"].allSatisfy {
      FileManager.default.isReadableFile(atPath: "\(data)/\($0)")
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let data =
    root.deletingLastPathComponent().appending(path: "shared/data").path
}
