import Domain
import Glibc

/// Where the profile file is, and reading and changing it.
struct ProfileStore {
  /// The file's path, nil when neither flag, environment nor a home says.
  let path: String?
  /// Whether the path was asked for by flag or `RYGRADCTL_CONFIG`, so that it must exist.
  let isExplicit: Bool
  private let home: String?

  /// The store that `--config`, else `RYGRADCTL_CONFIG`, else the XDG rules name.
  init(flag: String?, environment: Environment) {
    let explicit = flag ?? environment["RYGRADCTL_CONFIG"]
    isExplicit = explicit != nil
    path =
      explicit
      ?? environment.folder("XDG_CONFIG_HOME", orUnderHome: ".config")
      .map { "\($0)/rygradctl/profiles" }
    home = environment["HOME"]
  }

  /// The profiles; none when the usual file does not exist.
  func read() throws(Failure) -> ProfileFile {
    try parse(text())
  }

  private func text() throws(Failure) -> String {
    guard let path, isExplicit || access(path, F_OK) == 0 else { return "" }
    return String(decoding: try InputFile.read(path, limitBytes: 1 << 20), as: UTF8.self)
  }

  private func parse(_ text: String) throws(Failure) -> ProfileFile {
    try ProfileFile(text, path: path ?? "", home: home)
  }

  /// Appends a profile, making the file (mode 0600) and its folders if need be; throws when the
  /// name is taken or not a name, or when the file cannot be written.
  func add(_ profile: ProfileFile.Profile) throws(Failure) {
    guard ProfileFile.isName(profile.name) else {
      throw .usage(
        Message(
          da: "»\(profile.name)« kan ikke være en profils navn",
          en: "'\(profile.name)' cannot be a profile's name"),
        hint: Message(
          da: "brug bogstaver a–z, cifre, bindestreg, understreg og punktum",
          en: "use letters a–z, digits, dash, underscore and full stop"))
    }
    guard let path else {
      throw .usage(
        Message(
          da: "det vides ikke, hvor profiler skal ligge", en: "there is no place for profiles"),
        hint: Message(da: "sæt HOME eller brug --config FIL", en: "set HOME or use --config FILE"))
    }
    let isThere = access(path, F_OK) == 0
    if isThere, try read().profiles.contains(where: { $0.name == profile.name }) {
      throw Failure(
        "EXISTS",
        Message(
          da: "der er allerede en profil »\(profile.name)« i \(path)",
          en: "there is already a profile '\(profile.name)' in \(path)"),
        status: .conflict)
    }
    try OutputFile.makeFolders(for: path)
    try OutputFile.append(
      (isThere ? "\n" : "") + ProfileFile.section(profile), to: path)
  }

  /// Takes a profile out of the file, which stays as it is otherwise, and returns it; throws where
  /// there is none of that name.
  func remove(_ name: String) throws(Failure) -> ProfileFile.Profile {
    let text = try text()
    let profile = ProfileFile.Profile(name: name, settings: try parse(text).settings(name))
    // Without a path there is no profile either.
    if let path {
      let rest = ProfileFile.text(text, without: name)
      try OutputFile.replace(Array(rest.utf8), at: SystemPath.resolved(path))
    }
    return profile
  }
}
