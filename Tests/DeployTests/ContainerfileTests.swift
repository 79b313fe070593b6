import Foundation
import Testing

/// Rules for the container file, since no container engine can be expected where tests run.
@Suite struct ContainerfileTests {
  /// An instruction with its arguments, continued lines joined.
  struct Instruction {
    let word: String
    let rest: String
  }

  private func instructions() throws -> [Instruction] {
    var lines: [String] = []
    var continues = false
    for line in try Deploy.text("Containerfile").split(separator: "\n") {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("#") { continue }
      let body = text.hasSuffix("\\") ? String(text.dropLast()) : text
      if continues { lines[lines.count - 1] += " " + body } else { lines.append(body) }
      continues = text.hasSuffix("\\")
    }
    #expect(!continues)
    return lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return Instruction(word: parts[0], rest: parts.count == 2 ? parts[1] : "")
    }
  }

  @Test("every instruction is one that there is, and the first stage has a base that can be given")
  func syntax() throws {
    let instructions = try instructions()
    let known: Set = [
      "ARG", "FROM", "RUN", "WORKDIR", "COPY", "USER", "ENV", "EXPOSE", "STOPSIGNAL",
      "HEALTHCHECK", "ENTRYPOINT", "CMD",
    ]
    #expect(instructions.allSatisfy { known.contains($0.word) && !$0.rest.isEmpty })
    #expect(instructions[0].word == "ARG" && instructions[0].rest.hasPrefix("SWIFT_IMAGE="))
    #expect(instructions[1].word == "FROM" && instructions[1].rest == "${SWIFT_IMAGE} AS build")
  }

  @Test("the last stage is Debian 12 with the libraries, an ordinary user and a health check")
  func lastStage() throws {
    let all = try instructions()
    let start = try #require(all.lastIndex { $0.word == "FROM" })
    let stage = all[start...]
    func only(_ word: String) throws -> String {
      let found = stage.filter { $0.word == word }
      #expect(found.count == 1)
      return try #require(found.first).rest
    }
    #expect(try only("FROM") == "docker.io/library/debian:bookworm-slim")
    for package in ["ca-certificates", "libpq5", "libcurl4", "libargon2-1"] {
      #expect(try only("RUN").split(separator: " ").contains(Substring(package)))
    }
    #expect(try only("COPY") == "--from=build /out/ /")
    #expect(try only("USER") == "10001:10001")
    #expect(try only("HEALTHCHECK").hasSuffix(#"CMD ["rygrad", "health"]"#))
    #expect(try only("STOPSIGNAL") == "SIGTERM")
    for word in ["ENTRYPOINT", "CMD"] {
      let list = try JSONDecoder().decode([String].self, from: Data(try only(word).utf8))
      #expect(!list.isEmpty)
    }
  }

  @Test("packages are installed without the recommended ones, and their lists removed")
  func packages() throws {
    for run in try instructions() where run.word == "RUN" && run.rest.contains("apt-get install") {
      #expect(run.rest.contains("--no-install-recommends"))
      #expect(run.rest.contains("rm -rf /var/lib/apt/lists/*"))
    }
  }

  @Test("it sets only settings that there are, and no secret")
  func settings() throws {
    let known = try Deploy.text("rygrad.conf")
    let environment = try instructions().filter { $0.word == "ENV" }.map(\.rest)
    let variables = environment.joined(separator: " ").matches(of: /([A-Z_]+)=/).map { $0.1 }
    #expect(!variables.isEmpty)
    for variable in variables {
      let isKnown = known.contains("#\(variable)=")
      #expect(isKnown, "\(variable)")
      #expect(!variable.contains("PASSWORD"))
    }
  }

  @Test("the shell accepts every command", arguments: ["/bin/sh"])
  func shell(path: String) throws {
    for run in try instructions() where run.word == "RUN" {
      let verdict = try Checker(path: path, package: "dash").run(["-n", "-c", run.rest])
      #expect(verdict.status == 0, "\(verdict.text)")
    }
  }
}
