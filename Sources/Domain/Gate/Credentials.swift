/// What a caller shows to be let in.
public enum Credentials: Sendable, Hashable {
  /// A secret token, or the secret of an invitation.
  case token(String)
  /// The identity that the kernel vouches for on a Unix socket.
  case peer(uid: UInt32, gid: UInt32, pid: Int32)
  /// A certificate whose key the other side has, by the SHA-256 of its DER form.
  case certificate(fingerprint: [UInt8])
}
