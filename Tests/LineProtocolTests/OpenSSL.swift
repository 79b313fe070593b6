import Foundation
import NIOPosix

/// The program `openssl`, as people use it to make certificates and to speak to the server.
enum OpenSSL {
  struct Failure: Error { let words: [String] }

  private static let threads: NIOThreadPool = {
    let threads = NIOThreadPool(numberOfThreads: 8)
    threads.start()
    return threads
  }()

  /// Makes a certificate that vouches for itself, and its key: `<name>.crt` and `<name>.key`.
  ///
  /// - Parameter days: for how long it is valid, from a day ago on.
  static func certificate(_ name: String, in folder: String, days: Int = 2) async throws {
    let day = 86_400.0
    let form = DateFormatter()
    form.locale = Locale(identifier: "en_US_POSIX")
    form.timeZone = TimeZone(identifier: "UTC")
    form.dateFormat = "yyyyMMddHHmmss'Z'"
    let start = Date().addingTimeInterval(-2 * day)
    let end = Date().addingTimeInterval((Double(days) - 1) * day)
    // `req -x509` of Debian 12 cannot begin in the past; an authority of its own can.
    let folder = URL(filePath: folder)
    let authority = folder.appending(path: name + ".authority").path
    let config = """
      [ca]
      default_ca = here
      [here]
      database = \(authority)
      new_certs_dir = \(folder.path)
      rand_serial = yes
      unique_subject = no
      default_md = sha256
      policy = any
      [any]
      commonName = supplied
      """
    try Data().write(to: URL(filePath: authority))
    try Data(config.utf8).write(to: folder.appending(path: name + ".cnf"))
    func file(_ suffix: String) -> String { folder.appending(path: name + suffix).path }
    try await run([
      "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
      "/CN=\(name)", "-keyout", file(".key"), "-out", file(".csr"),
    ])
    try await run([
      "ca", "-batch", "-notext", "-selfsign", "-config", file(".cnf"), "-keyfile", file(".key"),
      "-in", file(".csr"), "-startdate", form.string(from: start), "-enddate",
      form.string(from: end), "-out", file(".crt"),
    ])
    chmod(file(".key"), 0o600)
  }

  /// The SHA-256 fingerprint of a certificate, as openssl tells it.
  static func fingerprint(of path: String) async throws -> [UInt8] {
    let line = try await run(["x509", "-noout", "-fingerprint", "-sha256", "-in", path])
    let digits = line.split(separator: "=").last?.trimmingCharacters(in: .newlines) ?? ""
    return digits.split(separator: ":").compactMap { UInt8($0, radix: 16) }
  }

  /// Speaks to a port of this host over TLS: sends `input`, and returns all that came until the end.
  static func speak(
    to port: Int, _ input: String, alpn: String? = "rygrad/1", options: [String] = []
  ) async throws -> String {
    let alpn = alpn.map { ["-alpn", $0] } ?? []
    return try await run(
      ["s_client", "-quiet", "-connect", "127.0.0.1:\(port)"] + alpn + options, input: input,
      mayFail: true)
  }

  /// The certificate that a port of this host shows, in PEM.
  static func certificateShown(on port: Int) async throws -> String {
    let output = try await run(
      ["s_client", "-connect", "127.0.0.1:\(port)", "-alpn", "rygrad/1"], input: "bye\n",
      mayFail: true)
    return output.split(separator: "\n").drop { $0 != "-----BEGIN CERTIFICATE-----" }
      .prefix { $0 != "-----END CERTIFICATE-----" }.joined()
  }

  @discardableResult
  private static func run(
    _ words: [String], input: String = "", mayFail: Bool = false
  ) async throws -> String {
    try await threads.runIfActive {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/openssl")
      process.arguments = words
      let (stdin, stdout) = (Pipe(), Pipe())
      process.standardInput = stdin
      process.standardOutput = stdout
      process.standardError = FileHandle.nullDevice
      try process.run()
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      // Kept open, since s_client would leave before the answer.
      let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
      try? stdin.fileHandleForWriting.close()
      process.waitUntilExit()
      guard mayFail || process.terminationStatus == 0 else { throw Failure(words: words) }
      return String(decoding: output, as: UTF8.self)
    }
  }
}
