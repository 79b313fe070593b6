import Glibc
import Support
import Testing

@testable import Server

@Suite struct PostgresProgramsTests {
  /// A folder with programs that only tell a version.
  ///
  /// A process of its own writes them: were they open for writing in this one, a child that another
  /// test begins meanwhile would hold them open, and a file that is open so cannot be run.
  private func folder(version: String) throws -> String {
    let path = "/tmp/rygrad-programs-\(getpid())-\(version)"
    try File.makeFolder(path, mode: 0o755)
    let script = #"printf '#!/bin/sh\necho "postgres (PostgreSQL) %s"\n' "$2" > "$1/initdb""#
    let writer = try ChildProcess(
      [
        "sh", "-ec", script + #"; chmod 755 "$1/initdb"; cp -p "$1/initdb" "$1/postgres""#, "sh",
        path, version,
      ], output: STDERR_FILENO, ownGroup: false)
    guard writer.wait() == .exited(0) else { throw TestFailure("no programs in \(path)") }
    return path
  }

  private func remove(_ folder: String) {
    for program in ["postgres", "initdb"] { unlink("\(folder)/\(program)") }
    rmdir(folder)
  }

  @Test("a PostgreSQL before 15 is too old, and the remedy names the oldest that is not")
  func tooOld() throws {
    let folder = try folder(version: "14.9")
    defer { remove(folder) }
    let problem = #expect(throws: StartupProblem.self) {
      try PostgresPrograms.find(in: folder, clusterMajor: nil)
    }
    #expect(problem?.message == "PostgreSQL 14 in \(folder) is too old")
    #expect(problem?.remedy.contains("15") == true)
  }

  @Test("a cluster of another version is not opened")
  func otherVersion() throws {
    let folder = try folder(version: "16.1")
    defer { remove(folder) }
    #expect(try PostgresPrograms.find(in: folder, clusterMajor: 16).major == 16)
    let problem = #expect(throws: StartupProblem.self) {
      try PostgresPrograms.find(in: folder, clusterMajor: 15)
    }
    #expect(problem?.message == "the cluster was made by PostgreSQL 15, and installed is 16")
  }

  @Test("a folder without programs is a problem that names the package to install")
  func nothingThere() {
    let problem = #expect(throws: StartupProblem.self) {
      try PostgresPrograms.find(in: "/nonexistent", clusterMajor: nil)
    }
    #expect(problem?.remedy.contains("apt-get install postgresql") == true)
  }
}
