import Domain
import Glibc
import LineProtocol
import Testing

/// The protocol over TLS, spoken to by `openssl s_client` as a person would.
@Suite(.serialized) struct TLSTests {
  private let trial = ListenerTrial()
  private var gate: TestGate { trial.gate }

  @Test("a session over TLS is the same as any other")
  func session() async throws {
    try await withTLS { port, _, _ in
      let answer = try await OpenSSL.speak(
        to: port, "hello rygrad=1\nauth token=good\n#a echo x=1\nbye\n")
      #expect(labels(of: answer) == ["HELLO rygrad", "OK hello", "OK auth", "OK echo", "BYE OK"])
      #expect(answer.contains(#""auth":["token"]"#), "no certificate was shown")
      #expect(gate.performed.map(\.verb) == ["echo"])
    }
  }

  @Test("a handshake that asks for another protocol, or for none, gets BYE and is not read from")
  func wrongProtocol() async throws {
    try await withTLS { port, _, _ in
      for alpn in ["http/1.1", "rygrad/2", "h2,http/1.1", nil] {
        let answer = try await OpenSSL.speak(
          to: port, "hello rygrad=1\nauth token=good\necho\n", alpn: alpn)
        #expect(labels(of: answer) == ["BYE BAD_HELLO"], "\(alpn ?? "none")")
      }
      let several = try await OpenSSL.speak(to: port, "bye\n", alpn: "h2,rygrad/1")
      #expect(labels(of: several).first == "HELLO rygrad", "ours among others is ours")
      #expect(gate.credentials.isEmpty)
    }
  }

  @Test("nothing older than TLS 1.3 is spoken")
  func oldVersions() async throws {
    try await withTLS { port, _, _ in
      let answer = try await OpenSSL.speak(to: port, "hello rygrad=1\n", options: ["-tls1_2"])
      #expect(answer.isEmpty)
    }
  }

  @Test("cleartext on the port for TLS is cut without a word of the protocol")
  func cleartext() async throws {
    try await withTLS { port, _, _ in
      let texts = [
        "hello rygrad=1\nauth token=good\necho\n", "GET / HTTP/1.1\r\n\r\n", "\u{16}\u{3}",
      ]
      for text in texts {
        let client = try await TestClient(.tls(host: "127.0.0.1", port: port))
        try await client.send(raw: Array(text.utf8))
        client.finish()
        #expect(try await client.remainingLabels() == [])
      }
      #expect(gate.credentials.isEmpty)
    }
  }

  @Test(
    "a handshake that does not come is cut when the time for auth is over, and leaves its place")
  func silence() async throws {
    var limits = Limits()
    limits.authSeconds = 1
    limits.connectionsPerAddress = 1
    try await withTLS(limits) { port, _, _ in
      let endpoint = Listener.Endpoint.tls(host: "127.0.0.1", port: port)
      let start = ContinuousClock.now
      let silent = try await TestClient(endpoint)
      #expect(try await silent.remainingLabels() == [])
      #expect(ContinuousClock.now - start >= .milliseconds(900))
      #expect(labels(of: try await OpenSSL.speak(to: port, "x\n")).last == "BYE BAD_HELLO")
    }
  }

  @Test("the time for auth counts the handshake, and runs over TLS too")
  func authTimeout() async throws {
    var limits = Limits()
    limits.authSeconds = 1
    try await withTLS(limits) { port, _, _ in
      let answer = try await OpenSSL.speak(to: port, "hello rygrad=1\n")
      #expect(labels(of: answer) == ["HELLO rygrad", "OK hello", "BYE TIMEOUT"])
    }
  }

