import Commands
import Glibc
import LineProtocol
import Logging
import NIOCore
import Postgres
import Web

/// The protocol, served on a database whose schema is current, until the process is asked to end.
///
/// ```
/// bind sockets ──> ready ──stop──> not ready, still serving ──drain delay──> draining ──> stopped
/// ```
struct Service: Sendable {
  let settings: Settings
  /// A libpq connection string; each pool puts its own user in the place of the one in it.
  let connectionString: String
  let log: Logger
  /// Whoever started the process and waits to hear how it is.
  var supervisor = ServiceNotifier(environment: Settings.processEnvironment())
  private let registry = PrometheusRegistry()
  /// From when the time to readiness is counted.
  let started = ContinuousClock.now

  /// Serves until somebody asks for the end, then drains; throws ``StartupProblem``.
  ///
  /// - Parameter opened: Called once commands are answered, with the dispatcher that answers them
  ///   and the places where.
  func run(
    until stop: StopSignal,
    opened: @Sendable (Opened) async throws -> Void = { _ in }
  ) async throws {
    if settings.database != nil, settings.namedStatements {
      try await PoolerCheck(connectionString: connectionString).run()
    }
    let pools = Pools(
      connectionString: connectionString, reactors: Reactor.shared,
      maximumConnections: settings.poolConnections, namedStatements: settings.namedStatements,
      metrics: registry)
    do {
      try await serve(pools, until: stop, opened: opened)
    } catch {
      await pools.close()
      throw error
    }
    await pools.close()
    log.info("stopped")
  }

  private func serve(
    _ pools: Pools, until stop: StopSignal,
    opened: @Sendable (Opened) async throws -> Void
  ) async throws {
    let postman = try postman(pools)
    let announcements = Announcements(pools: pools)
    let timekeeper = Timekeeper(
      matters: DueMatters(pools: pools), log: log
    ) { announcements.happened() }
    do {
      try await serve(pools, postman, announcements, until: stop, opened: opened)
    } catch {
      await timekeeper.stop()
      await postman?.stop()
      throw error
    }
    await timekeeper.stop()
    await postman?.stop()
  }

  /// Whoever sends the mail; nil when there is no way to send any.
  private func postman(_ pools: Pools) throws -> Postman? {
    guard let delivery = try settings.mail.delivery() else {
      log.warning("no mail is sent: set --smtp-url or --mail-folder")
      return nil
    }
    return Postman(
      queue: MailQueue(pools: pools), delivery: delivery, settings: settings.mail, log: log)
  }

  private func serve(
    _ pools: Pools, _ postman: Postman?, _ announcements: Announcements, until stop: StopSignal,
    opened: @Sendable (Opened) async throws -> Void
  ) async throws {
    let phase = Phase()
    let commandLog = CommandLog(log: log)
    let metrics = ServerMetrics(registry, pools: pools, phase: phase)
    let control = ProcessControl(
      limits: settings.limits, sendsMail: postman != nil, threshold: settings.threshold,
      phase: phase, stop: stop)
    let dispatch = Dispatch(
      pools: pools, operatorUserIDs: settings.operatorUserIDs,
      operations: Operations(announcements: announcements, server: control)
    ) { performed in
      commandLog.performed(performed)
      metrics.performed(performed)
      if performed.queuedMail { postman?.wake() }
    }
    let health = Health(
      isDraining: { phase.current == .draining }, missing: { await missing(pools, phase) },
      metrics: metrics.render)
    let monitor = try await startMonitor(health)
    let jobs = JobRunner(dispatch: dispatch, log: log)
    announcements.start { jobs.wake() }
    do {
      let identity = try settings.tls?.identity()
      let gate = GateAdapter(
        dispatch: dispatch, reactors: Reactor.shared, control: control,
        commandsAtOnce: 2 * settings.poolConnections)
      let listener = try await listen(gate, identity) {
        commandLog.happened($0)
        metrics.happened($0)
        control.happened($0)
      }
      let watch = identity.map { identity in
        Task { await CertificateWatch(identity: identity, log: log).run() }
      }
      defer { watch?.cancel() }
      let pages: WebServer?
      do {
        pages = try await servePages(dispatch, health, observe: metrics.answered)
      } catch {
        await listener.shutdown(grace: .zero)
        throw error
      }
      try await serve(
        on: listener, pages, dispatch, phase, pools, announcements, until: stop, opened: opened)
    } catch {
      await announcements.stop()
      await jobs.stop()
      await monitor?.stop()
      throw error
    }
    await jobs.stop()
    await monitor?.stop()
  }

