import Dispatch
import Domain
import Glibc
import Synchronization

/// A server that answers each line of one connection as a script says, on a Unix socket.
final class ScriptedServer: Sendable {
  /// What to do with a request.
  enum Answer {
    /// Send these lines.
    case lines([String])
    /// Read the payload first.
    case afterPayload(bytes: Int, [String])
    /// Send these lines and close.
    case last([String])
    /// Close at once.
    case hangUp
    /// Say nothing and keep the connection.
    case silence
  }

  static let greeting =
    #"* HELLO rygrad {"versions":[1],"auth":["token","peer"],"server":"test/1","#
    + #""limits":{"payload_bytes":9000000}}"#

  let path: String
  private let listener: Int32
  private let received = Mutex<[String]>([])
  private let answer: @Sendable (String) -> Answer

  /// Listens at `path`; `greeting` is sent to each connection, then `answer` is asked line by line.
  init(
    _ path: String, greeting: String = ScriptedServer.greeting,
    answer: @escaping @Sendable (String) -> Answer
  ) {
    self.path = path
    self.answer = answer
    unlink(path)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let listener = listener
    let bound = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    precondition(bound == 0 && listen(listener, 8) == 0)
    DispatchQueue(label: "scripted server").async { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        serve(connection, greeting)
        close(connection)
      }
      // Closed by whoever accepts on it: its number may be another server's listener the next moment.
      close(listener)
    }
  }

  /// The lines that came, with payloads as they were.
  var lines: [String] {
    received.withLock { $0 }
  }

  /// Stops listening.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func serve(_ connection: Int32, _ greeting: String) {
    send([greeting], connection)
    while let line = readLine(connection) {
      received.withLock { $0.append(line) }
      if line == "bye" { return send(["* BYE OK {}"], connection) }
      if line.hasPrefix("hello ") {
        send([#"- OK hello {}"#], connection)
        continue
      }
      switch answer(line) {
      case .lines(let lines): send(lines, connection)
      case .afterPayload(let bytes, let lines):
        let payload = read(bytes + 1, connection)
        received.withLock { $0.append(payload) }
        send(lines, connection)
      case .last(let lines): return send(lines, connection)
      case .hangUp: return
      case .silence: continue
      }
    }
  }

  private func send(_ lines: [String], _ connection: Int32) {
    let text = lines.map { $0 + "\n" }.joined()
    _ = text.withCString { Glibc.send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
  }

  private func readLine(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  private func read(_ count: Int, _ connection: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = recv(connection, &bytes, count, Int32(MSG_WAITALL))
    return String(decoding: bytes[..<max(0, got)], as: UTF8.self)
  }
}
