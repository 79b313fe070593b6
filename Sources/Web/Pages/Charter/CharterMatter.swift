import Domain
import HTML

/// A row of `charter.matters` in words.
struct CharterMatter {
  let row: JSON
  let visit: Visit

  /// Whether it is so now.
  var holds: Bool { isFlag && row.text("state") != "ended" }
  /// Whether it is flagged rather than refused.
  var isFlag: Bool { row.text("kind") == "flagged" }

  private var name: String { row.text("name") }
  private var count: Int { row.whole("count") ?? 0 }

  /// The rule that it is about, as the charter's page numbers them.
  var rule: String {
    let number = row.whole("rule") ?? 0
    guard CharterRule.all.indices.contains(number - 1) else { return "" }
    return "\(number). \(visit.say(CharterRule.all[number - 1].name))"
  }

  /// What it is, as a sentence.
  var sentence: String { isFlag ? flag : refusal }

  /// When it happened, or since when and until when it is so.
  var when: String {
    let from = row.instant("at").map { day($0) } ?? ""
    guard isFlag else { return from }
    if let until = row.instant("until").map({ day($0) }) {
      return from == until ? from : visit.say("\(from) til \(until)", "\(from) to \(until)")
    }
    return visit.say("siden \(from)", "since \(from)")
  }

  private func day(_ instant: Instant) -> String {
    visit.format.day(visit.format.zone.day(of: instant))
  }

  /// Where it can be dealt with.
  var path: String? {
    switch row.text("matter") {
    case "interim", "vacancy": visit.here("office")
    case "target": visit.here("indicators")
    case "sole_recipient", "cofinancing": visit.here("cofinancing")
    case "allocation": visit.here("grants")
    default: nil
    }
  }

  // MARK: - What is flagged

  private var flag: String {
    switch row.text("matter") {
    case "interim":
      visit.say(
        "\(name) er midlertidigt sekretariat, uden at partnerne har valgt det.",
        "\(name) is the interim backbone, not chosen by the partners.")
    case "vacancy":
      visit.say("Intet sekretariat er i funktion.", "No backbone is in office.")
    case "target":
      visit.say(
        count == 1
          ? "Ét foreslået mål venter på, at en partner bekræfter det."
          : "\(number) foreslåede mål venter på, at en partner bekræfter dem.",
        count == 1
          ? "One proposed target awaits a partner's confirmation."
          : "\(number) proposed targets await a partner's confirmation.")
    case "sole_recipient": soleRecipient
    case "allocation":
      visit.say(
        count == 1
          ? "Én tildeling til sekretariatets arbejde venter på partnernes beslutning."
          : "\(number) tildelinger til sekretariatets arbejde venter på partnernes beslutning.",
        count == 1
          ? "One allocation to the backbone's work awaits the partners' decision."
          : "\(number) allocations to the backbone's work await the partners' decision.")
    case "terms":
      visit.say(
        "En tildeling til sekretariatets arbejde trådte i kraft, fordi vilkårene for »\(name)« nævner den.",
        "An allocation to the backbone's work took effect because the terms of “\(name)” name it.")
    case "cofinancing":
      visit.say(
        count == 1
          ? "Ét bidrag, som sekretariatet har indført, venter på giverens bekræftelse."
          : "\(number) bidrag, som sekretariatet har indført, venter på givernes bekræftelse.",
        count == 1
          ? "One contribution recorded by the backbone awaits its giver's confirmation."
          : "\(number) contributions recorded by the backbone await their givers' confirmation.")
    default:
      visit.say(
        count == 1
          ? "Ét medlem har ikke bekræftet opmærksomhedspunkterne."
          : "\(number) medlemmer har ikke bekræftet opmærksomhedspunkterne.",
        count == 1
          ? "One member has not acknowledged what to bear in mind."
          : "\(number) members have not acknowledged what to bear in mind.")
    }
  }

  private var number: String { visit.format.number(count) }

  private var soleRecipient: String {
    let deadline = row.instant("deadline").map { day($0) } ?? ""
    return switch row.text("state") {
    case "due":
      visit.say(
        "\(name) modtager alle midler. Partnerne skal tage stilling til det senest \(deadline).",
        "\(name) receives all resources. The partners must consider it by \(deadline).")
    case "overdue":
      visit.say(
        "\(name) modtager alle midler, og fristen for partnernes stilling udløb \(deadline). Den får ikke tildelt mere, før de har bekræftet det.",
        "\(name) receives all resources, and the time for the partners to consider it ended on \(deadline). It is allocated no more until they have confirmed it."
      )
    case "confirmed":
      visit.say(
        "\(name) modtager alle midler, og partnerne har bekræftet det.",
        "\(name) receives all resources, and the partners have confirmed it.")
    case "ended":
      visit.say("\(name) modtog alle midler.", "\(name) received all resources.")
    default:
      visit.say("\(name) modtager alle midler.", "\(name) receives all resources.")
    }
  }

  // MARK: - What was refused

  private var refusal: String {
    if row.text("matter") == "decision" {
      return visit.say(
        "Beslutningen »\(name)« kunne ikke gennemføres.",
        "The decision “\(name)” could not take effect.")
    }
    let what = visit.say(CharterAttempt.name(of: row.text("matter")))
    let who =
      switch row.choice("role", of: Role.self) {
      case .backbone: visit.say("Sekretariatet", "The backbone")
      case .partner: visit.say("En partner", "A partner")
      default: visit.say("En part", "A party")
      }
    let times =
      count == 1
      ? "" : visit.say(" (\(number) gange)", " (\(number) times)")
    return visit.say("\(who) ville \(what)\(times).", "\(who) tried to \(what)\(times).")
  }
}
