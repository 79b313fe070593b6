import Foundation
import Support
import Testing

@Suite struct UnitTests {
  static let names = ["rygrad.service", "rygrad-migrate.service"]

  @Test(
    "systemd accepts the units",
    .enabled(if: Checker.systemd.isInstalled, "\(Checker.systemd.advice)"))
  func verified() throws {
    let scratch = try Scratch()
    let paths = try Self.names.map { name in
      // Only the place of the program differs from where it will be installed.
      try scratch.write(
        try Deploy.text(name).replacingOccurrences(
          of: "/usr/bin/rygrad ", with: "\(ServerProcess.programs)/rygrad "),
        as: name)
    }
    let verdict = try Checker.systemd.run(["verify", "--man=no"] + paths)
    // systemd remarks on other units of the machine, too.
    let remarks = verdict.text.split(separator: "\n").filter { $0.contains("rygrad") }
    #expect(verdict.status == 0, "\(verdict.text)")
    #expect(remarks == [])
  }

  @Test(
    "systemd finds an exposure of at most 1.5",
    .enabled(if: Checker.systemd.isInstalled, "\(Checker.systemd.advice)"), arguments: names)
  func exposure(name: String) throws {
    let verdict = try Checker.systemd.run([
      "security", "--offline=true", "--no-pager", "\(Deploy.folder)/\(name)",
    ])
    let line = try #require(
      verdict.text.split(separator: "\n").last { $0.contains("Overall exposure level") })
    let score = try #require(line.firstMatch(of: /: ([0-9]+\.[0-9])\s/)?.1)
    #expect(try #require(Double(score)) <= 1.5, "\(verdict.text)")
  }

  @Test("each unit sets only settings that there are", arguments: names)
  func settings(name: String) throws {
    let known = try Deploy.text("rygrad.conf")
    let set = try Deploy.text(name).matches(of: /(?m)^Environment=(RYGRAD_[A-Z_]+)=/).map { $0.1 }
    #expect(!set.isEmpty)
    for variable in set {
      let isKnown = known.contains("#\(variable)=")
      #expect(isKnown, "\(variable)")
    }
  }

  @Test("the time to stop is longer than the bounds of a drain behind a balancer")
  func stopTime() throws {
    let unit = try Deploy.text("rygrad.service")
    let seconds = try #require(unit.firstMatch(of: /TimeoutStopSec=([0-9]+)/)?.1)
    let grace = try #require(
      try Deploy.text("rygrad.conf").firstMatch(of: /RYGRAD_GRACE_SECONDS=([0-9]+)/)?.1)
    let delay = try #require(
      try Deploy.text("install.md").firstMatch(of: /RYGRAD_DRAIN_DELAY_SECONDS=([0-9]+)/)?.1)
    #expect(Int(seconds)! > Int(grace)! + Int(delay)!)
  }

  @Test("no password stands in a unit, and each that is loaded is handed on", arguments: names)
  func credentials(name: String) throws {
    let unit = try Deploy.text(name)
    let loaded = unit.matches(of: /(?m)^LoadCredential=([a-z-]+):\/etc\/rygrad\//).map { $0.1 }
    #expect(!loaded.isEmpty)
    for credential in loaded { #expect(unit.contains("_FILE=%d/\(credential)\n")) }
    #expect(!unit.contains("password="))
  }
}
