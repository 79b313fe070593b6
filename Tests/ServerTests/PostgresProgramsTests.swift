import Glibc
import Testing

@testable import Server

@Suite struct PostgresProgramsTests {
  /// A folder with programs that only tell a version.
  private func folder(version: String) throws -> String {
    let path = "/tmp/rygrad-programs-\(getpid())-\(version)"
    try File.makeFolder(path, mode: 0o755)
    for program in ["postgres", "initdb"] {
      try File.write(
        "#!/bin/sh\necho 'postgres (PostgreSQL) \(version) (Debian)'\n", to: "\(path)/\(program)",
        mode: 0o755)
    }
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
