import Commands
import Domain
import HTML

/// Standing, accepting and nominating, while candidates still may.
struct CandidacyForms {
  /// The result of `election.show`.
  let election: JSON
  let visit: Visit

  private var id: String { election.text("election") }

  var html: HTML? {
    let own = (election["candidates"]?.arrayValue ?? []).first {
      $0.text("party") == visit.seat.slug
    }
    switch visit.seat.role {
    case .funder: return nil
    case .backbone: return own.map { statement("election.accept", $0) }
    case .partner:
      return """
        \(statement(own == nil ? "election.stand" : "election.accept", own))\(nomination)
        """
    }
  }

  private func statement(_ verb: String, _ own: JSON?) -> HTML {
    let isNominated = own?.text("state") == "nominated"
    let title =
      own == nil
      ? visit.say("Stil op", "Stand for election")
      : isNominated
        ? visit.say("Tag imod indstillingen", "Accept the nomination")
        : visit.say("Ret jeres begrundelse", "Change your statement")
    let form = visit.form(verb, hidden: ["election": id], guardsChanges: true) { form in
      """
      \(form.field(
        "statement", label: visit.say("Hvorfor I stiller op", "Why you stand"), kind: .lines(5),
        hint: visit.say(
          "Alle parter og bevillingsgivere læser det.", "All parties and funders read it."),
        value: own?.text("statement"), isRequired: true)
      )<div class="actions">\(form.button(title))</div>
      """
    }
    return fold(title, form, isOpen: isNominated || visit.submission?.verb == verb)
  }

  private var nomination: HTML {
    let title = visit.say("Indstil en anden", "Nominate another")
    let form = visit.form("election.nominate", hidden: ["election": id], guardsChanges: true) {
      form in
      """
      \(form.field(
        "party", label: visit.say("En part", "A party"),
        hint: visit.say("Dens korte navn; den siger selv ja.", "Its short name; it accepts itself."))
      )\(form.field("name", label: visit.say("Eller en organisation udefra", "Or an outside organisation"))
      )\(form.field("organisation", label: visit.say("Dens id", "Its identifier"), hint: "DK-CVR-12345678")
      )\(form.field("email", label: visit.say("E-mail til dens administrator", "E-mail of its administrator"))
      )\(form.field("statement", label: visit.say("Det, den selv har skrevet", "What it wrote itself"), kind: .lines(4))
      )<div class="actions">\(form.button(visit.say("Indstil", "Nominate")))</div>
      """
    }
    return fold(title, form, isOpen: visit.submission?.verb == "election.nominate")
  }

  private func fold(_ title: String, _ form: HTML, isOpen: Bool) -> HTML {
    "<details class=\"fold\"\("open", if: isOpen)><summary>\(title)</summary>\n\(form)</details>\n"
  }
}
