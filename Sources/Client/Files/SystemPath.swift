import Glibc

/// Paths as the kernel sees them.
enum SystemPath {
  /// The path from the root, so that it means the same in another working folder; `-` stays.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), path != InputFile.standardInput,
      let folder = getcwd(nil, 0)
    else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }

  /// The file that a path leads to through symbolic links.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
