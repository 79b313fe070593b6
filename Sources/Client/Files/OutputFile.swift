import Domain
import Glibc

/// Writing files that only their owner may read.
enum OutputFile {
  /// Makes the folders above `path` that do not exist yet (mode 0700).
  static func makeFolders(for path: String) throws(Failure) {
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST {
        throw SystemError().failure(folder)
      }
      index = path.index(after: slash)
    }
  }

  /// Adds text at the end of a file, making it if need be.
  static func append(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), path, O_WRONLY | O_CREAT | O_APPEND)
  }

  /// Makes a new file; throws when there is one already, so that no secret overwrites another.
  static func create(_ text: String, at path: String) throws(Failure) {
    try write(Array(text.utf8), path, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Puts a file in place as a whole, over an older one.
  static func replace(_ bytes: [UInt8], at path: String) throws(Failure) {
    let partial = "\(path).\(getpid())"
    try write(bytes, partial, O_WRONLY | O_CREAT | O_TRUNC)
    guard rename(partial, path) == 0 else { throw SystemError().failure(path) }
  }

  private static func write(_ bytes: [UInt8], _ path: String, _ flags: Int32) throws(Failure) {
    guard let file = OpenFile(path, flags, mode: 0o600) else { throw SystemError().failure(path) }
    do {
      try file.writeAll(bytes)
    } catch {
      throw error.failure(path)
    }
  }
}
