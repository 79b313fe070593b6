import Glibc

/// What this process holds.
enum ProcessUse {
  /// Resident memory in kilobytes.
  static var residentKilobytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    fgets(&line, Int32(line.count), file)
    let words = line.split(separator: 32).map { part in
      Int(String(decoding: part.map { UInt8(bitPattern: $0) }, as: UTF8.self)) ?? 0
    }
    return words[1] * sysconf(Int32(_SC_PAGESIZE)) / 1024
  }

  /// Open descriptors with what they lead to, as the system names it.
  static var descriptors: [Int: String] {
    guard let folder = opendir("/proc/self/fd") else { return [:] }
    defer { closedir(folder) }
    var descriptors: [Int: String] = [:]
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let number = Int(name), number != Int(dirfd(folder)) else { continue }
      var target = [UInt8](repeating: 0, count: 256)
      let length = target.withUnsafeMutableBytes {
        readlink(
          "/proc/self/fd/\(name)", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      }
      descriptors[number] = String(decoding: target.prefix(max(0, length)), as: UTF8.self)
    }
    return descriptors
  }
}
