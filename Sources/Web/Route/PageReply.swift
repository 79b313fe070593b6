import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// The answer to a request for a page, while it is being put together.
struct PageReply {
  /// The `Set-Cookie` headers.
  var cookies: [String] = []
  /// Where to go instead; the status is then 303.
  var location: String?
  /// Whether the page's path holds a secret.
  private let holdsSecret: Bool
  private var status = HTTPResponse.Status.ok
  private var body: [UInt8] = []

  init(holdsSecret: Bool = false) {
    self.holdsSecret = holdsSecret
  }

  /// Takes a page as the body.
  mutating func fill(with content: Content, for visit: Visit) {
    status = content.status
    body = Layout.page(content, visit).bytes
  }

  /// The answer for Hummingbird.
  func response() -> Response {
    var headers = HTTPFields()
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    SecurityHeaders.add(to: &headers)
    if holdsSecret { headers[.referrerPolicy] = "no-referrer" }
    if let location {
      headers[.location] = location
      return Response(status: .seeOther, headers: headers)
    }
    headers[.contentType] = "text/html; charset=utf-8"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
