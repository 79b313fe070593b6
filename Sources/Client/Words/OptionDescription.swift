import Domain

/// An option that every command takes: what help, manual and completion say of it.
struct OptionDescription: Sendable {
  /// What an option is for.
  enum Group: CaseIterable, Sendable {
    case server, workspace, data, doing, other
  }

  /// What its value is, so that it can be completed.
  enum Value: Sendable {
    case none
    case file(Message)
    case profile, initiative, party, language, format
    case text(Message)
  }

  /// The long name without dashes.
  let name: String
  /// The letter, where it has one.
  let letter: Character?
  let group: Group
  let value: Value
  let help: Message

  private init(
    _ name: String, letter: Character? = nil, _ group: Group, _ value: Value = .none,
    da: String, en: String
  ) {
    self.name = name
    self.letter = letter
    self.group = group
    self.value = value
    help = Message(da: da, en: en)
  }

  /// How it is written, such as `-o, --output table|json|ndjson|csv`.
  func usage(_ language: Language) -> String {
    let names = (letter.map { "-\($0), " } ?? "") + "--\(name)"
    return placeholder.map { "\(names) \($0[language])" } ?? names
  }

  /// What stands for the value, nil for a flag.
  var placeholder: Message? {
    switch value {
    case .none: nil
    case .file(let name), .text(let name): name
    case .profile: Message(da: "NAVN", en: "NAME")
    case .initiative, .party: Message(da: "KORTNAVN", en: "SLUG")
    case .language: Message(da: "da|en", en: "da|en")
    case .format:
      Message(
        da: OutputFormat.allCases.map(\.rawValue).joined(separator: "|"),
        en: OutputFormat.allCases.map(\.rawValue).joined(separator: "|"))
    }
  }

  /// Whether a value belongs to it.
  var takesValue: Bool { placeholder != nil }

  /// The option that a word such as `--socket`, `--socket=/s` or `-o` names.
  static func named(by word: String) -> OptionDescription? {
    if word.hasPrefix("--") {
      let name = word.dropFirst(2).prefix { $0 != "=" }
      return all.first { $0.name == name }
    }
    guard word.hasPrefix("-"), let letter = word.dropFirst().first else { return nil }
    return all.first { $0.letter == letter }
  }

  private static let file = Message(da: "FIL", en: "FILE")
  private static let seconds = Message(da: "SEKUNDER", en: "SECONDS")

  /// Every option, in the order of the help.
  static let all: [OptionDescription] = [
    .init(
      "profile", .server, .profile,
      da: "Brug profilen NAVN; ellers den, der hedder default.",
      en: "Use the profile NAME; else the one called default."),
    .init(
      "config", .server, .file(file),
      da: "Læs profiler fra FIL.", en: "Read profiles from FILE."),
    .init(
      "socket", .server, .file(Message(da: "STI", en: "PATH")),
      da: "Serverens Unix-sokkel.", en: "The server's Unix socket."),
    .init(
      "address", .server, .text(Message(da: "[tls://]VÆRT:PORT", en: "[tls://]HOST:PORT")),
      da: "Serverens adresse: med tls:// gennem TLS 1.3, uden kun på denne maskine.",
      en: "The server's address: with tls:// through TLS 1.3, without on this machine only."),
    .init(
      "token-file", .server, .file(file),
      da: "Læs tokenet fra FIL; - for stdin, eller for at skrive det skjult.",
      en: "Read the token from FILE; - for stdin, or to type it unseen."),
    .init(
      "ca-file", .server, .file(file),
      da: "Certifikater, der må gå god for serveren; ellers systemets.",
      en: "Certificates that may vouch for the server; else those of the system."),
    .init(
      "server-name", .server, .text(Message(da: "NAVN", en: "NAME")),
      da: "Navnet i serverens certifikat, hvis det ikke er værtens.",
      en: "The name in the server's certificate, where that is not the host's."),
    .init(
      "certificate", .server, .file(file),
      da: "Vis serveren dette certifikat; hører til --key.",
      en: "Show the server this certificate; belongs with --key."),
    .init(
      "key", .server, .file(file),
      da: "Nøglen til --certificate; ingen andre må kunne læse den.",
      en: "The key of --certificate; nobody else may be able to read it."),
    .init(
      "initiative", .workspace, .initiative,
      da: "Initiativet, der arbejdes i.", en: "The initiative to work in."),
    .init(
      "as", .workspace, .party,
      da: "Parten, der handles for.", en: "The party to act as."),
    .init(
      "lang", .workspace, .language,
      da: "Sproget i meddelelser; ellers miljøets.",
      en: "The language of messages; else the environment's."),
    .init(
      "output", letter: "o", .data, .format,
      da: "Formatet på data.", en: "The format of the data."),
    .init(
      "fields", .data, .text(Message(da: "A,B,C", en: "A,B,C")),
      da: "Vis kun disse felter, i denne rækkefølge.",
      en: "Show these fields only, in this order."),
    .init(
      "all", .data,
      da: "Hent alle sider af en liste; med help: vis hver kommando.",
      en: "Fetch every page of a list; with help: show every command."),
    .init(
      "data", .data, .file(file),
      da: "Send FIL med; - for stdin.", en: "Send FILE along; - for stdin."),
    .init(
      "out", .data, .file(file),
      da: "Skriv de rå data, som serveren sender, til FIL, når de er der alle.",
      en: "Write the raw data that the server sends to FILE, once all of it is there."),
    .init(
      "save-secret", .data, .file(file),
      da: "Skriv en hemmelighed, der kun vises én gang, til FIL.",
      en: "Write a secret that is shown only once to FILE."),
    .init(
      "dry-run", .doing,
      da: "Vis, hvad en ændring ville gøre, og fortryd den igen.",
      en: "Show what a change would do, and undo it."),
    .init(
      "confirm", .doing, .text(Message(da: "NØGLE", en: "TOKEN")),
      da: "Bekræft med NØGLE, hvad der ikke kan fortrydes.",
      en: "Confirm what cannot be undone with its TOKEN."),
    .init(
      "yes", .doing,
      da: "Spørg ikke igen om det, som --confirm bekræfter.",
      en: "Do not ask again for what --confirm confirms."),
    .init(
      "timeout", .doing, .text(seconds),
      da: "Giv op efter så længe.", en: "Give up after so long."),
    .init(
      "detach", .doing,
      da: "Lad serveren arbejde videre alene, og vis jobbets id.",
      en: "Leave the server to work on its own, and show the job's id."),
    .init(
      "wait", .doing,
      da: "Som --detach, men følg jobbet, til det er slut.",
      en: "Like --detach, but follow the job to its end."),
    .init(
      "no-input", .other, da: "Spørg aldrig om noget.", en: "Never ask for anything."),
    .init(
      "version", .other, da: "Vis, hvilken rygradctl det er.", en: "Show which rygradctl this is."),
    .init(
      "help", letter: "h", .other,
      da: "Vis hjælp, også til en kommando.", en: "Show help, also of a command."),
  ]
}

extension OptionDescription.Group {
  /// What the options of a group are for, as a heading.
  var title: Message {
    switch self {
    case .server: Message(da: "Hvilken server, og hvem du er", en: "Which server, and who you are")
    case .workspace: Message(da: "Hvor der arbejdes", en: "Where to work")
    case .data: Message(da: "Data ind og ud", en: "Data in and out")
    case .doing: Message(da: "Hvordan en kommando udføres", en: "How a command is carried out")
    case .other: Message(da: "Andet", en: "Other")
    }
  }
}
