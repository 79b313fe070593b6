import Domain

/// `rygradctl profile list`, `show`, `add` and `remove`: the user's own file, without a server.
struct ProfileCommand {
  /// The word that comes before any verb of a server, which are asked only for other nouns.
  static let name = "profile"

  let store: ProfileStore
  /// What `add` keeps: the options given on this command line.
  let flags: Settings

  /// Runs the words behind `profile`.
  func run(_ words: [String]) throws(Failure) -> Reply {
    switch (words.first, words.count) {
    case ("list", 1): return try list()
    case ("show", 1), ("show", 2): return try show(words.count == 2 ? words[1] : nil)
    case ("add", 2): return try add(words[1])
    case ("remove", 2): return Reply(result: object(try store.remove(words[1])))
    default:
      let usage = "rygradctl profile list | show [NAME] | add NAME | remove NAME"
      throw .usage(
        Message(da: "profile forstås ikke sådan", en: "profile is not used like that"),
        hint: Message(da: usage, en: usage))
    }
  }

  private func list() throws(Failure) -> Reply {
    let profiles = try store.read().profiles
    return Reply(rows: profiles.map(object), result: ["next": nil])
  }

  private func show(_ name: String?) throws(Failure) -> Reply {
    let name = name ?? ProfileFile.defaultName
    return Reply(result: object(.init(name: name, settings: try store.read().settings(name))))
  }

  private func add(_ name: String) throws(Failure) -> Reply {
    guard try Endpoint(flags) != nil else {
      throw .usage(
        Message(da: "profilen mangler en server", en: "the profile lacks a server"),
        hint: Message(
          da: "rygradctl profile add \(name) --socket STI eller --address [tls://]host:port",
          en: "rygradctl profile add \(name) --socket PATH or --address [tls://]host:port"))
    }
    var settings = flags
    for key in Settings.Key.paths {
      if let path = settings[key] { settings[key] = SystemPath.absolute(path) }
    }
    let profile = ProfileFile.Profile(name: name, settings: settings)
    try store.add(profile)
    return Reply(result: object(profile))
  }

  private func object(_ profile: ProfileFile.Profile) -> JSON {
    let members = Settings.Key.allCases.map { key in
      JSON.Member(
        name: String(key.rawValue.map { $0 == "-" ? "_" : $0 }),
        value: profile.settings[key].map(JSON.string) ?? .null)
    }
    return .object([.init(name: "name", value: .string(profile.name))] + members)
  }
}
