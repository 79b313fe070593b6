import Domain
import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import Client

/// The client through TLS, against a peer that unwraps it before a scripted server.
@Suite(.timeLimit(.minutes(3))) struct TLSTests {
  private let desk = Desk()

  /// Certificates made for one test.
  private struct Papers {
    let folder: TemporaryFolder

    /// Makes an authority, a server's certificate for `localhost` and one that has ended, and a
    /// client's.
    init(in folder: TemporaryFolder) throws {
      self.folder = folder
      let key = newKey
      for name in ["ca", "other"] {
        try openssl(
          "req -x509 \(key) -keyout \(name).key -out \(name).crt -days 30 -subj /CN=\(name)"
            + " -addext basicConstraints=critical,CA:TRUE")
      }
      folder.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n", to: "server.ext")
      folder.write("subjectAltName=DNS:client\n", to: "client.ext")
      for (name, days) in [("server", 90), ("expired", -1), ("client", 90)] {
        let extensions = name == "client" ? "client.ext" : "server.ext"
        try openssl("req -new \(key) -keyout \(name).key -out \(name).csr -subj /CN=\(name)")
        try openssl(
          "x509 -req -in \(name).csr -CA ca.crt -CAkey ca.key -CAcreateserial -out \(name).crt"
            + " -days \(days) -extfile \(extensions)")
        chmod(folder.path("\(name).key"), 0o600)
      }
    }

    /// What makes a key in passing.
    let newKey = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"

    func path(_ name: String) -> String { folder.path(name) }

    /// Runs openssl in the folder.
    func openssl(_ words: String) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
      process.arguments = words.split(separator: " ").map(String.init)
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path("."))
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "openssl \(words)")
    }
  }

  /// Passes bytes to another channel, as soon as there is one.
  private final class Pipe: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let connect: ((any Channel) -> EventLoopFuture<any Channel>)?
    private var other: (any Channel)?
    private var waiting: [ByteBuffer] = []

    /// A pipe to a channel that is there.
    init(to other: any Channel) {
      self.other = other
      connect = nil
    }

    /// A pipe to a channel that is made when its own is open.
    init(connecting: @escaping (any Channel) -> EventLoopFuture<any Channel>) {
      connect = connecting
    }

    func channelActive(context: ChannelHandlerContext) {
      let pipe = NIOLoopBound(self, eventLoop: context.eventLoop)
      connect?(context.channel).whenSuccess { other in
        pipe.value.other = other
        for bytes in pipe.value.waiting { other.writeAndFlush(bytes, promise: nil) }
        pipe.value.waiting = []
      }
      context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = unwrapInboundIn(data)
      if let other { other.writeAndFlush(bytes, promise: nil) } else { waiting.append(bytes) }
    }

    func channelInactive(context: ChannelHandlerContext) {
      other?.close(promise: nil)
      context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }

  /// Listens on a loopback port, unwraps TLS and passes the rest to a Unix socket; nil papers do not.
  private func listening<R>(
    _ papers: Papers, certificate: String = "server", before socket: String,
    protocols: [String] = ["rygrad/1"], newest: TLSVersion = .tlsv13,
    demandsCertificate: Bool = false,
    _ body: (UInt16) throws -> R
  ) throws -> R {
    var settings = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(papers.path("\(certificate).crt"))
        .map { .certificate($0) },
      privateKey: .privateKey(
        try NIOSSLPrivateKey(file: papers.path("\(certificate).key"), format: .pem)))
    settings.minimumTLSVersion = .tlsv12
    settings.maximumTLSVersion = newest
    settings.applicationProtocols = protocols
    if demandsCertificate {
      settings.certificateVerification = .noHostnameVerification
      settings.trustRoots = .file(papers.path("ca.crt"))
    }
    let context = try NIOSSLContext(configuration: settings)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let listener = try ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers([
            NIOSSLServerHandler(context: context),
            Pipe { channel in
              ClientBootstrap(group: channel.eventLoop)
                .channelInitializer { behind in
                  behind.eventLoop.makeCompletedFuture {
                    try behind.pipeline.syncOperations.addHandler(Pipe(to: channel))
                  }
                }
                .connect(unixDomainSocketPath: socket)
            },
          ])
        }
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    defer { try? listener.close().wait() }
    return try body(UInt16(listener.localAddress?.port ?? 0))
  }

  /// Serves `ping` behind TLS.
  private func serving<R>(_ body: (ScriptedServer) throws -> R) rethrows -> R {
    try desk.serving(
      Samples.rows,
      { line in
        line == "whoami"
          ? .lines([#"- OK whoami {"kind":"account","name":"Bo"}"#])
          : .lines([#"- OK ping {"a":1}"#])
      }, body)
  }

  private var token: String { desk.folder.write("ryt_1\n", to: "token") }

  @Test("commands go through TLS 1.3 to a server whose certificate holds")
  func wellKnown() throws {
    let papers = try Papers(in: desk.folder)
    try serving { server in
      try listening(papers, before: server.path) { port in
        for host in ["localhost", "127.0.0.1"] {
          let run = desk.run([
            "--address", "tls://\(host):\(port)", "--ca-file", papers.path("ca.crt"),
            "--token-file", token, "ping", "-o", "json",
          ])
          #expect(run.output == "{\"a\":1}\n", "\(run.notes)")
        }
        #expect(server.lines.contains("auth token=ryt_1"))
      }
    }
  }

  @Test("a payload larger than any buffer arrives whole through TLS")
  func payload() throws {
    let papers = try Papers(in: desk.folder)
    let size = 3_000_000
    try desk.serving { _ in
      .afterPayload(bytes: size, [#"- OK measurement.import {"rows":1}"#])
    } _: { server in
      let file = desk.folder.write(String(repeating: "x", count: size), to: "big")
      try listening(papers, before: server.path) { port in
        let run = desk.run([
          "--address", "tls://localhost:\(port)", "--ca-file", papers.path("ca.crt"),
          "--token-file", token, "measurement.import", "--data", file,
        ])
        #expect(run.status == .success, "\(run.notes)")
        #expect(server.lines.contains { $0.utf8.count == size + 1 })
      }
    }
  }

  @Test("no token goes to a server that is unknown, of another name, expired, or speaks otherwise")
  func refused() throws {
    let papers = try Papers(in: desk.folder)
    try serving { server in
      func run(_ port: UInt16, _ more: [String]) -> Desk.Run {
        desk.run(
          ["--address", "tls://localhost:\(port)", "--token-file", token] + more + ["ping"])
      }
      let known = ["--ca-file", papers.path("ca.crt")]
      try listening(papers, before: server.path) { port in
        let stranger = run(port, ["--ca-file", papers.path("other.crt")])
        #expect(stranger.status == .failed)
        #expect(stranger.notes.contains("nobody here vouches for"), "\(stranger.notes)")
        let named = run(port, known + ["--server-name", "rygrad.example"])
        #expect(named.notes.contains("the certificate is not one of rygrad.example"))
      }
      try listening(papers, certificate: "expired", before: server.path) { port in
        #expect(run(port, known).status == .failed)
      }
      try listening(papers, before: server.path, protocols: ["http/1.1"]) { port in
        #expect(run(port, known).notes.contains("(ALPN)"))
      }
      try listening(papers, before: server.path, protocols: []) { port in
        #expect(run(port, known).notes.contains("(ALPN)"))
      }
      try listening(papers, before: server.path, newest: .tlsv12) { port in
        let old = run(port, known)
        #expect(old.notes.contains("TLS 1.3"), "\(old.notes)")
      }
      #expect(!server.lines.contains { $0.hasPrefix("auth") || $0.hasPrefix("hello") })
    }
  }

  @Test("a certificate is of the names that it bears, an asterisk for the first label only")
  func names() throws {
    let papers = try Papers(in: desk.folder)
    desk.folder.write("subjectAltName=DNS:A.example,DNS:*.b.example,DNS:*.c\n", to: "names.ext")
    try papers.openssl("req -new \(papers.newKey) -keyout n.key -out n.csr -subj /CN=d.example")
    try papers.openssl(
      "x509 -req -in n.csr -CA ca.crt -CAkey ca.key -out n.crt -days 9 -extfile names.ext")
    let certificate = try #require(
      try NIOSSLCertificate.fromPEMFile(papers.path("n.crt")).first)
    for name in ["a.example", "A.EXAMPLE.", "x.b.example"] {
      #expect(certificate.isIssued(for: name), "\(name)")
    }
    for name in ["d.example", "b.example", "x.y.b.example", "x.a.example", "x.c", "", "example"] {
      #expect(!certificate.isIssued(for: name), "\(name)")
    }
  }

  @Test("a certificate of one's own lets in without a token")
  func ownCertificate() throws {
    let papers = try Papers(in: desk.folder)
    try serving { server in
      try listening(papers, before: server.path, demandsCertificate: true) { port in
        let base = ["--address", "tls://localhost:\(port)", "--ca-file", papers.path("ca.crt")]
        let own = ["--certificate", papers.path("client.crt"), "--key", papers.path("client.key")]
        let run = desk.run(base + own + ["ping"])
        #expect(run.status == .success, "\(run.notes)")
        #expect(server.lines.contains("auth certificate"))
        let without = desk.run(base + ["--token-file", token, "ping"])
        #expect(without.notes.contains("demands a certificate"), "\(without.notes)")
        chmod(papers.path("client.key"), 0o644)
        let exposed = desk.run(base + own + ["ping"])
        #expect(exposed.notes.contains("SECRET_EXPOSED"))
        let halved = desk.run(base + ["--certificate", papers.path("client.crt"), "ping"])
        #expect(halved.status == .usage)
      }
    }
  }

  @Test("a peer that speaks no TLS, and one that is not there, are told apart")
  func noTLS() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = listen(listener, 1)
        getsockname(listener, $0, &length)
      }
    }
    let port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread {
      let connection = accept(listener, nil, nil)
      let greeting = ScriptedServer.greeting + "\n"
      _ = greeting.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
      sleep(2)
      close(connection)
    }
    let plain = desk.run(["--address", "tls://127.0.0.1:\(port)", "--token-file", token, "ping"])
    #expect(plain.notes.contains("does not speak TLS"), "\(plain.notes)")
    let absent = desk.run(["--address", "tls://127.0.0.1:1", "--token-file", token, "ping"])
    #expect(absent.status == .tryLater && absent.notes.contains("UNREACHABLE"), "\(absent.notes)")
  }

  @Test("doctor says when certificates end, and what is wrong with one that was not accepted")
  func doctor() throws {
    let papers = try Papers(in: desk.folder)
    try serving { server in
      func examine(_ port: UInt16) throws -> [String: String] {
        let run = desk.run([
          "--address", "tls://localhost:\(port)", "--token-file", token, "--ca-file",
          papers.path("ca.crt"), "-o", "ndjson", "doctor",
        ])
        var notes: [String: String] = [:]
        for line in run.output.split(separator: "\n") {
          let row = try JSON.parse(Array(line.utf8))
          let isWell = row["ok"] == true ? "" : "not: "
          notes[row["check"]?.stringValue ?? ""] = isWell + (row["note"]?.stringValue ?? "")
        }
        return notes
      }
      try listening(papers, before: server.path) { port in
        let notes = try examine(port)
        #expect(notes["tls"] == "TLS 1.3, rygrad/1")
        #expect(notes["certificate"]?.hasSuffix(" 89 days") == true, "\(notes)")
        #expect(notes["token"] != nil)
      }
      try listening(papers, certificate: "expired", before: server.path) { port in
        let notes = try examine(port)
        #expect(notes["tls"]?.hasPrefix("not: ") == true)
        #expect(notes["certificate"]?.hasPrefix("not: ended on ") == true, "\(notes)")
        #expect(notes["identity"] == nil)
      }
    }
  }
}
