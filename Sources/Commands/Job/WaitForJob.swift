import Domain

/// Waits for a job, telling how far it is, and answers with what came of it.
struct WaitForJob: Command {
  static let verb = "job.wait"
  static let summary = Message(
    da: "Venter på et job og fortæller undervejs, hvor langt det er.",
    en: "Waits for a job and tells meanwhile how far it is.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.read
  static let endures = true
  static let errors: [Refusal.Code] = [.notFound, .cancelled, .deadline, .draining]

  let job: ID

  /// How long between two looks, at first and at most.
  private static let pause = (first: Duration.milliseconds(100), longest: Duration.seconds(1))

  init(_ arguments: inout Arguments) throws(Refusal) {
    job = try arguments.job()
  }

  func run(in context: Context) async throws -> Reply {
    var told: JSON?
    var pause = Self.pause.first
    while true {
      let record = try await JobRecord.find(job, in: context)
      if record.progress != told {
        told = record.progress
        try await context.emit?(.progress(record.progress))
      }
      if record.hasEnded { return try record.outcome() }
      if context.operations.announcements.isStopping { throw Refusal.draining }
      try await Task.sleep(for: pause)
      pause = min(Self.pause.longest, pause * 3 / 2)
    }
  }
}
