/// One thing that waits for a member, as it is told outside of the pages: in a mail, in a calendar.
public struct WaitingMatter: Sendable, Hashable {
  /// What it asks for, as `waiting.list` names it.
  public let kind: String
  /// The id or short name of what it is about.
  public let subject: String
  /// The period, moment or enclosing thing that tells it from others about the same; may be empty.
  public let period: String
  /// What it is called; nil where its kind says it all.
  public let title: String?
  /// How many things it is.
  public let count: Int

  /// A matter as the database tells it.
  public init(kind: String, subject: String, period: String, title: String?, count: Int) {
    self.kind = kind
    self.subject = subject
    self.period = period
    self.title = title
    self.count = count
  }
}

extension WaitingMatter {
  /// What there is to do, as a line of its own.
  public var sentence: Message {
    let name = title ?? ""
    func line(_ da: String, _ en: String) -> Message {
      Message(
        da: name.isEmpty ? da : "\(da): \(name)", en: name.isEmpty ? en : "\(en): \(name)")
    }
    return switch kind {
    case "charter":
      Message(
        da: "Læs de vigtige opmærksomhedspunkter, og bekræft dem",
        en: "Read the points to bear in mind, and acknowledge them")
    case "report": line("Indberet tal", "Report figures")
    case "returned": line("Ret et tal, der er returneret", "Correct a figure that was returned")
    case "target": line("Tag stilling til et foreslået mål", "Consider a proposed target")
    case "commitment": line("I har lovet", "You have promised")
    case "review": line("Gennemgå tal", "Review figures")
    case "overdue": line("Der mangler tal fra", "Figures are missing from")
    case "invitation": line("Invitation er ikke taget imod", "Invitation not accepted")
    case "term": line("Funktionsperioden udløber", "The term of office ends")
    case "allocation": line("Tildeling afventer partnerne", "Allocation awaits the partners")
    case "task": line("Din opgave", "Your task")
    case "vote": line("Stem", "Vote")
    case "decision_review": line("Se på beslutningen igen", "Look at the decision again")
    case "election_vote": Message(da: "Stem om det fælles sekretariat", en: "Vote on the backbone")
    case "nomination":
      Message(
        da: "I er indstillet som fælles sekretariat", en: "You are nominated as the backbone")
    case "choice": line("Bekræft valget af sekretariat", "Confirm the choice of backbone")
    case "meeting": line("Du er indkaldt til møde", "You are called to a meeting")
    case "meeting_cancelled": line("Mødet er aflyst", "The meeting is cancelled")
    case "minutes": line("Referatet mangler", "Minutes are missing")
    case "action": line("Du har lovet", "You have promised")
    case "agenda_round": line("Bidrag til den fælles dagsorden", "Contribute to the common agenda")
    case "agenda_over":
      line("Fristen for bidrag er udløbet", "The deadline for contributions has passed")
    case "agenda_comment": line("Kommentér udkastet", "Comment on the draft")
    case "agenda_draft": line("Jeres udkast venter på svar", "Your draft awaits answers")
    case "sole_recipient":
      line(
        "Tag stilling til, at én modtager alle midler", "Consider that one receives all the money")
    case "cofinancing":
      line(
        "Bekræft et bidrag, som sekretariatet har indført",
        "Confirm a contribution that the backbone recorded")
    case "handover": line("Se, hvad I overtager efter", "See what you take over from")
    default: line("Det venter på dig", "This waits for you")
    }
  }

  /// Where it is seen to, below the address of the member's party; empty for the home page.
  public var path: [String] {
    switch kind {
    case "report", "returned": period.isEmpty ? ["reporting"] : ["reporting", period]
    case "target": ["indicators"]
    case "commitment": ["activities"]
    case "review": ["review"]
    case "overdue": ["completeness"]
    case "invitation", "term": ["parties", subject]
    case "allocation": ["grants"]
    case "task": ["tasks"]
    case "vote", "decision_review": ["decisions", subject]
    case "election_vote", "nomination", "choice": ["office"]
    case "meeting", "meeting_cancelled", "minutes": ["meetings", subject]
    case "action": ["meetings", period]
    case "agenda_round", "agenda_over": ["agenda", "rounds", subject]
    case "agenda_comment", "agenda_draft": ["agenda", "drafts", subject]
    case "sole_recipient", "cofinancing": ["cofinancing"]
    case "handover": ["office", "handover"]
    default: []
    }
  }

  /// The path as the end of an address, such as `/reporting/2026%2F27`.
  public var address: String {
    path.map { part in
      let octets = part.utf8.map { byte -> String in
        let isPlain =
          ASCII.isDigit(byte) || "-._~".utf8.contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        return isPlain
          ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hexadecimal
      }
      return "/" + octets.joined()
    }.joined()
  }
}
