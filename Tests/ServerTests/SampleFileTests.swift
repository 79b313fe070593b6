import Glibc
import Support
import Testing

@testable import Server

@Suite struct SampleFileTests {
  private let path =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/deploy/rygrad.conf"

  @Test("deploy/rygrad.conf is what “rygrad help conf” prints")
  func committedSample() throws {
    #expect(try File.read(path) == Array(SampleFile.text.utf8))
  }

  @Test("the sample, with every comment sign before a setting removed, changes nothing")
  func sampleIsStandard() async throws {
    let lines = SampleFile.text.split(separator: "\n").map { line in
      line.hasPrefix("#RYGRAD_") ? String(line.dropFirst()) : String(line)
    }
    let folder = try temporaryFolder()
    let draft = "\(folder)/rygrad.conf"
    try File.write(lines.joined(separator: "\n"), to: draft, mode: 0o600)
    defer {
      unlink(draft)
      rmdir(folder)
    }
    let plain = try Settings(from: try await SettingSources(flags: [], environment: [:]))
    let sample = try Settings(
      from: try await SettingSources(flags: ["--config=\(draft)"], environment: [:]))
    #expect("\(plain)" == "\(sample)")
  }

  @Test("each setting stands once in the usage text")
  func usage() throws {
    let lines = try Usage.topic("serve").split(separator: "\n")
    for setting in Setting.all {
      #expect(lines.filter { $0 == "  \(setting.flag) \(setting.placeholder)" }.count == 1)
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }
}
