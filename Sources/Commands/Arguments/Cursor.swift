import Crypto
import Domain
import Postgres

/// The opaque text that tells where a page ended: the last row's keys and a checksum.
///
/// The checksum binds it to the command, the initiative and party, and every other argument; it is
/// no secret, because row-level security decides what a forged one could reach.
enum Cursor {
  private static let checksumLength = 12

  /// What a cursor in this request is bound to: everything but the paging itself.
  static func binding(of request: Request?) -> [UInt8] {
    guard let request else { return [] }
    var parts: [JSON] = [.string(request.verb)]
    for modifier in request.modifiers.sorted(by: { $0.name < $1.name }) {
      parts.append([.string("@" + modifier.name), .string(modifier.value ?? "")])
    }
    for argument in request.arguments where argument.name != "cursor" && argument.name != "limit" {
      parts.append([.string(argument.name), .string(argument.value)])
    }
    return Array(SHA256.hash(data: Array(JSON.array(parts).text.utf8)))
  }

  /// The text that stands for `keys` in requests of that binding.
  static func text(of keys: [String], boundTo binding: [UInt8]) -> String {
    let body = Array(JSON.array(keys.map(JSON.string)).text.utf8)
    return Base64URL.encode(checksum(of: body, binding) + body)
  }

  /// The keys in `text`, which is refused as `CURSOR_GONE` when altered or bound elsewhere.
  static func keys(in text: String, boundTo binding: [UInt8]) throws(Refusal) -> [String] {
    guard let bytes = Base64URL.decode(text), bytes.count > checksumLength else {
      throw .cursorGone
    }
    let body = Array(bytes.dropFirst(checksumLength))
    guard Array(bytes.prefix(checksumLength)) == checksum(of: body, binding),
      let values = (try? JSON.parse(body))?.arrayValue
    else { throw .cursorGone }
    let keys = values.compactMap(\.stringValue)
    guard !keys.isEmpty, keys.count == values.count else { throw .cursorGone }
    return keys
  }

  private static func checksum(of body: [UInt8], _ binding: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: binding + body).prefix(checksumLength))
  }
}
