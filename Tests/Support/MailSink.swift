import Foundation
import Synchronization

/// A mail server that takes everything it is not told to refuse, and remembers it.
public final class MailSink: Sendable {
  /// A mail as it was handed over.
  public struct Delivery: Sendable {
    /// Without angle brackets.
    public let sender: String
    /// Without angle brackets.
    public let recipients: [String]
    /// The mail's lines, dots unstuffed.
    public let lines: [String]

    /// The body with its quoted-printable encoding undone.
    public var text: String {
      let body = lines.drop { !$0.isEmpty }.dropFirst().joined(separator: "\n")
      var bytes: [UInt8] = []
      var rest = Array(body.replacingOccurrences(of: "=\n", with: "").utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "="), rest.count >= 2,
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of a header, its continued lines joined by a blank.
    public func header(_ name: String) -> String? {
      var value: String?
      for line in lines.prefix(while: { !$0.isEmpty }) {
        if line.hasPrefix("\(name): ") {
          value = String(line.dropFirst(name.count + 2))
        } else if let sofar = value {
          guard line.hasPrefix(" ") else { return sofar }
          value = sofar + line
        }
      }
      return value
    }
  }

  private struct State {
    var deliveries: [Delivery] = []
    var commands: [String] = []
    var refusals: [(prefix: String, reply: String)] = []
  }

  /// Its port on 127.0.0.1.
  public let port: UInt16
  private let listener: Int32
  private let state = Mutex(State())

  /// Opens a free port; throws ``TestFailure``.
  public init() throws {
    let socket = Glibc.socket(
      AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    listener = socket
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) + listen(socket, 16) + getsockname(socket, $0, &length)
      }
    }
    guard code == 0 else { throw TestFailure("no port for a mail server") }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(socket, nil, nil)
        if connection < 0 { return }
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  deinit { close(listener) }

  /// What has been taken so far.
  public var deliveries: [Delivery] { state.withLock { $0.deliveries } }

  /// Every command that was said, in order.
  public var commands: [String] { state.withLock { $0.commands } }

  /// Answers the next command that begins so with this line; `.` stands for the end of a mail.
  public func refuse(_ prefix: String, with reply: String) {
    state.withLock { $0.refusals.append((prefix, reply)) }
  }

  /// Waits for so many mails in all; throws ``TestFailure`` when they do not come.
  public func waitForDeliveries(_ count: Int, withinSeconds seconds: Int = 30) throws -> [Delivery]
  {
    for _ in 0..<(seconds * 50) {
      let deliveries = deliveries
      if deliveries.count >= count { return deliveries }
      usleep(20_000)
    }
    throw TestFailure("\(deliveries.count) of \(count) mails came: \(commands)")
  }

  private func serve(_ connection: Int32) {
    var input = LineReader(connection)
    func say(_ line: String) {
      _ = Array("\(line)\r\n".utf8).withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
    }
    defer { close(connection) }
    var sender = ""
    var recipients: [String] = []
    say("220 sink ESMTP")
    while let line = input.next() {
      let verb = line.prefix { $0 != " " }.uppercased()
      let refusal = note(line)
      if let refusal {
        say(refusal)
        continue
      }
      switch verb {
      case "EHLO", "HELO": say("250 sink")
      case "MAIL":
        sender = Self.address(in: line)
        recipients = []
        say("250 ok")
      case "RCPT":
        recipients.append(Self.address(in: line))
        say("250 ok")
      case "DATA":
        say("354 go on")
        var lines: [String] = []
        while let line = input.next(), line != "." {
          lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
        }
        if let refusal = note(".") {
          say(refusal)
        } else {
          let delivery = Delivery(sender: sender, recipients: recipients, lines: lines)
          state.withLock { $0.deliveries.append(delivery) }
          say("250 taken")
        }
      case "QUIT":
        say("221 bye")
        return
      default: say("502 no such command")
      }
    }
  }

  /// Remembers a command and tells how it is to be refused, if it is.
  private func note(_ line: String) -> String? {
    state.withLock { state in
      state.commands.append(line)
      guard let index = state.refusals.firstIndex(where: { line.hasPrefix($0.prefix) }) else {
        return nil
      }
      return state.refusals.remove(at: index).reply
    }
  }

  private static func address(in line: String) -> String {
    String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
  }

  /// Reads lines that end in CRLF.
  private struct LineReader {
    private let connection: Int32
    private var buffer: [UInt8] = []

    init(_ connection: Int32) { self.connection = connection }

    mutating func next() -> String? {
      while true {
        if let end = buffer.firstIndex(of: 10) {
          let line = buffer[..<end].prefix { $0 != 13 }
          defer { buffer.removeSubrange(...end) }
          return String(decoding: line, as: UTF8.self)
        }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(connection, &chunk, chunk.count)
        if count <= 0 { return nil }
        buffer += chunk.prefix(count)
      }
    }
  }
}
