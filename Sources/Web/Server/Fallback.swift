import HTTPTypes
import Hummingbird

/// Answers what no route does, such as a method that nothing takes: empty, but with the headers that
/// every answer has.
struct Fallback: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError {
      var headers = HTTPFields()
      SecurityHeaders.add(to: &headers)
      return Response(status: error.status, headers: headers)
    }
  }
}
