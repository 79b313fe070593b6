import Domain
import Glibc

/// A file that takes its place only once it is whole; until then, and for ever where it never is, an
/// older one stays.
final class PartialFile {
  private let path: String
  private let partialPath: String
  private let file: OpenFile
  private var isInPlace = false

  /// Begins a file that only its owner may read, beside its place; throws where none can be made.
  init(for path: String) throws(Failure) {
    self.path = path
    partialPath = "\(path).\(getpid()).partial"
    guard let file = OpenFile(partialPath, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600) else {
      throw SystemError().failure(path)
    }
    self.file = file
  }

  /// Adds octets at the end.
  func write(_ octets: [UInt8]) throws(Failure) {
    do {
      try file.writeAll(octets)
    } catch {
      throw error.failure(path)
    }
  }

  /// Begins anew.
  func restart() throws(Failure) {
    guard ftruncate(file.descriptor, 0) == 0, lseek(file.descriptor, 0, SEEK_SET) == 0 else {
      throw SystemError().failure(path)
    }
  }

  /// Puts the file in its place.
  func finish() throws(Failure) {
    guard fsync(file.descriptor) == 0, rename(partialPath, path) == 0 else {
      throw SystemError().failure(path)
    }
    isInPlace = true
  }

  deinit {
    if !isInPlace { unlink(partialPath) }
  }
}
