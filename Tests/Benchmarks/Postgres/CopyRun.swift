import Postgres

/// Rows into an empty table and out again, in the text format that psql uses.
struct CopyRun {
  let rows: Int

  /// Prints the milliseconds of either way.
  func run(_ connectionString: String) async throws {
    let connection = try await SoloConnection.open(
      Pool.Configuration(connectionString: connectionString, applicationName: "bench"))
    let text = Array((0..<rows).map(Self.line).joined().utf8)
    let chunks = stride(from: 0, to: text.count, by: SoloConnection.chunkBytes).map {
      text[$0..<min($0 + SoloConnection.chunkBytes, text.count)]
    }
    let start = ContinuousClock.now
    let taken = try await connection.copyIn("copy loaded from stdin", chunks: chunks)
    let between = ContinuousClock.now
    var bytes = 0
    for try await chunk in connection.copyOut("copy loaded to stdout") { bytes += chunk.count }
    let end = ContinuousClock.now
    precondition(taken == rows && bytes == text.count)
    connection.close()
    print(
      #"{"in_ms": \#(Double((between - start).nanoseconds) / 1e6), "#
        + #""out_ms": \#(Double((end - between).nanoseconds) / 1e6)}"#)
  }

  private static func line(_ number: Int) -> String {
    "\(number)\tEt navn på række \(number)\t\(number % 97)\t\(number).25\t2026-01-02\n"
  }
}
