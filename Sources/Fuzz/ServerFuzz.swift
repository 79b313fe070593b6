import Domain
import Glibc
import LineProtocol

/// Feeds a running server over its Unix socket, and holds every answer against what the same bytes
/// come to in a session of this process's own: as many answers, and the same end.
///
/// Nothing that is sent may have an effect: what would carry out a command that writes is left out,
/// and whatever else is sent must not be taken for one. Whether it was is for the caller to see in the
/// database.
struct ServerFuzz {
  private let options: FuzzOptions
  private let path: String
  private let token: String
  private var mutator: Mutator
  private var writing: Set<String> = []

  private static let connections = 24
  private static let inputsInBatch = 48
  private static let bytesInBatch = 24 << 10

  /// Feeds the server at `path`, signed in by `token`.
  init(options: FuzzOptions, path: String, token: String) {
    self.options = options
    self.path = path
    self.token = token
    mutator = Mutator(corpus: Self.corpus, tokens: Self.tokens, seed: options.seed)
  }

  /// What was seen, summed up in a line.
  consuming func run() -> String {
    signal(SIGPIPE, SIG_IGN)
    writing = FuzzedConnection(path: path, token: token).writingVerbs()
    var lines: [FuzzedConnection?] = Array(repeating: nil, count: Self.connections)
    var sent = 0
    var performed = 0
    var ended = 0
    var leftOut = 0
    let clock = ContinuousClock()
    let start = clock.now
    var told = start
    while sent < options.count {
      var batches: [Forecast] = []
      for index in lines.indices {
        let connection = lines[index] ?? FuzzedConnection(path: path, token: token)
        lines[index] = connection
        var forecast = nextBatch()
        while !forecast.performed.isDisjoint(with: writing) || forecast.hingesOnHaste {
          leftOut += 1
          forecast = nextBatch()
        }
        connection.send(forecast.bytes)
        batches.append(forecast)
      }
      for index in lines.indices {
        guard let connection = lines[index] else { continue }
        let answer = connection.answer(upTo: batches[index])
        guard answer.agrees(with: batches[index].answer) else {
          fail("\(answer) in the place of \(batches[index].answer)", batches[index].bytes)
        }
        sent += batches[index].inputs
        performed += batches[index].performed.count
        if answer.ending != nil || batches[index].endsMidway {
          ended += 1
          connection.close()
          lines[index] = nil
        }
      }
      if clock.now - told > .seconds(30) {
        told = clock.now
        let rate = Double(sent) / ((told - start) / .seconds(1))
        StandardError.print("fuzz server: \(sent) inputs, \(Int(rate)) a second")
      }
    }
    let seconds = (clock.now - start) / .seconds(1)
    return "fuzz server: \(sent) inputs, seed \(options.seed), \(performed) commands carried out, "
      + "\(ended) connections ended, \(leftOut) batches left out that would have written or that "
      + "nobody can foretell, "
      + "\(Int(Double(sent) / seconds)) a second"
  }

  /// Several inputs, and at their end a question that says that all before are answered.
  private mutating func nextBatch() -> Forecast {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    while ends.count < Self.inputsInBatch, bytes.count < Self.bytesInBatch {
      bytes += mutator.next()
      if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      ends.append(bytes.count)
    }
    bytes += Array("#end ping\n".utf8)
    return Forecast(of: bytes, ends: ends)
  }

  private func fail(_ what: String, _ bytes: [UInt8]) -> Never {
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    StandardError.print(
      "fuzz server: \(what), seed \(options.seed), input \(String(decoding: hex, as: UTF8.self))")
    exit(1)
  }
}

/// What a batch of bytes must come to on a connection that is signed in.
struct Forecast {
  /// The answers that can be told from outside.
  struct Answer: Equatable {
    /// Lines that say `OK` or `ERR`.
    var count = 0
    /// The label of `BYE`; empty for an end without one; nil while the connection goes on.
    var ending: String?
    /// Whether the last of them refused a tag.
    var lastRefusesTag = false

    /// Whether a server answers as it should. Whether a tag is still in use depends on its haste; a
    /// line that is refused for its tag has its answer before its payload, where framing may yet fail.
    func agrees(with forecast: Answer) -> Bool {
      guard ending == forecast.ending else { return false }
      return count == forecast.count
        || lastRefusesTag && ending == "BAD_FRAMING" && count == forecast.count + 1
    }
  }

  let bytes: [UInt8]
  private(set) var answer = Answer()
  /// Whether the bytes end in the middle of a line or payload, which the next would go on with.
  private(set) var endsMidway = false
  /// The verbs that are handed to the gate.
  private(set) var performed: Set<String> = []
  /// How many of the inputs are read before the connection ends.
  private(set) var inputs = 0
  /// Whether it ends with a `bye` whose tag a command before it had: it is refused, and all that
  /// follows is read after all, if that command is still underway.
  private(set) var hingesOnHaste = false
  /// The tags of what was answered.
  private var tags: Set<[UInt8]> = []

