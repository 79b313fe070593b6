import HTTPTypes
import Hummingbird
public import Logging
import NIOCore

/// The private listener for those who run the server: `/livez`, `/readyz` and `/metrics`.
public final class MonitorListener: Sendable {
  /// Where it listens, with the port that was taken.
  public let address: MonitorAddress
  private let run: Task<Void, any Error>

  private init(address: MonitorAddress, run: Task<Void, any Error>) {
    self.address = address
    self.run = run
  }

  /// Begins to listen; throws the system's error where that is not possible.
  public static func start(
    _ health: Health, at address: MonitorAddress, log: Logger
  ) async throws -> MonitorListener {
    var log = log
    // What the library remarks on, such as probes cut off at the end, is nobody's concern.
    log.logLevel = .critical
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router(health),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host.description, port: address.port)),
      onServerRunning: { channel in
        continuation.yield(channel.localAddress?.port ?? address.port)
        continuation.finish()
      },
      logger: log)
    let run = Task {
      defer { continuation.finish() }
      try await application.run()
    }
    for await port in ports {
      return MonitorListener(address: MonitorAddress(host: address.host, port: port), run: run)
    }
    try await run.value
    throw CancellationError()
  }

  /// Listens no longer, and cuts what is under way.
  public func stop() async {
    run.cancel()
    _ = try? await run.value
  }

  private static func router(_ health: Health) -> Router<BasicRequestContext> {
    let router = Router()
    for path in ["/livez", "/readyz", "/metrics"] {
      router.on(RouterPath(path), method: .get) { _, _ in
        Self.response(await health.answerPrivately(to: path)!)
      }
    }
    return router
  }

  private static func response(_ answer: Health.Answer) -> Response {
    Response(
      status: HTTPResponse.Status(code: answer.status),
      headers: [.contentType: answer.contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
