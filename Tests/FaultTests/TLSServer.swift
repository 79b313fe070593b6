import Glibc
import PostgresFixtures

/// A PostgreSQL that takes TLS only and calls itself `database.example`, and two authorities of
/// which one vouches for it.
final class TLSServer: Sendable {
  let cluster = Cluster(isStarted: false)
  let port: UInt16
  /// The certificate of the authority that vouches for it.
  let authority: String
  /// The certificate of one that does not.
  let otherAuthority: String
  /// Its own certificate, and the key to it.
  let certificate: String
  let key: String

  init() {
    let directory = cluster.directory
    authority = "\(directory)/authority.pem"
    otherAuthority = "\(directory)/other.pem"
    certificate = "\(directory)/server.pem"
    key = "\(directory)/server.key"
    for name in ["authority", "other"] {
      cluster.run(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
          + " -subj /CN=\(name) -keyout \(directory)/\(name).key -out \(directory)/\(name).pem")
    }
    cluster.run(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        + " -CA \(authority) -CAkey \(directory)/authority.key -subj /CN=server"
        + " -addext subjectAltName=DNS:database.example -addext basicConstraints=CA:FALSE"
        + " -keyout \(key) -out \(certificate)")
    cluster.own(key)
    cluster.run("sed -i 's/^host /hostssl /' \(directory)/data/pg_hba.conf")
    port = FreePort.find()
    cluster.start(
      "-c ssl=on -c ssl_cert_file=\(certificate) -c ssl_key_file=\(key)"
        + " -c listen_addresses=127.0.0.1 -c port=\(port)")
  }
}
