import Glibc

/// Where a Unix socket can be: the kernel takes at most 107 bytes of path.
enum SocketFolder {
  /// Whether a socket of that name fits, in a path that a libpq connection string can name.
  static func fits(_ folder: String, socket name: String) -> Bool {
    let longest = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1
    return folder.utf8.count + 1 + name.utf8.count <= longest
      && folder.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#"",'\"#.utf8.contains($0) }
  }

  /// The folder itself where the socket fits, else one with a short name that is always the same
  /// for it: under XDG_RUNTIME_DIR or /tmp, and for root under /run.
  static func near(_ folder: String, socket name: String) -> String {
    if fits(folder, socket: name) { return folder }
    let short = "rygrad-" + String(hash(folder), radix: 36)
    if geteuid() == 0 { return "/run/\(short)" }
    if let runtime = getenv("XDG_RUNTIME_DIR").map({ String(cString: $0) }),
      access(runtime, W_OK) == 0, fits("\(runtime)/\(short)", socket: name)
    {
      return "\(runtime)/\(short)"
    }
    return "/tmp/\(short)"
  }

  /// FNV-1a, the same in every process.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
