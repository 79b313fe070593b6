import Glibc

/// Small whole files.
enum File {
  /// The bytes of a file; throws ``StartupProblem``.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem("cannot read", path) }
    defer { close(descriptor) }
    return try readToEnd(descriptor, path: path)
  }

  /// All bytes that a descriptor still gives; throws ``StartupProblem`` naming the path.
  static func readToEnd(_ descriptor: Int32, path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 {
          count = 0
          throw problem("cannot read", path)
        }
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  /// Writes the file anew beside its place and moves it there, so that no reader sees half of it.
  static func write(_ text: String, to path: String, mode: mode_t) throws {
    let draft = path + ".new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw problem("cannot write", draft) }
    defer { close(descriptor) }
    var text = text
    try text.withUTF8 { bytes in
      guard fchmod(descriptor, mode) == 0,
        Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
      else { throw problem("cannot write", draft) }
    }
    guard rename(draft, path) == 0 else { throw problem("cannot write", path) }
  }

  /// The absolute form of a path, which need not exist.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return path }
    let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let folder = String(decoding: bytes, as: UTF8.self)
    return path.hasPrefix("./") ? folder + path.dropFirst(1) : "\(folder)/\(path)"
  }

  /// What is at the path, without following a link; nil when there is nothing.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// Makes a folder, with those above it, unless it is there.
  static func makeFolder(_ path: String, mode: mode_t) throws {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    guard errno == ENOENT, !parent.isEmpty else { throw problem("cannot make the folder", path) }
    try makeFolder("/" + parent, mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw problem("cannot make the folder", path)
    }
  }

  /// Makes a folder that nobody but its owner can enter, or accepts one that is there.
  ///
  /// One that others can write to, or a link, may be somebody's trap and is refused.
  static func makeOwnFolder(_ path: String, owner: uid_t) throws {
    try makeFolder(path, mode: 0o700)
    guard let status = status(path), status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == owner, status.st_mode & 0o022 == 0
    else {
      throw StartupProblem(
        "\(path) is not a folder of the user \(owner) alone",
        remedy: "remove it, or choose another folder with --data")
    }
  }

  private static func problem(_ what: String, _ path: String) -> StartupProblem {
    StartupProblem(
      "\(what) \(path): \(systemError())",
      remedy: errno == EACCES || errno == EROFS || errno == EPERM
        ? "make it accessible to this user, or choose another folder with --data" : "")
  }
}

/// The text of the last system error on this thread.
func systemError(_ code: Int32 = errno) -> String {
  String(cString: strerror(code))
}
