import Domain
import Glibc
import LineProtocol

/// One connection to a server: greeting, `hello`, `auth`, then requests one after another.
///
///     connected ── HELLO ──> greeted ── hello, auth ──> open ── bye ──> closed
///
/// Any `BYE`, a lost connection or a passed deadline throws; the conversation is over then.
final class Conversation {
  /// The object of the server's greeting.
  private(set) var greeting: JSON = [:]
  /// The hash of the commands that the server offers to who signed in, where it tells one.
  private(set) var schema: String?
  /// What a whole run may wait, or in a shell what one command may.
  var deadline: Deadline
  private var socket: Socket
  private let endpoint: Endpoint
  private var parser = ReplyParser()
  /// Lines that have been read and not yet used.
  private var lines: ArraySlice<ReplyLine> = []
  /// As whom and in which language it was opened, for opening it again.
  private var introduction: (credential: Credential, language: Language)?
  /// Whether nothing can be asked any more without connecting anew.
  private(set) var isOver = false
  /// Told of the server's `PROG` objects.
  var progressed: (JSON) -> Void = { _ in }
  /// Told of the server's `EVT` objects and their labels.
  var happened: (_ label: String, JSON) throws(Failure) -> Void = { (_, _) throws(Failure) in }
  /// Given the octets of the server's `DATA`.
  var delivered: ([UInt8]) throws(Failure) -> Void = { (_) throws(Failure) in }

  /// The longest wait for a connection and a greeting, in seconds.
  private static let greetingSeconds = 10.0

  /// Connects and reads the greeting; throws when what answers does not speak `rygrad/1`.
  init(with endpoint: Endpoint, deadline: Deadline) throws(Failure) {
    self.endpoint = endpoint
    self.deadline = deadline
    let soon = deadline.capped(seconds: Self.greetingSeconds)
    socket = try Socket.connect(to: endpoint, deadline: soon)
    try greet(soon)
  }

  /// Connects again where the server has gone since the last reply, as it does when nothing is asked
  /// for long.
  func refresh() throws(Failure) {
    while !isOver, socket.hasNews {
      do { try readMore() } catch { isOver = true }
    }
    if isOver || hasFarewell { try reconnect() }
  }

  /// Connects again to whatever serves the endpoint now, as before.
  func reconnect() throws(Failure) {
    let soon = deadline.capped(seconds: Self.greetingSeconds)
    socket = try Socket.connect(to: endpoint, deadline: soon)
    parser = ReplyParser()
    lines = []
    isOver = false
    try greet(soon)
    if let introduction { try open(introduction.credential, language: introduction.language) }
  }

  private func greet(_ soon: Deadline) throws(Failure) {
    let line = try receive(soon)
    if line.kind == .bye { throw farewell(line) }
    guard line.kind == .hello, line.label == "rygrad" else { throw stranger }
    greeting = line.body
    guard greeting["versions"]?.arrayValue?.contains(1) == true else {
      throw Failure(
        Refusal.Code.badHello.rawValue,
        Message(
          da: "serveren taler ikke version 1 af protokollen",
          en: "the server does not speak version 1 of the protocol"),
        hint: Message(
          da: "brug den rygradctl, der hører til serveren",
          en: "use the rygradctl that belongs to the server"),
        status: .failed)
    }
  }

  /// Says hello in a language and shows a credential.
  func open(_ credential: Credential, language: Language) throws(Failure) {
    introduction = (credential, language)
    let hello = Request(
      verb: "hello",
      arguments: [
        .init(name: "rygrad", value: "1"), .init(name: "lang", value: language.rawValue),
      ])
    _ = try perform(hello, isRepeatable: true)
    let welcome = try perform(credential.request, isRepeatable: true)
    schema = welcome.result["schema"]?.stringValue
  }

  /// Sends a request and waits for its end. A refusal is thrown; so is a lost connection, as
  /// `UNCERTAIN` unless the request may be repeated without harm.
  ///
  /// - Parameter uploaded: told how many bytes of the payload have been sent.
  func perform(
    _ request: Request, isRepeatable: Bool, uploaded: (Int) -> Void = { _ in }
  ) throws(Failure) -> Reply {
    do {
      try send(
        try encoded(request), payloadBytes: request.payload?.count ?? 0, uploaded)
      return try reply()
    } catch {
      throw isRepeatable ? error : leavingInDoubt(error)
    }
  }

  /// Sends a line as it is, with what follows it, and hands over each line of the reply, the last one
  /// `OK`, `ERR` or `BYE`.
  func converse(_ bytes: [UInt8], each: (ReplyLine) -> Void) throws(Failure) {
    try send(bytes, payloadBytes: 0) { _ in }
    while true {
      let line = try receive(deadline)
      if line.kind == .bye { isOver = true }
      each(line)
      if line.kind == .ok || line.kind == .err || line.kind == .bye { return }
    }
  }

  /// What TLS tells of the server; nil without TLS.
  var certificate: ShownCertificate? { socket.tunnel?.certificate }

  /// Ends the conversation politely; what the server answers is of no interest any more.
  func close() {
    guard !isOver, let bytes = try? RequestWriter.encode(Request(verb: "bye")),
      (try? socket.write(bytes[...])) != nil
    else { return }
    let soon = deadline.capped(seconds: 1)
    while let line = try? receive(soon), line.kind != .bye {}
    end()
  }
}

