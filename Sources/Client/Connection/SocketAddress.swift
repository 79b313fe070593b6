import Glibc

/// An address in the kernel's form.
struct SocketAddress {
  private var storage: sockaddr_storage
  private let length: socklen_t

  /// The address of a Unix socket; nil when the path does not fit in one.
  init?(path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard !path.isEmpty, path.utf8.count < capacity else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    self.init(address)
  }

  private init(_ address: some Any) {
    storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) { target in
      withUnsafeBytes(of: address) { target.copyMemory(from: $0) }
    }
    length = socklen_t(MemoryLayout.size(ofValue: address))
  }

  /// The TCP addresses of a host, in the resolver's order; empty when there are none.
  static func resolve(host: String, port: UInt16) -> [SocketAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = list
    while let entry = next?.pointee {
      entry.ai_addr.withMemoryRebound(to: UInt8.self, capacity: Int(entry.ai_addrlen)) { bytes in
        if entry.ai_family == AF_INET {
          addresses.append(
            SocketAddress(UnsafeRawPointer(bytes).loadUnaligned(as: sockaddr_in.self)))
        } else if entry.ai_family == AF_INET6 {
          addresses.append(
            SocketAddress(UnsafeRawPointer(bytes).loadUnaligned(as: sockaddr_in6.self)))
        }
      }
      next = entry.ai_next
    }
    return addresses
  }

  /// `AF_UNIX`, `AF_INET` or `AF_INET6`.
  var family: Int32 {
    Int32(storage.ss_family)
  }

  /// Whether a TCP address never leaves this machine: 127.0.0.0/8 or ::1.
  var isLoopback: Bool {
    withUnsafeBytes(of: storage) { bytes in
      switch family {
      case AF_INET: bytes[4] == 127
      case AF_INET6: bytes[8..<23].allSatisfy { $0 == 0 } && bytes[23] == 1
      default: false
      }
    }
  }

  /// Lends the address to a system call.
  func withPointer<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    withUnsafePointer(to: storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
