import CAssets
import Commands
import Domain
import Glibc
import Logging

/// What a demonstration leaves in the data folder: the tokens of its people, and at each start a
/// one-time link for each by which to sign in.
struct DemonstrationFiles: Sendable {
  /// The data folder; gets `demonstration.tokens` and `links`.
  let folder: String

  private var tokensPath: String { "\(folder)/demonstration.tokens" }
  private var linksPath: String { "\(folder)/links" }

  /// Keeps the tokens, for the owner's eyes only.
  func keep(_ tokens: [(name: String, token: String)]) throws {
    let text = tokens.map { "\($0.name)\t\($0.token)\n" }.joined()
    try File.write(text, to: tokensPath, mode: 0o600)
  }

  /// Makes a link for the operator and for each of the people who still can sign in, by the
  /// command that they would give; writes them down as lines of name, person, place and link.
  func makeLinks(_ dispatch: Dispatch, origin: String) async throws -> [DemonstrationLink] {
    var links: [DemonstrationLink] = []
    if let link = await link(
      "operator", .peer(uid: geteuid(), gid: getegid(), pid: getpid()), dispatch, origin)
    {
      links.append(link)
    }
    for line in try tokens() {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2 else { continue }
      if let link = await link(parts[0], .token(parts[1]), dispatch, origin) { links.append(link) }
    }
    let text = links.map { "\($0.name)\t\($0.person)\t\($0.place)\t\($0.url)\n" }.joined()
    try File.write(text, to: linksPath, mode: 0o600)
    return links
  }

  private func tokens() throws -> [Substring] {
    guard File.status(tokensPath) != nil else { return [] }
    return String(decoding: try File.read(tokensPath), as: UTF8.self).split(separator: "\n")
  }

  /// Nil for somebody who is let in no more.
  private func link(
    _ name: String, _ credentials: Credentials, _ dispatch: Dispatch, _ origin: String
  ) async -> DemonstrationLink? {
    guard
      let (principal, _) = try? await dispatch.authenticate(credentials, language: .da).get(),
      let made = try? await dispatch.perform(
        Request(
          verb: "link.create", arguments: [Request.Argument(name: "minutes", value: "1440")]),
        as: principal, language: .da
      ).get(), let secret = made.result["secret"]?.stringValue
    else { return nil }
    let seats = try? await dispatch.perform(
      Request(verb: "initiative.list"), as: principal, language: .da
    ).get()
    let places =
      principal.kind == .operator
      ? []
      : (seats?.rows ?? []).map { row in
        "\(row["role"]?.stringValue ?? ""), \(row["name"]?.stringValue ?? "")"
      }
    return DemonstrationLink(
      name: name, person: principal.name, place: places.joined(separator: "; "),
      url: "\(origin)/sign-in/link/\(secret)")
  }
}

/// A way in for one person of the demonstration.
struct DemonstrationLink: Sendable {
  /// What the script calls it.
  let name: String
  /// The person's name.
  let person: String
  /// The roles and initiatives it has; empty for the operator.
  let place: String
  /// The link, which works once.
  let url: String
}

extension DemonstrationLink {
  /// What to open, one line for each kind of user and the rest in the file.
  static func welcome(_ links: [DemonstrationLink], origin: String) -> String {
    var text = "In the browser: \(origin)\n"
    guard !links.isEmpty else { return text + "\n" }
    text += "Each of these links signs in once, within a day; a new start makes new ones.\n\n"
    var roles: Set<String> = []
    for link in links {
      let role = link.place.isEmpty ? "operator" : String(link.place.prefix { $0 != "," })
      guard roles.insert(role).inserted else { continue }
      text +=
        "  \(role): \(link.person)\(link.place.isEmpty ? "" : " (\(link.place))")\n    \(link.url)\n"
    }
    return text + "\nThe others are in the file “links” beside the data.\n\n"
  }
}
