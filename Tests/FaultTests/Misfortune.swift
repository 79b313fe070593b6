import Glibc
import PostgresFixtures

/// What can befall a server and the network in front of it.
enum Misfortune: String, CaseIterable {
  case cut, cutWithinReply, cutWithinRequest, deafness, slowness, pieces
  case stop, quit, kill, killSession, longOutage, readOnly

  /// Lets it happen and returns when all is well again.
  func befall(
    _ cluster: Cluster, behind proxy: FaultyProxy, using generator: inout SeededGenerator
  ) {
    let microseconds = UInt32.random(in: 200_000...900_000, using: &generator)
    switch self {
    case .cut:
      proxy.cut()
    case .cutWithinReply, .cutWithinRequest:
      for _ in 0..<8 {
        let end: FaultyProxy.End = self == .cutWithinReply ? .client : .server
        proxy.cut(afterBytes: .random(in: 0..<4000, using: &generator), to: end)
        usleep(microseconds / 8)
      }
      proxy.heal()
    case .deafness:
      proxy.goDeaf()
      usleep(microseconds)
      proxy.cut()
    case .slowness:
      proxy.delay(microseconds: 20_000)
      usleep(microseconds)
      proxy.heal()
    case .pieces:
      proxy.split(pieceBytes: 1)
      usleep(microseconds)
      proxy.heal()
    case .stop:
      cluster.stop()
      cluster.start()
    case .quit:
      cluster.quit()
      cluster.start()
    case .kill:
      cluster.kill()
      cluster.start()
    case .killSession:
      cluster.killSession()
    case .longOutage:
      cluster.kill()
      usleep(3_000_000)
      cluster.start()
    case .readOnly:
      cluster.setReadOnly(true)
      usleep(microseconds)
      cluster.setReadOnly(false)
    }
  }
}
