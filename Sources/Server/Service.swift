import Commands
import Glibc
import LineProtocol
import Logging
import Postgres

/// The protocol, served on a database whose schema is current, until the process is asked to end.
///
/// ```
/// bind sockets ──> ready ──stop──> draining (no new connections) ──> stopped
/// ```
struct Service: Sendable {
  let settings: Settings
  /// A libpq connection string; each pool puts its own user in the place of the one in it.
  let connectionString: String
  let log: Logger
  /// From when the time to readiness is counted.
  let started = ContinuousClock.now

  /// Serves until somebody asks for the end, then drains; throws ``StartupProblem``.
  ///
  /// - Parameter opened: Called once commands are answered, with the dispatcher that answers them
  ///   and the places where.
  func run(
    until stop: StopSignal,
    opened: @Sendable (Dispatch, [Listener.Endpoint]) async throws -> Void = { _, _ in }
  ) async throws {
    let pools = Pools(
      connectionString: connectionString, reactors: Reactor.shared,
      maximumConnections: settings.poolConnections, namedStatements: settings.namedStatements)
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
    opened: @Sendable (Dispatch, [Listener.Endpoint]) async throws -> Void
  ) async throws {
    let commandLog = CommandLog(log: log)
    let dispatch = Dispatch(
      pools: pools, operatorUserIDs: settings.operatorUserIDs, observe: commandLog.performed)
    let listener = try await listen(
      GateAdapter(dispatch: dispatch, reactors: Reactor.shared), observe: commandLog.happened)
    let milliseconds = Int((ContinuousClock.now - started) / .milliseconds(1))
    log.info(
      "ready",
      metadata: [
        "ms": .stringConvertible(milliseconds),
        "endpoints": .array(listener.endpoints.map { "\($0)" }),
      ])
    do {
      try await opened(dispatch, listener.endpoints)
    } catch {
      await listener.shutdown(grace: .zero)
      throw error
    }
    let reason = await stop.wait()
    log.info("draining", metadata: ["reason": "\(reason)"])
    await listener.shutdown(grace: settings.grace)
  }

  private func listen(
    _ gate: GateAdapter, observe: @escaping @Sendable (Listener.Event) -> Void
  ) async throws -> Listener {
    var endpoints: [Listener.Endpoint] = []
    if let path = try settings.socketPath() { endpoints.append(.unix(path: path)) }
    if let port = settings.tcpPort {
      endpoints.append(.loopback(host: settings.tcpHost, port: port))
    }
    guard !endpoints.isEmpty else {
      throw StartupProblem("there is no way in", remedy: "set --socket, --tcp-port or both")
    }
    do {
      return try await Listener.bind(
        endpoints, gate: gate, limits: settings.limits, server: "rygrad/\(Program.version)",
        observe: observe)
    } catch let error as Listener.BindError {
      throw StartupProblem(error)
    }
  }
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
      case .notLoopback: "choose an address of loopback with --tcp-host"
      case .system(.loopback, _): "choose another address or port with --tcp-host and --tcp-port"
      case .system(.unix, _): "check the folder, or choose another place with --socket"
      }
    self.init(error.description, remedy: remedy)
  }
}
