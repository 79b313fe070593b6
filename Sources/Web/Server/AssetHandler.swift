import CAssets
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet and the script, under addresses that change with their content.
enum WebAsset: String, CaseIterable {
  case style = "style.css"
  case script = "app.js"

  /// The address: a change of the content makes another, so browsers may keep it for good.
  var path: String { "/assets/\(digest)/\(rawValue)" }

  private var mediaType: String {
    switch self {
    case .style: "text/css; charset=utf-8"
    case .script: "text/javascript; charset=utf-8"
    }
  }

  private var digest: String { Self.digests[self]! }
  private var bytes: [UInt8] { Self.contents[self]! }

  private static let contents = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, octets(of: "web/\($0.rawValue)")) })
  private static let digests = contents.mapValues { bytes in
    SHA256.hash(data: bytes).prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// The octets of an embedded file.
  private static func octets(of path: String) -> [UInt8] {
    for index in 0..<rygrad_asset_count() {
      let asset = rygrad_asset_at(index)
      if String(cString: asset.path) == path {
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
      }
    }
    preconditionFailure("\(path) is not embedded")
  }

  /// Registers both with a router.
  static func register(with router: Router<WebContext>) {
    for asset in allCases {
      router.get(RouterPath(asset.path)) { _, _ in asset.response() }
    }
  }

  private func response() -> Response {
    var headers: HTTPFields = [
      .contentType: mediaType, .cacheControl: "public, max-age=31536000, immutable",
    ]
    SecurityHeaders.add(to: &headers)
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
