import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import ServiceLifecycle

/// The pages, served over HTTP/1.1 until they are told to stop.
///
/// ```
/// start: bind ──> running ──shutdown──> draining (no new connections) ──> ended
/// ```
public final class WebServer: Sendable {
  /// Where it listens.
  public let host: String
  /// The port it listens on, chosen by the system where 0 was asked for.
  public let port: Int
  /// Where it is found from this machine.
  public var origin: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
  private let group: ServiceGroup
  private let run: Task<Void, any Error>

  private init(host: String, port: Int, group: ServiceGroup, run: Task<Void, any Error>) {
    self.host = host
    self.port = port
    self.group = group
    self.run = run
  }

  /// Serves `site` at that address; returns once requests are answered, throws where it cannot
  /// listen. The work of each connection runs on one of the executors.
  public static func start(
    _ site: Site, host: String, port: Int, executors: [any TaskExecutor], log: Logger
  ) async throws -> WebServer {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router(for: site),
      server: HTTPServerBuilder { responder in
        ReactorChannel(
          http: HTTP1Channel(
            responder: responder,
            configuration: .init(
              idleTimeout: .seconds(60),
              httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))
          ),
          executors: executors)
      },
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { channel in
        continuation.yield(channel.localAddress?.port ?? port)
        continuation.finish()
      },
      logger: log)
    let group = ServiceGroup(
      configuration: .init(services: [application], gracefulShutdownSignals: [], logger: log))
    let run = Task {
      defer { continuation.finish() }
      try await group.run()
    }
    for await bound in ports {
      return WebServer(host: host, port: bound, group: group, run: run)
    }
    try await run.value
    throw CancellationError()
  }

  /// Accepts no more, lets what is under way finish for at most `grace`, then cuts it off.
  public func shutdown(grace: Duration) async {
    await group.triggerGracefulShutdown()
    let limit = Task { [run] in
      try await Task.sleep(for: grace)
      run.cancel()
    }
    _ = try? await run.value
    limit.cancel()
  }

  private static func router(for site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.add(
      middleware: Door(
        health: site.health, forwarding: site.forwarding, observe: site.observe))
    router.add(middleware: Fallback())
    WebAsset.register(with: router)
    for page in allPages { page.register(with: router, site: site) }
    let csv = CSVHandler(site: site)
    router.get("/csv/{verb}") { request, context in await csv.get(request, context) }
    router.get("/i/{initiative}/{party}/csv/{verb}") { request, context in
      await csv.get(request, context)
    }
    let calendar = CalendarHandler(site: site)
    router.get("/calendar/{file}") { request, context in await calendar.get(request, context) }
    let output = JobOutputHandler(site: site)
    router.get("/jobs/{id}/output") { request, context in await output.get(request, context) }
    let absent = PageHandler<AbsentPage>(site: site)
    router.get("**") { request, context in await absent.get(request, context) }
    router.post("**") { request, context in await absent.get(request, context) }
    return router
  }
}
