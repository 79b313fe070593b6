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

  /// Open descriptors.
  static var descriptors: Int {
    guard let folder = opendir("/proc/self/fd") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // The folder itself, `.` and `..`.
    return count - 3
  }
}
