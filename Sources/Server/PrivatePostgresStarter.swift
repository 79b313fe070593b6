import Glibc
import Logging

/// The steps that bring a private PostgreSQL up.
struct PrivatePostgresStarter: Sendable {
  let folders: PrivatePostgresFolders
  let user: PostgresUser
  let programs: PostgresPrograms
  let stop: StopSignal
  let log: Logger

  /// Makes a cluster with an empty database in it.
  ///
  /// It is made beside its place and renamed, so that an interruption never leaves half of one.
  func makeCluster() throws {
    log.info(
      "making a PostgreSQL cluster",
      metadata: ["folder": "\(folders.cluster)", "version": .stringConvertible(programs.major)])
    try discardDraft()
    try user.makeOwnFolder(folders.clusterDraft)
    try run(
      "initdb",
      [
        "--pgdata", folders.clusterDraft, "--username", "postgres", "--encoding", "UTF8",
        "--locale", "C.UTF-8", "--data-checksums", "--auth-local", "peer", "--auth-host", "reject",
        "--no-instructions",
      ])
    // In single-user mode, so that nobody can connect to a cluster that is not finished.
    try run(
      "postgres", ["--single", "-D", folders.clusterDraft, "postgres"],
      input: "create database \(PrivatePostgres.databaseName)\n")
    guard rename(folders.clusterDraft, folders.cluster) == 0 else {
      throw StartupProblem(
        "cannot rename \(folders.clusterDraft): \(systemError())", remedy: "remove it and retry")
    }
  }

  /// Waits for the PostgreSQL of a killed predecessor, which shuts down by itself, and removes the
  /// note it may have left behind.
  func awaitPredecessor() throws {
    let note = "\(folders.cluster)/postmaster.pid"
    let giveUp = ContinuousClock.now + .seconds(60)
    var told = false
    while let lines = try? File.read(note),
      let predecessor = pid_t(String(decoding: lines.prefix { $0 != 10 }, as: UTF8.self)),
      isPostgres(predecessor)
    {
      try throwIfStopped()
      if !told {
        log.info(
          "waiting for the PostgreSQL of an earlier start to shut down",
          metadata: ["process": .stringConvertible(predecessor)])
        told = true
      }
      guard ContinuousClock.now < giveUp else {
        throw StartupProblem(
          "another PostgreSQL (process \(predecessor)) uses \(folders.cluster)",
          remedy: "stop it with: kill -INT \(predecessor)")
      }
      usleep(20_000)
    }
    unlink(note)
  }

  /// Starts the server and waits until it takes connections.
  func start() throws -> ChildProcess {
    rename(folders.log, folders.log + ".previous")
    let output = open(folders.log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
    guard output >= 0 else {
      throw StartupProblem("cannot write \(folders.log): \(systemError())", remedy: "")
    }
    defer { close(output) }
    // In a process group of its own: Ctrl-C must reach it only after our connections are drained.
    let server = try ChildProcess(
      user.prefix(endsWithParent: true) + [
        programs.path("postgres"), "-D", folders.cluster, "-c", "listen_addresses=",
        "-c", "unix_socket_directories=\(folders.socket)", "-c", "port=5432",
        "-c", "max_connections=250", "-c", "fsync=on", "-c", "jit=off",
        "-c", "logging_collector=off", "-c", "cluster_name=rygrad",
      ], output: output, ownGroup: true)
    do {
      try awaitReady(server)
    } catch {
      server.signal(SIGINT)
      _ = server.wait()
      throw error
    }
    return server
  }

  private func awaitReady(_ server: ChildProcess) throws {
    let started = ContinuousClock.now
    var nextReport = started + .seconds(5)
    while !isReady() {
      try throwIfStopped()
      if let end = server.poll() {
        throw StartupProblem(
          "PostgreSQL did not start (\(end)); it said:\n\(logTail(8))",
          remedy: "the whole of it is in \(folders.log)")
      }
      if ContinuousClock.now > nextReport {
        log.info("PostgreSQL is starting", metadata: ["log": "\(logTail(1))"])
        nextReport += .seconds(5)
      }
      usleep(5_000)
    }
  }

  /// PostgreSQL writes its state as the eighth line of the note with its process id.
  private func isReady() -> Bool {
    guard let note = try? File.read("\(folders.cluster)/postmaster.pid") else { return false }
    let lines = String(decoding: note, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 7 && lines[7].hasPrefix("ready")
  }

  /// Whether the process is a PostgreSQL that works in our cluster, not a later one with its id.
  private func isPostgres(_ process: pid_t) -> Bool {
    guard let folder = realpath("/proc/\(process)/cwd", nil),
      let cluster = realpath(folders.cluster, nil)
    else { return false }
    defer {
      free(folder)
      free(cluster)
    }
    return strcmp(folder, cluster) == 0
  }

  private func run(_ program: String, _ arguments: [String], input: String = "") throws {
    let (end, output) = try ChildProcess.run(
      user.prefix(endsWithParent: false) + [programs.path(program)] + arguments,
      input: input)
    try throwIfStopped()
    guard end == .exited(0) else {
      throw StartupProblem("\(program) failed (\(end)); it said:\n\(output)", remedy: "")
    }
  }

  private func discardDraft() throws {
    guard File.status(folders.clusterDraft) != nil else { return }
    _ = try ChildProcess.run(["rm", "-rf", "--", folders.clusterDraft])
  }

  private func throwIfStopped() throws {
    if stop.reason != nil { throw StartupProblem("stopped before it was ready", remedy: "") }
  }

  private func logTail(_ count: Int) -> String {
    let bytes = (try? File.read(folders.log)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").suffix(count)
      .joined(separator: "\n")
  }
}