// MARK: - Sending and receiving

extension Conversation {
  private func send(
    _ bytes: [UInt8], payloadBytes: Int, _ uploaded: (Int) -> Void
  ) throws(Failure) {
    let headBytes = bytes.count - payloadBytes
    var rest = bytes[...]
    // A server that says goodbye to an upload does so before it has read it all.
    while !rest.isEmpty, !hasFarewell {
      let readiness = try wait(toWrite: true, deadline)
      if readiness.canRead { try readMore() }
      guard readiness.canWrite else { continue }
      guard let count = try? socket.write(rest) else { return try readFarewell() }
      rest = rest.dropFirst(count)
      uploaded(max(0, rest.startIndex - headBytes))
    }
  }

  /// The other side has closed; the reason may still be on its way.
  private func readFarewell() throws(Failure) {
    while !hasFarewell {
      _ = try wait(toWrite: false, deadline)
      try readMore()
    }
  }

  private var hasFarewell: Bool {
    lines.contains { $0.kind == .bye }
  }

  private func encoded(_ request: Request) throws(Failure) -> [UInt8] {
    do {
      let limit = greeting["limits"]?["line_bytes"]?.intValue
      return try RequestWriter.encode(request, lineBytes: limit ?? Limits().lineBytes)
    } catch {
      throw Failure(error)
    }
  }

  private func reply() throws(Failure) -> Reply {
    var rows: [JSON] = []
    var problems: [JSON] = []
    while true {
      let line = try receive(deadline)
      switch line.kind {
      case .row:
        if line.label == "problem" { problems.append(line.body) } else { rows.append(line.body) }
      case .ok: return Reply(rows: rows + problems, result: line.body)
      case .err: throw Failure(line, problems: problems)
      case .progress: progressed(line.body)
      case .event: try told { () throws(Failure) in try happened(line.label, line.body) }
      case .data: try told { () throws(Failure) in try delivered(line.octets) }
      case .bye: throw farewell(line)
      case .hello, .data: throw stranger
      }
    }
  }

  /// Whoever cannot take what has come ends the conversation: the rest is still on its way.
  private func told(_ body: () throws(Failure) -> Void) throws(Failure) {
    do {
      try body()
    } catch {
      end()
      throw error
    }
  }

  private func end() {
    isOver = true
    socket.shutDown()
  }

  private func receive(_ deadline: Deadline) throws(Failure) -> ReplyLine {
    while true {
      if let line = lines.popFirst() { return line }
      _ = try wait(toWrite: false, deadline)
      try readMore()
    }
  }

  private func wait(toWrite: Bool, _ deadline: Deadline) throws(Failure) -> Socket.Readiness {
    let readiness = try orLost { () throws(SystemError) in
      try socket.wait(toWrite: toWrite, deadline: deadline)
    }
    guard let readiness else {
      end()
      throw Deadline.passed
    }
    return readiness
  }

  private func readMore() throws(Failure) {
    guard let bytes = try orLost({ () throws(SystemError) in try socket.read() }) else { return }
    guard !bytes.isEmpty else {
      isOver = true
      throw lost
    }
    parser.receive(bytes)
    do {
      while let line = try parser.next() { lines.append(line) }
    } catch {
      throw stranger
    }
  }

  private func orLost<R>(_ body: () throws(SystemError) -> R) throws(Failure) -> R {
    do {
      return try body()
    } catch {
      // A server whose client goes away gives up what it is doing.
      end()
      throw error.number == EINTR ? .interrupted : lost
    }
  }
}

// MARK: - What can go wrong

extension Conversation {
  private var stranger: Failure {
    Failure(
      "NOT_RYGRAD",
      Message(
        da: "det, der svarer på \(endpoint), taler ikke rygrad/1",
        en: "what answers at \(endpoint) does not speak rygrad/1"),
      hint: Message(
        da: "er det den rette sokkel eller port?", en: "is it the right socket or port?"),
      status: .failed)
  }

  private var lost: Failure {
    if let failure = socket.tunnel?.failure { return failure }
    return Failure(
      "CONNECTION_LOST",
      Message(
        da: "forbindelsen til \(endpoint) blev afbrudt",
        en: "the connection to \(endpoint) was lost"),
      status: .tryLater)
  }

  /// Without a reply nobody knows whether a request that was on its way took effect; what the
  /// server itself says is left as it is.
  private func leavingInDoubt(_ failure: Failure) -> Failure {
    guard failure == lost || failure == Deadline.passed || failure == .interrupted else {
      return failure
    }
    let isLost = failure == lost
    return Failure(
      isLost ? Refusal.Code.uncertain.rawValue : failure.code,
      Message(
        da: "\(failure.message.da); det vides ikke, om kommandoen blev udført",
        en: "\(failure.message.en); whether the command was carried out is not known"),
      hint: Message(da: "se efter, før du prøver igen", en: "look before you try again"),
      status: isLost ? .uncertain : failure.status)
  }

  private func farewell(_ line: ReplyLine) -> Failure {
    isOver = true
    return line.body["msg"] == nil ? lost : Failure(line, problems: [])
  }
}