  private var session: Session
  private let now = ContinuousClock.now

  /// Plays bytes to a session of its own; `ends` is where each input ends.
  init(of bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    session = Session(limits: Limits(), proof: nil, at: now)
    carryOut(session.connected(server: "", at: now))
    carryOut(session.bytesReceived(Array("hello rygrad=1\nauth token=good\n".utf8), at: now))
    answer = Answer()
    var start = 0
    for end in ends where !session.isClosed {
      carryOut(session.bytesReceived(bytes[start..<end], at: now))
      inputs += 1
      start = end
    }
    carryOut(session.bytesReceived(bytes[start...], at: now))
    if session.isClosed {
      answer.ending = answer.ending ?? ""
      hingesOnHaste =
        answer.ending == "OK" && Self.tagsOfFarewells(bytes).contains(where: tags.contains)
    } else {
      var other = session
      _ = other.inputClosed(at: now)
      endsMidway = other.cause != nil
    }
  }

  private mutating func carryOut(_ actions: [Session.Action]) {
    var sentBytes = 0
    for action in actions {
      switch action {
      case .send(let output):
        sentBytes += output.count
        count(output)
      case .authenticate: carryOut(session.authenticated(Reply(), at: now))
      case .perform(let request, _):
        performed.insert(request.verb)
        carryOut(session.replied(.success(Reply()), at: now))
      case .yield: carryOut(session.turnCame(at: now))
      case .pauseReading, .resumeReading, .close, .abort: break
      }
    }
    if sentBytes > 0 { carryOut(session.outputFlushed(bytes: sentBytes, at: now)) }
  }

  private mutating func count(_ output: [UInt8]) {
    for line in output.split(separator: UInt8(ascii: "\n")) {
      answer.add(line)
      tags.insert(Array(line.prefix { $0 != UInt8(ascii: " ") }))
    }
  }

  /// The tags of lines that look like a `bye`.
  private static func tagsOfFarewells(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.compactMap { line in
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard words.count > 1, words[0].first == UInt8(ascii: "#"), words[1].elementsEqual("bye".utf8)
      else { return nil }
      return Array(words[0])
    }
  }
}

extension Forecast.Answer {
  /// Takes one line of a server into account.
  mutating func add(_ line: ArraySlice<UInt8>) {
    let columns = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    precondition(columns.count == 4, "a line of the server has four columns")
    switch String(decoding: columns[1], as: UTF8.self) {
    case "OK", "ERR":
      count += 1
      lastRefusesTag = columns[2].elementsEqual("TAG_IN_USE".utf8)
    case "BYE": ending = String(decoding: columns[2], as: UTF8.self)
    default: break
    }
  }
}

extension ServerFuzz {
  private static let corpus = texts(
    "ping\n", "#a ping\n", "#b-1_x ping @deadline=5\n", "party.list limit=2\n", "help\n",
    "whoami\n", "help command=activity.add\n", "indicator.list limit=1\n",
    "activity.list @as=kommune limit=1\n",
    "measurement.list indicator=fravaer limit=1 cursor=AAAA\n",
    "initiative.show @initiative=fuzz\n", "audit.list limit=1 order=oldest\n",
    "no.such-command a=1 b=\"x\"\n", "activity.list limit=\"\\n\\ractivity.add title=x\"\n",
    "ping a=\"\\u00e6\\ud83d\\ude00\"\n",
    "party.list <<26\nactivity.add title=gemt\nbye\n\n",
    "x =1 <<23\nactivity.add title=gemt\n\n\n",
    "activity.show id=019a0c3e-5f00-7000-8000-000000000001\n",
    "party.show party=\"initiative.suspend slug=fuzz\"\n", "ping @idem=fuzz-fuzz @dry\n")

  private static let tokens =
    texts(
      "\n", "\r\n", "\r", " ", "=", "\"", "\\", "\"\\", "<<", " <<5\n", " <<0\n\n", "<<007",
      "<<999999999", "#a ", "#end ", "@as=", "@idem=k", "@dry", "@if=1", "@confirm=x", "a=1 ",
      "a=\"", "\\u0000", "\\ud800", "limit=", "cursor=", "activity.add title=x\n",
      "activity.add title=x", "bye", "hello rygrad=1\n", "auth token=x\n", "{", "[", "\u{0}",
      "\u{1B}", "\u{85}", "\u{202E}", "å", String(repeating: " a=1", count: 65),
      String(repeating: "x", count: 1024))
    + [[0xC0, 0x8A], [0xED, 0xA0, 0x80], [0xFF], [0x16, 0x03, 0x01]]

  private static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
