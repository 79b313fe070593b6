public import Domain
import Glibc
import NIOCore
import NIOSSL
import Synchronization

/// The certificate with which a server shows itself over TLS 1.3, and its key, from two files in PEM.
///
/// ```
/// read ──connections──> served ──reload, files changed──> read anew ──could be read──> served
///                          ^                                  └──could not──> served as before ┐
///                          └───────────────────────────────────────────────────────────────────┘
/// ```
/// Whoever renews the files need not tell anyone: `reload` looks whether they have changed.
public final class TLSIdentity: Sendable {
  /// Why the files are of no use.
  public enum ReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A file that is not there, or may not be read.
    case unreadable(path: String, reason: String)
    /// A key that others than its owner and group may read.
    case exposedKey(path: String)
    /// What is in the files is no chain of certificates with the key of its first.
    case malformed(path: String, reason: String)

    /// A sentence for an operator.
    public var description: String {
      switch self {
      case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
      case .exposedKey(let path): "the key \(path) can be read by everybody"
      case .malformed(let path, let reason): "\(path) cannot be used: \(reason)"
      }
    }
  }

  /// Tells one state of the files from another.
  private struct Stamp: Equatable {
    var parts: [Int] = []
  }

  private struct State {
    var context: NIOSSLContext
    var validUntil: Instant
    var stamp: Stamp
  }

  private let certificatePath: String
  private let keyPath: String
  private let state: Mutex<State>

  /// Reads the chain, the server's own certificate first, and the key of that.
  public init(certificatePath: String, keyPath: String) throws(ReadError) {
    self.certificatePath = certificatePath
    self.keyPath = keyPath
    state = Mutex(try Self.read(certificatePath, keyPath))
  }

  /// When the certificate in use expires.
  public var validUntil: Instant { state.withLock(\.validUntil) }

  /// What new connections are made with.
  var context: NIOSSLContext { state.withLock(\.context) }

  /// Reads the files again if they have changed since they were last looked at; whether they had.
  ///
  /// Throws for files that cannot be used, once for each state of theirs; what was read before
  /// stays in use.
  public func reload() throws(ReadError) -> Bool {
    let stamp = try Self.stamp(certificatePath, keyPath)
    let hasChanged = state.withLock { state in
      defer { state.stamp = stamp }
      return state.stamp != stamp
    }
    guard hasChanged else { return false }
    let new = try Self.read(certificatePath, keyPath)
    state.withLock { $0 = new }
    return true
  }

  private static func read(
    _ certificatePath: String, _ keyPath: String
  ) throws(ReadError) -> State {
    // Looked at first: what changes while it is read will differ from this.
    let stamp = try stamp(certificatePath, keyPath)
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificatePath)
    } catch {
      throw .malformed(path: certificatePath, reason: "it holds no certificate in PEM")
    }
    guard let own = chain.first else {
      throw .malformed(path: certificatePath, reason: "it holds no certificate in PEM")
    }
    let key: NIOSSLPrivateKey
    do {
      key = try NIOSSLPrivateKey(file: keyPath, format: .pem)
    } catch {
      throw .malformed(path: keyPath, reason: "it holds no private key in PEM without a password")
    }
    do {
      return State(
        context: try NIOSSLContext(configuration: configuration(chain, key)),
        validUntil: Instant(microseconds: Int64(own.notValidAfter) * 1_000_000), stamp: stamp)
    } catch {
      throw .malformed(
        path: certificatePath, reason: "its first certificate is not that of the key \(keyPath)")
    }
  }

  private static func configuration(
    _ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey
  ) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    // Resumed sessions carry no early data: NIOSSL never turns that on.
    configuration.minimumTLSVersion = .tlsv13
    configuration.applicationProtocols = [TLSDoor.protocolName]
    // For the other side to say goodbye in its turn.
    configuration.shutdownTimeout = .seconds(2)
    // A client may show a certificate. Who vouches for it is of no interest: accounts know theirs.
    configuration.certificateVerification = .optionalVerification
    configuration.trustRoots = .certificates([])
    return configuration
  }

  private static func stamp(
    _ certificatePath: String, _ keyPath: String
  ) throws(ReadError) -> Stamp {
    var stamp = Stamp()
    for path in [certificatePath, keyPath] {
      var status = stat()
      guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
        throw .unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      if path == keyPath, status.st_mode & S_IROTH != 0 { throw .exposedKey(path: path) }
      stamp.parts += [
        Int(status.st_dev), Int(bitPattern: UInt(status.st_ino)), Int(status.st_size),
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      ]
    }
    return stamp
  }
}
