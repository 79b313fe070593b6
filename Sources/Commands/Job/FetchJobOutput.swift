import Domain
import Postgres

/// Hands out the file that a job has made, as `DATA` frames where `out=raw` asks for it.
struct FetchJobOutput: Command {
  static let verb = "job.output"
  static let summary = Message(
    da: "Udleverer den fil, et job har lavet, eller fortæller om den.",
    en: "Hands out the file that a job has made, or tells about it.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read
  static let endures = true
  static let errors: [Refusal.Code] = [.notFound, .state, .timeout]

  let job: ID
  let form: OutputForm

  init(_ arguments: inout Arguments) throws(Refusal) {
    job = try arguments.job()
    form = try arguments.output()
  }

  func run(in context: Context) async throws -> Reply {
    let record = try await JobRecord.find(job, in: context)
    guard record.hasEnded else { throw Refusal.because("job_running") }
    guard let bytes = record.facts["output_bytes"]?.intValue else {
      throw Refusal.because("job_output_gone")
    }
    if form == .raw {
      var part: Int32 = 0
      while let row = try await context.rows("job_octets", job, part).first {
        try await context.emit?(.octets(try row.decode(0, as: [UInt8].self)))
        part += 1
      }
      guard part > 0 || bytes == 0 else { throw Refusal.because("job_output_gone") }
    }
    return Reply(result: [
      "job": .string(job.description), "bytes": JSON(bytes),
      "media": record.facts["output_media"] ?? .null,
      "name": .string(
        "\(record.facts["initiative"]?.stringValue ?? "")-"
          + "\(record.facts["finished_at"]?.stringValue?.prefix(10) ?? "").jsonl"),
    ])
  }
}
