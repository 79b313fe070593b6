import Domain
import Glibc
import LineProtocol

/// A connection to the server that is fuzzed, signed in; whatever goes wrong with it ends the run.
final class FuzzedConnection {
  private static let patienceMilliseconds: Int32 = 10_000

  private let descriptor: CInt
  private var received: ArraySlice<UInt8> = []

  init(path: String, token: String) {
    descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    precondition(code == 0, "the server does not take connections: errno \(errno)")
    send(Array("hello rygrad=1\nauth token=\(token)\n".utf8))
    var answer = Forecast.Answer()
    while answer.count < 2 {
      guard let line = line() else { preconditionFailure("signing in ended the connection") }
      answer.add(line[...])
      precondition(answer.ending == nil, "signing in was refused")
    }
  }

  /// The verbs of the commands that do more than read, as the server tells them.
  func writingVerbs() -> Set<String> {
    send(Array("commands\n".utf8))
    var verbs: Set<String> = []
    var answer = Forecast.Answer()
    while answer.count == 0, let line = line() {
      answer.add(line[...])
      let columns = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard columns.count == 4, let body = try? JSON.parse(columns[3]),
        let verb = body["verb"]?.stringValue, body["access"]?.stringValue != "read"
      else { continue }
      verbs.insert(verb)
    }
    precondition(!verbs.isEmpty, "there are commands that write")
    close()
    return verbs
  }

  /// Sends bytes; that the server has ended the connection meanwhile shows when it is read from.
  func send(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      offset += count
    }
  }

  /// What came of a batch: its last question is answered, or the connection has ended.
  func answer(upTo forecast: Forecast) -> Forecast.Answer {
    var answer = Forecast.Answer()
    let awaited = forecast.answer.ending == nil ? forecast.answer.count : Int.max
    while answer.count < awaited {
      guard let line = line() else {
        answer.ending = answer.ending ?? ""
        return answer
      }
      answer.add(line[...])
    }
    return answer
  }

  func close() { Glibc.close(descriptor) }

  /// The next line; nil at the end. A server that says nothing for long hangs.
  private func line() -> [UInt8]? {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received = received[(end + 1)...] }
        return Array(received[..<end])
      }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, Self.patienceMilliseconds) == 1 else {
        StandardError.print("fuzz server: nothing came for \(Self.patienceMilliseconds) ms")
        exit(1)
      }
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
      }
      if bytes.isEmpty { return nil }
      received = received + bytes
    }
  }
}
