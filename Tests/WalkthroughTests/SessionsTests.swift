import Foundation
import Glibc
import Support
import Testing

/// `deploy/admin-sessions.md`, followed to the letter against a new server.
@Suite("Sessions of an operator")
struct SessionsTests {
  @Test("every block of the page prints what the page says")
  func pageHolds() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "deploy/admin-sessions.md")
    let steps = Page(try String(contentsOf: path, encoding: .utf8)).steps
    #expect(steps.count { $0.output != nil } >= 6)
    let certificate = try Certificate()
    let port = freePort()
    let server = try TestServer(settings: [
      "--tls-host=127.0.0.1", "--tls-port=\(port)", "--tls-certificate=\(certificate.path)",
      "--tls-key=\(certificate.keyPath)",
    ])
    defer { server.stop() }
    let preparations = "TLS=localhost:\(port) CA=\(certificate.path)"
    let blocks = [preparations] + steps.map(\.commands)
    let whole = try Reader(of: server, data: server.folder).run(blocks)
    let output = Reader.Output(
      finished: Array(whole.finished.dropFirst()), unfinished: whole.unfinished)
    for (step, printed) in zip(steps, output.finished) {
      guard let expected = step.output else { continue }
      #expect(
        OutputPattern(expected).matches(printed),
        "admin-sessions.md:\(step.line) printed\n\(printed)")
    }
    if output.finished.count < steps.count {
      let line = steps[output.finished.count].line
      Issue.record("admin-sessions.md:\(line) failed after printing\n\(output.unfinished)")
    }
  }
}

/// A certificate for `localhost` that vouches for itself.
private struct Certificate {
  let path: String
  let keyPath: String

  init() throws {
    let folder = try temporaryFolder()
    path = "\(folder)/certificate.pem"
    keyPath = "\(folder)/key.pem"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
      "-keyout", keyPath, "-out", path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TestFailure("openssl made no certificate") }
  }
}

/// A port of 127.0.0.1 that nobody listens on just now.
private func freePort() -> UInt16 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      _ = bind(descriptor, $0, length)
      _ = getsockname(descriptor, $0, &length)
    }
  }
  return UInt16(bigEndian: address.sin_port)
}
