import Domain
import Glibc

/// `rygradctl doctor`: tries what every command needs, one thing after another, and says what to mend.
struct DoctorCommand {
  /// Clocks that differ by more break codes by time, and whatever is due.
  private static let longestSkewSeconds: Int64 = 30
  /// A certificate that ends sooner than this is renewed too late.
  private static let shortestValidityDays = 14

  let language: Language
  private(set) var rows: [JSON] = []
  /// What the run ends with: that of the first thing that is wrong.
  private(set) var status = ExitStatus.success

  /// An examination that reports in a language.
  init(language: Language) {
    self.language = language
  }

  /// Examines what `open` connects to; each row says what was tried, whether it is well, and why not.
  mutating func examine(
    _ configuration: Configuration, _ store: ProfileStore, _ open: () throws(Failure) -> Visit
  ) {
    checkFiles(configuration, store)
    let visit: Visit
    do {
      visit = try open()
    } catch {
      fail(Self.stage(of: error), error)
      if case .tls(let peer)? = configuration.endpoint, error.code == "TLS" { look(at: peer) }
      return
    }
    defer { visit.conversation.close() }
    let conversation = visit.conversation
    pass("connection", configuration.endpoint.map { "\($0)" } ?? "")
    if let certificate = conversation.certificate {
      pass("tls", "TLS 1.3, rygrad/1")
      check("certificate", certificate)
    }
    checkVersion(conversation.greeting["server"]?.stringValue ?? "")
    do {
      let identity = try conversation.perform(Request(verb: "whoami"), isRepeatable: true)
      let kind = identity.result["kind"]?.stringValue ?? ""
      pass("identity", "\(identity.result["name"]?.stringValue ?? "") (\(kind))")
      checkWorkspace(configuration, identity)
      try checkClock(conversation)
      let commands = try visit.catalog().commands
      pass(
        "permissions",
        say("\(commands.count) kommandoer er til rådighed", "\(commands.count) commands to use"))
    } catch {
      fail("commands", error)
    }
  }

  /// Whether the initiative and party of the settings are among the caller's own.
  private mutating func checkWorkspace(_ configuration: Configuration, _ identity: Reply) {
    guard configuration.initiative != nil || configuration.party != nil,
      identity.result["kind"]?.stringValue != "operator"
    else { return }
    func has(_ row: JSON, _ name: String, _ value: String?) -> Bool {
      value == nil || row[name]?.stringValue == value
    }
    let isThere = identity.rows.contains {
      has($0, "initiative", configuration.initiative) && has($0, "party", configuration.party)
    }
    let wanted = [configuration.initiative, configuration.party].compactMap(\.self)
      .joined(separator: "/")
    guard !isThere else { return pass("workspace", wanted) }
    let own = identity.rows.map {
      "\($0["initiative"]?.stringValue ?? "")/\($0["party"]?.stringValue ?? "")"
    }.joined(separator: ", ")
    fail(
      "workspace",
      Failure(
        Refusal.Code.notFound.rawValue,
        Message(da: "\(wanted) er ikke dit", en: "\(wanted) is not yours"),
        hint: own.isEmpty
          ? Message(da: "bed om en invitation", en: "ask for an invitation")
          : Message(
            da: "vælg med --initiative og --as: \(own)",
            en: "choose with --initiative and --as: \(own)"),
        status: .notFound))
  }

  private mutating func checkClock(_ conversation: Conversation) throws(Failure) {
    let asked = Instant.now()
    let reply = try conversation.perform(Request(verb: "ping"), isRepeatable: true)
    guard let time = reply.result["time"]?.stringValue.flatMap(Instant.init) else { return }
    // The server looked at its clock at some moment between the question and now.
    let ahead = asked.microseconds - time.microseconds
    let behind = time.microseconds - Instant.now().microseconds
    let seconds = max(ahead, behind, 0) / 1_000_000
    guard seconds > Self.longestSkewSeconds else {
      return pass("clock", say("går som serverens", "agrees with the server's"))
    }
    fail(
      "clock",
      Failure(
        "CLOCK",
        Message(
          da: "uret her og serverens er \(seconds) s fra hinanden",
          en: "the clock here and the server's are \(seconds) s apart"),
        hint: Message(
          da: "lad begge maskiner følge en tidsserver", en: "let both machines follow a time server"
        ),
        status: .failed))
  }

