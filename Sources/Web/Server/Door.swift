import Commands
import HTTPTypes
import Hummingbird
import NIOCore

/// What every request passes before any page: probes are answered, who asks is found out, what may
/// not be served is refused; and afterwards, the answer is counted.
struct Door: RouterMiddleware {
  typealias Context = WebContext

  let health: Health
  let forwarding: Forwarding
  let observe: @Sendable (HTTPObservation) -> Void

  func handle(
    _ request: Hummingbird.Request, context: WebContext,
    next: (Hummingbird.Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // Balancers ask under whatever name they know; a probe is no request of a person.
    if request.method == .get || request.method == .head,
      let answer = await health.answer(to: request.uri.path)
    {
      return Self.response(to: request, answer)
    }
    let start = ContinuousClock.now
    var context = context
    context.requestID = RequestID.taken(from: request.headers)
    var response: Response
    do throws(Forwarding.Rejection) {
      context.client = try origin(of: request, context).client
      response = await Self.answered(request, context, next)
    } catch {
      response = Self.text(error.status, error.text)
    }
    response.headers[RequestID.field] = context.requestID.description
    let route = context.endpointPath ?? ""
    let isKnown = route.hasPrefix("/") && !route.hasSuffix("**")
    observe(
      HTTPObservation(
        route: isKnown ? route : "unmatched", method: request.method.rawValue,
        status: response.status.code, duration: ContinuousClock.now - start))
    return response
  }

  private func origin(
    of request: Hummingbird.Request, _ context: WebContext
  ) throws(Forwarding.Rejection) -> Forwarding.Origin {
    var peer: IPAddress?
    if let address = context.peerAddress {
      guard let known = IPAddress(address) else { throw .malformed }
      peer = known
    }
    // The first Host stands apart from the other headers; a second one is among them.
    let hosts =
      (request.head.authority.map { [$0] } ?? [])
      + request.headers[values: HTTPField.Name("Host")!]
    return try forwarding.origin(
      peer: peer, hosts: hosts,
      forwardedFor: request.headers[values: HTTPField.Name("X-Forwarded-For")!],
      forwardedProto: request.headers[values: HTTPField.Name("X-Forwarded-Proto")!])
  }

  /// What the pages answer; an error of the library, such as a method that no page takes, too.
  private static func answered(
    _ request: Hummingbird.Request, _ context: WebContext,
    _ next: (Hummingbird.Request, WebContext) async throws -> Response
  ) async -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError {
      return text(error.status.code, "\(error.status.reasonPhrase)\n")
    } catch {
      return text(500, "Internal Server Error\n")
    }
  }

  private static func response(to request: Hummingbird.Request, _ answer: Health.Answer) -> Response
  {
    var response = text(answer.status, "")
    response.headers[.contentType] = answer.contentType
    if request.method == .get {
      response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    }
    return response
  }

  private static func text(_ status: Int, _ text: String) -> Response {
    var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
    SecurityHeaders.add(to: &headers)
    return Response(
      status: HTTPResponse.Status(code: status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
