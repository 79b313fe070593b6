import Domain
import Glibc

/// Reading a whole file, or standard input as `-`.
enum InputFile {
  /// What names standard input.
  static let standardInput = "-"

  /// The bytes of a file of at most `limitBytes`.
  static func read(_ path: String, limitBytes: Int) throws(Failure) -> [UInt8] {
    guard let file = open(path) else { throw SystemError().failure(path) }
    return try read(file, named: path, limitBytes: limitBytes)
  }

  /// The first line of a file that holds a secret.
  static func readSecret(_ path: String) throws(Failure) -> String {
    let bytes = try readSecretFile(path, limitBytes: 65_536)
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).trimmed
    guard !line.isEmpty else {
      throw .usage(
        Message(da: "\(path) er tom", en: "\(path) is empty"),
        hint: Message(
          da: "den skal indeholde hemmeligheden på første linje",
          en: "it must hold the secret on its first line"))
    }
    return line
  }

  /// The bytes of a file that holds a secret; a file that everybody may read or write is refused,
  /// since what it holds is a secret no longer.
  static func readSecretFile(_ path: String, limitBytes: Int) throws(Failure) -> [UInt8] {
    guard let file = open(path) else { throw SystemError().failure(path) }
    let status = file.status
    if status.st_mode & S_IFMT == S_IFREG, status.st_mode & (S_IROTH | S_IWOTH) != 0 {
      throw Failure(
        "SECRET_EXPOSED",
        Message(
          da: "\(path) kan læses eller skrives af alle og bruges derfor ikke",
          en: "\(path) can be read or written by everybody and is therefore not used"),
        hint: Message(
          da: "chmod 600 \(path), og skift hemmeligheden, hvis andre kan have set den",
          en: "chmod 600 \(path), and replace the secret if others may have seen it"),
        status: .usage)
    }
    return try read(file, named: path, limitBytes: limitBytes)
  }

  private static func open(_ path: String) -> OpenFile? {
    path == standardInput
      ? OpenFile(descriptor: dup(STDIN_FILENO)) : OpenFile(path, O_RDONLY)
  }

  private static func read(
    _ file: borrowing OpenFile, named path: String, limitBytes: Int
  ) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]?
    do {
      bytes = try file.readAll(limitBytes: limitBytes)
    } catch {
      throw error.failure(path)
    }
    if let bytes { return bytes }
    throw Failure(
      "PAYLOAD_TOO_LARGE",
      Message(
        da: "\(path) er større end de tilladte \(limitBytes) bytes",
        en: "\(path) is larger than the \(limitBytes) bytes allowed"),
      status: ExitStatus(label: "PAYLOAD_TOO_LARGE", class: nil))
  }
}
