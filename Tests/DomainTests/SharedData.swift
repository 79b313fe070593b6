import Glibc

/// Files of real data that may lie beside the repository.
enum SharedData {
  /// Whether the file `name` is there.
  static func has(_ name: String) -> Bool { access(path(name), R_OK) == 0 }

  /// The bytes of the file `name`.
  static func bytes(_ name: String) throws -> [UInt8] {
    guard let file = fopen(path(name), "rb") else { throw MissingFile(name: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  private struct MissingFile: Error {
    let name: String
  }

  /// `../shared/data` beside the directory of the package, which is three levels above this file.
  private static func path(_ name: String, here: String = #filePath) -> String {
    let package = here.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(package)/../shared/data/\(name)"
  }
}
