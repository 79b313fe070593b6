/// A session as it is typed and answered, read from a file in `Tests/Transcripts`.
///
/// ```
/// include world            the steps of another file first
/// signin anna ${anna}      a connection of that name: hello, auth with the secret (or `peer`)
/// connect raw              a connection that has only read the greeting
/// as anna                  goes on with that connection
/// > party.list limit=1     a line that is sent (`\n` in it is a line end)
/// | a;b                    a line of its payload
/// < - OK ping {…}          an expected reply line; … stands for anything, ${x} for anything to remember
/// sql …                    a statement by a superuser of the database
/// clock 100 days           moves the host's clock
/// until …                 waits until that condition, in SQL, holds: for what the server does by the clock
/// meanwhile sql …          the same as sql, but the next step does not wait for its end
/// server --grace-seconds=2 this transcript has a server of its own, with these settings
/// stop                     asks that server to stop
/// begin party.list         sends a line and does not wait for its reply, which `wait` reads
/// settle                   waits until the database answers again
/// wait                     reads what the server says by itself
/// ```
/// `< …` alone stands for any number of reply lines. Without expected lines any
/// reply but a refusal will do.
struct Transcript {
  enum Action: Equatable {
    case signIn(name: String, secret: String)
    case connect(name: String)
    case use(name: String)
    case send(line: String, payload: [String])
    case sql(String)
    case clock(String)
    case until(String)
    case meanwhile(String)
    case server([String])
    case begin(line: String)
    case stop
    case wait
    case settle
  }

  struct Step {
    /// The file it stands in, which may be an included one.
    let file: String
    let line: Int
    let action: Action
    var expected: [String]
  }

  let name: String
  var steps: [Step] = []

  /// Reads the text of a file; `load` finds included ones.
  init(name: String, text: String, load: (String) throws -> String) throws {
    self.name = name
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try read(String(line), number: index + 1, load)
    }
  }

  private mutating func read(_ line: String, number: Int, _ load: (String) throws -> String) throws
  {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first, !first.hasPrefix("#") else { return }
    let rest = line.dropFirst(first.count).drop { $0 == " " }
    func add(_ action: Action) {
      steps.append(Step(file: name, line: number, action: action, expected: []))
    }
    switch first {
    case ">": add(.send(line: String(line.dropFirst(2)), payload: []))
    case "|": try attach(payload: String(line.dropFirst(2)), number)
    case "<": steps[steps.count - 1].expected.append(String(line.dropFirst(2)))
    case "include":
      let included = try Transcript(name: String(rest), text: load(String(rest)), load: load)
      steps += included.steps
    case "signin": add(.signIn(name: words[1], secret: words.count > 2 ? words[2] : "peer"))
    case "connect": add(.connect(name: words[1]))
    case "as": add(.use(name: words[1]))
    case "sql": add(.sql(String(rest)))
    case "clock": add(.clock(String(rest)))
    case "until": add(.until(String(rest)))
    case "meanwhile": add(.meanwhile(String(rest)))
    case "server": add(.server(rest.split(separator: " ").map(String.init)))
    case "begin": add(.begin(line: String(rest)))
    case "stop": add(.stop)
    case "wait": add(.wait)
    case "settle": add(.settle)
    default: throw TranscriptError(file: name, line: number, what: "unknown step: \(line)")
    }
  }

  private mutating func attach(payload: String, _ number: Int) throws {
    guard case .send(let line, let before) = steps.last?.action else {
      throw TranscriptError(file: name, line: number, what: "a payload belongs to a sent line")
    }
    steps[steps.count - 1] = Step(
      file: name, line: steps[steps.count - 1].line,
      action: .send(line: line, payload: before + [payload]),
      expected: [])
  }
}

/// What is wrong with a transcript, or with what was answered.
struct TranscriptError: Error, CustomStringConvertible {
  let file: String
  let line: Int
  let what: String
  var description: String { "\(file).txt:\(line): \(what)" }
}
