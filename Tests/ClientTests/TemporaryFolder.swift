import Foundation

/// A folder that is removed with everything in it when the test ends.
final class TemporaryFolder: Sendable {
  private let root: String

  init() {
    var template = Array("/tmp/rygradctl-XXXXXX".utf8CString)
    mkdtemp(&template)
    root = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
  }

  /// The path of something inside.
  func path(_ name: String) -> String {
    "\(root)/\(name)"
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o600) -> String {
    let file = fopen(path(name), "w")!
    fputs(text, file)
    fclose(file)
    chmod(path(name), mode)
    return path(name)
  }

  /// The text of a file, nil when it is not there.
  func read(_ name: String) -> String? {
    guard let file = fopen(path(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The permissions of a file.
  func mode(_ name: String) -> mode_t {
    var status = stat()
    stat(path(name), &status)
    return status.st_mode & 0o777
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }
}