  @Test("a certificate that a client shows is its credentials, by its fingerprint")
  func clientCertificate() async throws {
    try await withTLS { port, folder, _ in
      try await OpenSSL.certificate("client", in: folder)
      let shown = ["-cert", folder + "/client.crt", "-key", folder + "/client.key"]
      let answer = try await OpenSSL.speak(
        to: port, "hello rygrad=1\nauth certificate\necho\nbye\n", options: shown)
      #expect(labels(of: answer) == ["HELLO rygrad", "OK hello", "OK auth", "OK echo", "BYE OK"])
      #expect(answer.contains(#""auth":["token","certificate"]"#))
      let fingerprint = try await OpenSSL.fingerprint(of: folder + "/client.crt")
      #expect(gate.credentials == [.certificate(fingerprint: fingerprint)])
      let token = try await OpenSSL.speak(
        to: port, "hello rygrad=1\nauth peer\nauth token=good\nbye\n", options: shown)
      #expect(
        labels(of: token)
          == ["HELLO rygrad", "OK hello", "ERR BAD_VALUE", "OK auth", "BYE OK"])
    }
  }

  @Test("without a certificate, or with one that has expired, auth certificate is refused")
  func noCertificate() async throws {
    try await withTLS { port, folder, _ in
      try await OpenSSL.certificate("old", in: folder, days: 0)
      let expired = ["-cert", folder + "/old.crt", "-key", folder + "/old.key"]
      for options in [[], expired] {
        let answer = try await OpenSSL.speak(
          to: port, "hello rygrad=1\nauth certificate\nbye\n", options: options)
        #expect(
          labels(of: answer) == ["HELLO rygrad", "OK hello", "ERR BAD_VALUE", "BYE OK"])
      }
      #expect(gate.credentials.isEmpty)
    }
  }

  @Test("a resumed session shows the certificate of the one before")
  func resumption() async throws {
    try await withTLS { port, folder, _ in
      try await OpenSSL.certificate("client", in: folder)
      let shown = ["-cert", folder + "/client.crt", "-key", folder + "/client.key"]
      let input = "hello rygrad=1\nauth certificate\nbye\n"
      let file = folder + "/session"
      _ = try await OpenSSL.speak(to: port, input, options: shown + ["-sess_out", file])
      try #require(access(file, F_OK) == 0)
      let answer = try await OpenSSL.speak(to: port, input, options: shown + ["-sess_in", file])
      #expect(labels(of: answer) == ["HELLO rygrad", "OK hello", "OK auth", "BYE OK"])
      #expect(Set(gate.credentials).count == 1)
    }
  }

  @Test("a renewed certificate is shown to new connections, and old ones go on")
  func renewal() async throws {
    try await withTLS { port, folder, identity in
      let first = try await OpenSSL.certificateShown(on: port)
      #expect(!first.isEmpty)
      #expect(try !identity.reload(), "nothing has changed")
      try await OpenSSL.certificate("next", in: folder)
      // The key comes a moment after its certificate: for that moment the two do not fit.
      rename(folder + "/next.crt", folder + "/server.crt")
      #expect(throws: TLSIdentity.ReadError.self) { try identity.reload() }
      #expect(try !identity.reload(), "it is said once")
      #expect(try await OpenSSL.certificateShown(on: port) == first)
      rename(folder + "/next.key", folder + "/server.key")
      #expect(try identity.reload())
      #expect(try await OpenSSL.certificateShown(on: port) != first)
    }
  }

  @Test("a certificate without its key, or a key that everybody can read, is refused by name")
  func badFiles() async throws {
    try await withTemporaryFolder { folder in
      try await OpenSSL.certificate("a", in: folder)
      try await OpenSSL.certificate("b", in: folder)
      func identity(_ certificate: String, _ key: String) throws(TLSIdentity.ReadError) {
        _ = try TLSIdentity(
          certificatePath: folder + "/" + certificate, keyPath: folder + "/" + key)
      }
      try identity("a.crt", "a.key")
      #expect(throws: TLSIdentity.ReadError.self) { try identity("a.crt", "b.key") }
      #expect(throws: TLSIdentity.ReadError.self) { try identity("a.key", "a.key") }
      #expect(throws: TLSIdentity.ReadError.self) { try identity("a.crt", "a.crt") }
      #expect(throws: TLSIdentity.ReadError.self) { try identity("a.crt", "c.key") }
      chmod(folder + "/a.key", 0o644)
      #expect(throws: TLSIdentity.ReadError.exposedKey(path: folder + "/a.key")) {
        try identity("a.crt", "a.key")
      }
    }
  }
}

// MARK: - Surroundings

extension TLSTests {
  private func withTLS(
    _ limits: Limits = .patient,
    _ body: (_ port: Int, _ folder: String, TLSIdentity) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try await OpenSSL.certificate("server", in: folder)
      let identity = try TLSIdentity(
        certificatePath: folder + "/server.crt", keyPath: folder + "/server.key")
      let listener = try await trial.bind(
        [.tls(host: "127.0.0.1", port: 0)], limits, identity: identity)
      guard case .tls(_, let port) = listener.endpoints[0] else { return }
      try await body(port, folder, identity)
      await listener.shutdown(grace: .zero)
    }
  }

  /// `KIND label` of each line.
  private func labels(of answer: String) -> [String] {
    answer.split(separator: "\n").map { line in
      line.split(separator: " ").dropFirst().prefix(2).joined(separator: " ")
    }
  }
}
