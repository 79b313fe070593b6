import Foundation
import Support
import Testing

/// `make install`, into a folder to be packed.
@Suite struct InstallTests {
  private static let mandoc = Checker(path: "/usr/bin/mandoc", package: "mandoc")

  /// Where things are put below the folder.
  private func installed() throws -> (scratch: Scratch, root: String) {
    let scratch = try Scratch()
    let source = URL(fileURLWithPath: Deploy.folder).deletingLastPathComponent().path
    let verdict = try Checker(path: "/usr/bin/make", package: "make").run([
      "-s", "-C", source, "install", "RELEASE=\(ServerProcess.programs)",
      "DESTDIR=\(scratch.folder)", "PREFIX=/usr",
    ])
    #expect(verdict.status == 0, "\(verdict.text)")
    return (scratch, "\(scratch.folder)/usr")
  }

  @Test(
    "programs, manual pages in both languages and completions go where Debian looks for them",
    .enabled(if: mandoc.isInstalled, "\(mandoc.advice)"))
  func everything() throws {
    let (scratch, root) = try installed()
    defer { withExtendedLifetime(scratch) {} }
    func files(_ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
    }
    #expect(try files("bin") == ["rygrad", "rygradctl"])
    let pages = [
      "rygradctl-completions.1", "rygradctl-doctor.1", "rygradctl-profile.1", "rygradctl-raw.1",
      "rygradctl-shell.1", "rygradctl.1",
    ]
    #expect(try files("share/man/man1") == pages)
    #expect(try files("share/man/da/man1") == pages)
    #expect(try files("share/man/man8") == ["rygrad.8"])
    #expect(try files("share/bash-completion/completions") == ["rygradctl"])
    #expect(try files("share/zsh/site-functions") == ["_rygradctl"])
    #expect(try files("share/fish/vendor_completions.d") == ["rygradctl.fish"])
    for folder in ["man1", "da/man1", "man8"] {
      for page in try files("share/man/\(folder)") {
        let verdict = try Self.mandoc.run(["-Tlint", "\(root)/share/man/\(folder)/\(page)"])
        #expect(verdict.status == 0 && verdict.text == "", "\(verdict.text)")
      }
    }
  }

  @Test("without programs it says what to do first")
  func nothing() throws {
    let source = URL(fileURLWithPath: Deploy.folder).deletingLastPathComponent().path
    let scratch = try Scratch()
    let verdict = try Checker(path: "/usr/bin/make", package: "make").run([
      "-s", "-C", source, "install", "RELEASE=\(scratch.folder)", "DESTDIR=\(scratch.folder)/x",
    ])
    #expect(verdict.status != 0 && verdict.text.contains("make release"))
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.folder)/x"))
  }
}
