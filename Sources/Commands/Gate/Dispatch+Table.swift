import Domain

extension Dispatch {
  /// The most rows that one file has.
  private static let maximumRows = 200_000

  /// Answers a list with all of its rows as one CSV file, read page by page, in the form that people
  /// of the session's language write: what is exported can be imported.
  func deliverTable(_ attempt: inout Attempt) async throws -> Reply {
    guard let emit = attempt.emit else { throw Refusal.needsProtocol }
    var table: CSVTable?
    var columns: [String] = []
    var count = 0
    var cursor: String?
    repeat {
      let reply = try await page(of: &attempt, after: cursor)
      if table == nil {
        columns = (reply.rows.first?.objectValue ?? []).map(\.name)
        table = CSVTable(columns: columns, language: attempt.language)
      }
      for row in reply.rows { table?.append(columns.map { row[$0] ?? .null }) }
      try await emit(.octets(table?.take() ?? []))
      count += reply.rows.count
      cursor = reply.result["next"]?.stringValue
    } while cursor != nil && count < Self.maximumRows
    return Reply(result: ["count": JSON(count), "media": "text/csv; charset=utf-8; header=present"])
  }

  private func page(of attempt: inout Attempt, after cursor: String?) async throws -> Reply {
    var single = attempt
    single.request.arguments.removeAll { ["cursor", "limit", "out"].contains($0.name) }
    single.request.arguments.append(.init(name: "limit", value: String(Page.maximumLimit)))
    if let cursor { single.request.arguments.append(.init(name: "cursor", value: cursor)) }
    single.deadline = .now + timeLimit
    defer { attempt.workspace = single.workspace }
    return try await carryOut(&single)
  }
}

extension Attempt {
  /// Whether a list is asked for as a file.
  func wantsTable(of schema: CommandSchema) -> Bool {
    request.arguments.contains { $0.name == "out" && $0.value == OutputForm.raw.rawValue }
      && schema.arguments.contains { $0.name == "cursor" }
  }
}
