import Glibc

/// Makes a folder below /tmp that PostgreSQL's own user can enter when this one is root; throws
/// ``TestFailure``.
public func temporaryFolder() throws -> String {
  var template = Array("/tmp/rygrad-test-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw TestFailure("no temporary folder") }
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  chmod(path, 0o755)
  return path
}