  /// Announces that everything listens, waits for the end, and drains.
  private func serve(
    on listener: Listener, _ pages: WebServer?, _ dispatch: Dispatch, _ phase: Phase,
    _ pools: Pools, _ announcements: Announcements, until stop: StopSignal,
    opened: @Sendable (Opened) async throws -> Void
  ) async throws {
    do {
      try await opened(
        Opened(dispatch: dispatch, endpoints: listener.endpoints, origin: pages?.origin))
    } catch {
      await pages?.shutdown(grace: .zero)
      await listener.shutdown(grace: .zero)
      throw error
    }
    phase.advance(to: .serving)
    let endpoints = listener.endpoints.map { "\($0)" } + (pages.map { [$0.origin] } ?? [])
    let milliseconds = Int((ContinuousClock.now - started) / .milliseconds(1))
    log.info(
      "ready",
      metadata: [
        "ms": .stringConvertible(milliseconds), "endpoints": .array(endpoints.map { "\($0)" }),
      ])
    supervisor.tell("READY=1", "STATUS=serving on \(endpoints.joined(separator: ", "))")
    let signsOfLife = Task {
      await supervisor.keepAlive { limit in _ = await pools.check(within: limit) }
    }
    defer { signsOfLife.cancel() }
    let reason = await stop.wait()
    phase.advance(to: .draining)
    log.info("draining", metadata: ["reason": "\(reason)"])
    supervisor.tell("STOPPING=1", "STATUS=draining")
    if reason != .databaseEnded { try? await Task.sleep(for: settings.drainDelay) }
    // Whoever watches or waits would hold up the end.
    await announcements.stop()
    async let drained: Void = listener.shutdown(grace: settings.grace)
    await pages?.shutdown(grace: settings.grace)
    await drained
  }

  /// Serves the pages; nil where no port is set for them.
  private func servePages(
    _ dispatch: Dispatch, _ health: Health,
    observe: @escaping @Sendable (HTTPObservation) -> Void
  ) async throws -> WebServer? {
    guard let port = settings.httpPort else { return nil }
    do {
      let origin = settings.publicURL?.origin ?? "http://\(settings.httpHost):\(port)"
      return try await WebServer.start(
        Site(
          dispatch: dispatch, origin: origin, log: log, health: health,
          forwarding: Forwarding(
            trustedProxies: settings.trustedProxies, publicURL: settings.publicURL),
          observe: observe),
        host: settings.httpHost, port: port, executors: Reactor.shared, log: log)
    } catch let error as IOError {
      let reason = error.errnoCode == EADDRINUSE ? "the address is in use" : "\(error)"
      throw StartupProblem(
        "the pages cannot be served at \(settings.httpHost):\(port): \(reason)",
        remedy: "stop the other process, or choose another port with --http-port")
    }
  }

  /// What keeps requests from being answered; details are the log's, since anybody may ask.
  private func missing(_ pools: Pools, _ phase: Phase) async -> [String] {
    if phase.current == .starting { return ["starting"] }
    switch await pools.check(within: .seconds(1)) {
    case .ready: return []
    case .behind(let migration):
      log.warning("not ready: the schema is behind", metadata: ["migration": "\(migration)"])
      return ["the schema of the database is behind"]
    case .silent(let error):
      log.warning("not ready: the database does not answer", metadata: ["error": "\(error)"])
      return ["the database does not answer"]
    }
  }

  private func startMonitor(_ health: Health) async throws -> MonitorListener? {
    guard let address = settings.monitorAddress else { return nil }
    do {
      let listener = try await MonitorListener.start(health, at: address, log: log)
      log.info("monitoring", metadata: ["address": "\(listener.address)"])
      return listener
    } catch {
      throw StartupProblem(
        "cannot listen on \(address): \(error)",
        remedy: "choose another address or port with --monitor-address")
    }
  }

  private func listen(
    _ gate: GateAdapter, _ identity: TLSIdentity?,
    observe: @escaping @Sendable (Listener.Event) -> Void
  ) async throws -> Listener {
    var endpoints: [Listener.Endpoint] = []
    if let path = try settings.socketPath() { endpoints.append(.unix(path: path)) }
    if let port = settings.tcpPort {
      endpoints.append(.loopback(host: settings.tcpHost, port: port))
    }
    if let tls = settings.tls { endpoints.append(.tls(host: tls.host, port: tls.port)) }
    guard !endpoints.isEmpty else {
      throw StartupProblem(
        "there is no way in", remedy: "set --socket, --tcp-port or --tls-port")
    }
    do {
      return try await Listener.bind(
        endpoints, gate: gate, limits: settings.limits, server: "rygrad/\(Program.version)",
        identity: identity, observe: observe)
    } catch let error as Listener.BindError {
      throw StartupProblem(error)
    }
  }
}

/// What a service has opened when it is ready.
struct Opened: Sendable {
  /// What carries out every command.
  let dispatch: Dispatch
  /// Where the protocol is served.
  let endpoints: [Listener.Endpoint]
  /// Where the pages are, such as `http://127.0.0.1:8080`; nil where they are not served.
  let origin: String?
}

extension StartupProblem {
  /// Why an endpoint cannot be opened, with the setting that moves it.
  init(_ error: Listener.BindError) {
    let remedy =
      switch error {
      case .addressInUse(.loopback):
        "stop the other process, or choose another port with --tcp-port"
      case .addressInUse(.unix):
        "stop the other server, or choose another place with --socket"
      case .notASocket, .pathTooLong: "choose another place with --socket"
      case .addressInUse(.tls):
        "stop the other process, or choose another port with --tls-port"
      case .notLoopback: "choose an address of loopback with --tcp-host"
      case .notAnAddress: "choose an IP address with --tls-host"
      case .system(.loopback, _): "choose another address or port with --tcp-host and --tcp-port"
      case .system(.tls, _): "choose another address or port with --tls-host and --tls-port"
      case .system(.unix, _): "check the folder, or choose another place with --socket"
      }
    self.init(error.description, remedy: remedy)
  }
}
