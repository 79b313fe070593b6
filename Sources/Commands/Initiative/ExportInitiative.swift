import Domain
import Postgres

/// Exports the whole initiative as JSON Lines, as a job whose file is fetched by `job.output`.
///
/// One line that says what follows, one for each row, one that says how many there were. Rows are
/// read from one snapshot; the file and the end of the job are written in one transaction.
struct ExportInitiative: LongCommand {
  static let verb = "initiative.export"
  static let summary = Message(
    da: "Eksporterer hele initiativet som JSON Lines; svaret er et job.",
    en: "Exports the whole initiative as JSON Lines; the reply is a job.")
  static let permission: Permission = [.operator, .backbone]
  static let scope = Scope.initiative
  static let access = Access.write
  static let errors: [Refusal.Code] = [.exists, .rate]

  /// What the file is, in which version.
  static let format = "rygrad-initiative"
  static let formatVersion = 1
  static let media = "application/x-ndjson"
  private static let partBytes = 256 << 10
  private static let most: Int32 = 500

  init(_ arguments: inout Arguments) throws(Refusal) {}

  func run(in context: Context) async throws -> Reply {
    let row = try await context.row("export_ask", context.initiative.id)
    return Reply(result: [
      "initiative": .string(try row.decode(0, as: String.self)),
      "rows": JSON(try row.decode(1, as: Int64.self)),
    ])
  }

  func work(_ work: Work) async throws {
    let entry = Queries.query("ctx_enter_export", [work.job.id, Int32(work.job.attempt)])
    try await work.pools.export.transaction(
      readOnly: true, snapshot: true, opening: [entry], deadline: work.deadline
    ) { source in
      try await work.pools.export.transaction(
        readOnly: false, opening: [entry], deadline: work.deadline
      ) { target in
        try await source.allowLongStatements()
        try await target.allowLongStatements()
        var file = OutputFile(job: work.job, transaction: target, partBytes: Self.partBytes)
        let rows = try await Self.copy(from: source, to: &file, work)
        let bytes = try await file.close()
        let reply = Reply(result: ["rows": JSON(rows), "bytes": JSON(bytes)])
        _ = try await target.run(
          Queries.query(
            "job_finish",
            [
              work.job.id, Int32(work.job.attempt), reply.asKept.text, Int64(bytes), Self.media,
            ]))
      }
    }
  }

  /// Copies every table; answers with how many rows there were.
  private static func copy(
    from source: Transaction, to file: inout OutputFile, _ work: Work
  ) async throws -> Int64 {
    let sizes = try await source.run(Queries.query("export_sizes", []))[0]
    var tables: [(name: String, rows: Int64)] = []
    for row in sizes {
      tables.append((try row.decode(0, as: String.self), try row.decode(1, as: Int64.self)))
    }
    let total = tables.reduce(0) { $0 + $1.rows }
    try await file.write(
      line: [
        "format": .string(format), "version": JSON(formatVersion),
        "initiative": .string(work.job.initiative),
        "exported_at": .string(Instant.now().description),
        "tables": .object(
          tables.map { JSON.Member(name: $0.name, value: JSON($0.rows)) }),
      ])
    var rows: Int64 = 0
    for row in try await source.run(Queries.query("export_host", []))[0] {
      try await file.write(line: try row.decode(0, as: String.self))
      rows += 1
    }
    let people = rows
    for table in tables {
      var after: [String]?
      repeat {
        try Task.checkCancellation()
        work.progress.report(stage: table.name, done: rows - people, of: total)
        let page = try await source.run(
          Queries.query("export_rows", [table.name, after, most]))[0]
        for row in page { try await file.write(line: try row.decode(0, as: String.self)) }
        rows += Int64(page.count)
        after = page.count == Int(most) ? try page.last?.decode(1, as: [String].self) : nil
      } while after != nil
    }
    try await file.write(line: ["end": true, "rows": JSON(rows)])
    return rows
  }
}

/// The file that a job makes, written part by part into the database.
private struct OutputFile {
  let job: ClaimedJob
  let transaction: Transaction
  let partBytes: Int
  private var octets: [UInt8] = []
  private var part: Int32 = 0
  private var bytes = 0

  init(job: ClaimedJob, transaction: Transaction, partBytes: Int) {
    self.job = job
    self.transaction = transaction
    self.partBytes = partBytes
  }

  mutating func write(line: JSON) async throws {
    try await write(line: line.text)
  }

  mutating func write(line: String) async throws {
    octets.append(contentsOf: line.utf8)
    octets.append(UInt8(ascii: "\n"))
    if octets.count >= partBytes { try await flush() }
  }

  /// Writes what is left; answers with the size of the file.
  mutating func close() async throws -> Int {
    if !octets.isEmpty { try await flush() }
    return bytes
  }

  private mutating func flush() async throws {
    _ = try await transaction.run(Queries.query("export_put", [job.id, part, octets]))
    bytes += octets.count
    part += 1
    octets.removeAll(keepingCapacity: true)
  }
}