  private mutating func checkVersion(_ server: String) {
    let own = "rygrad/\(Release.version)"
    let note =
      server == own
      ? server
      : say(
        "\(server); rygradctl er \(Release.version)", "\(server); rygradctl is \(Release.version)")
    pass("server", note)
  }

  private static func stage(of failure: Failure) -> String {
    switch failure.status {
    case .authentication: "identity"
    case .usage: "settings"
    default:
      switch failure.code {
      case "NOT_RYGRAD", "BAD_HELLO": "server"
      case "TLS": "tls"
      default: "connection"
      }
    }
  }

  private mutating func pass(_ what: String, _ note: String) {
    rows.append(["check": .string(what), "ok": true, "note": .string(note), "mend": nil])
  }

  private mutating func fail(_ what: String, _ failure: Failure) {
    rows.append([
      "check": .string(what), "ok": false, "note": .string(failure.message[language]),
      "mend": failure.hint.map { .string($0[language]) } ?? .null,
    ])
    if status == .success { status = failure.status }
  }

  private func say(_ da: String, _ en: String) -> String {
    Message(da: da, en: en)[language]
  }
}

// MARK: - Files and certificates

extension DoctorCommand {
  /// Whether the files that the settings name can be read, by nobody who should not.
  private mutating func checkFiles(_ configuration: Configuration, _ store: ProfileStore) {
    if let path = store.path, access(path, F_OK) == 0 {
      do {
        let count = try store.read().profiles.count
        pass("profiles", "\(path): \(count)")
      } catch {
        fail("profiles", error)
      }
    }
    if let file = configuration.tokenFile, file != InputFile.standardInput {
      do {
        _ = try InputFile.readSecret(file)
        pass("token", file)
      } catch {
        fail("token", error)
      }
    }
    guard case .tls(let peer)? = configuration.endpoint else { return }
    do {
      if let own = try TLSFiles(peer).ownCertificate() { check("own certificate", own) }
    } catch {
      fail("own certificate", error)
    }
  }

  /// Looks at a certificate that was not accepted, without trusting or telling it anything.
  private mutating func look(at peer: TLSPeer) {
    guard let (descriptor, tunnel) = try? TLSTunnel.open(to: peer, isInspection: true) else {
      return
    }
    let file = OpenFile(descriptor: descriptor)
    var entry = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, 5000)
    if let certificate = tunnel.certificate { check("certificate", certificate) }
  }

  /// When a certificate begins and ends; one that ends soon is told before it does.
  private mutating func check(_ what: String, _ certificate: ShownCertificate) {
    let until = String(certificate.validUntil.description.prefix(10))
    let from = String(certificate.validFrom.description.prefix(10))
    let now = Instant.now().microseconds
    let days = Int((certificate.validUntil.microseconds - now) / 86_400_000_000)
    let renew = Message(da: "forny det", en: "renew it")
    func wrong(_ da: String, _ en: String) -> Failure {
      Failure("CERTIFICATE", Message(da: da, en: en), hint: renew, status: .failed)
    }
    if certificate.validUntil.microseconds < now {
      fail(what, wrong("udløb \(until)", "ended on \(until)"))
    } else if certificate.validFrom.microseconds > now {
      fail(what, wrong("gælder først fra \(from)", "is valid only from \(from)"))
    } else if days < Self.shortestValidityDays {
      fail(what, wrong("udløber om \(days) dage, \(until)", "ends in \(days) days, on \(until)"))
    } else {
      pass(
        what, say("gælder til \(until), \(days) dage", "valid until \(until), \(days) days"))
    }
  }
}
