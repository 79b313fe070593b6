import Domain
import HTML

/// What a decision's kind asks for: the parties, the phase, the text or the money it is about.
struct DecisionFields {
  let kind: DecisionKind
  /// The rows of `party.list`.
  let parties: [JSON]
  /// The rows of `allocation.list`.
  let allocations: [JSON]
  /// The rows of `draft.list`.
  let drafts: [JSON]
  /// The rows of `member.list`.
  let members: [JSON]
  /// The version of the notice in force, a row of `charter.history`; only for a new one.
  var notice: JSON = [:]
  let visit: Visit

  /// The kinds that the partners may leave to a steering group.
  static let delegable: [DecisionKind] = [.other, .phase, .allocation, .formGroup]

  /// The partners that vote, as choices.
  var voting: [(value: String, name: String)] {
    options(parties.filter { $0.text("standing") == Standing.voting.rawValue })
  }

  func html(_ form: Form) -> HTML? {
    switch kind {
    case .other, .allocationConfirm: nil
    case .admitParty:
      form.checkboxes(
        "party", label: visit.say("Partnere", "Partners"),
        options: options(
          parties.filter {
            $0.text("role") == Role.partner.rawValue
              && $0.text("standing") == Standing.collaborating.rawValue
          }))
    case .removeParty:
      form.select(
        "party", label: visit.say("Part", "Party"),
        options: [("", visit.say("Vælg", "Choose"))] + options(parties), isRequired: true)
    case .phase:
      form.select(
        "phase", label: visit.say("Ny fase", "New phase"),
        options: Phase.allCases.map { ($0.rawValue, visit.say($0.name)) }, isRequired: true)
    case .notice: texts(form)
    case .allocation:
      form.select(
        "allocation", label: visit.say("Foreslået tildeling", "Proposed allocation"),
        options: proposed, value: visit.query["allocation"], isRequired: true)
    case .mandate: mandate(form)
    case .agendaVersion:
      form.select(
        "draft", label: visit.say("Udkast", "Draft"),
        hint: visit.say(
          "Det forelægges af den partner, der holder pennen.",
          "It is put to the vote by the partner that holds the pen."),
        options: drafts.filter {
          $0.flag("own") && ["writing", "commenting"].contains($0.text("state"))
        }
        .map { ($0.text("id"), $0.text("title")) },
        value: visit.query["draft"], isRequired: true)
    case .openElection, .recall:
      form.radios(
        "ballot", label: visit.say("Hvordan der skal stemmes", "How to vote"),
        options: CallPanel.methods(visit), value: ElectionMethod.approval.rawValue)
    case .renewInterim:
      form.field(
        "months", label: visit.say("Ny periode", "New term"), kind: .number,
        hint: visit.say("1 til 12 måneder.", "1 to 12 months."), value: "6",
        suffix: visit.say("måneder", "months"), isRequired: true)
    case .caretaker:
      form.select(
        "party", label: visit.say("Part", "Party"),
        options: [("", visit.say("Vælg", "Choose"))]
          + options(parties.filter { $0.text("role") != Role.funder.rawValue }), isRequired: true)
    case .formGroup: group(form)
    }
  }

  private func group(_ form: Form) -> HTML {
    let partners = parties.filter { $0.text("role") == Role.partner.rawValue }
    let chairs = members.filter { member in
      member.text("state") == "active"
        && partners.contains { $0.text("party") == member.text("party") }
    }.map { member in
      let party = partners.first { $0.text("party") == member.text("party") }?.text("name") ?? ""
      return (value: member.text("id"), name: "\(member.text("name")), \(party)")
    }
    return """
      \(form.radios("group_kind", label: visit.say("Slags", "Kind"),
        options: GroupKind.allCases.map { ($0.rawValue, visit.say($0.name), visit.say($0.meaning)) },
        value: GroupKind.workingGroup.rawValue))\
      \(form.field("group_name", label: visit.say("Gruppens navn", "The group's name"), isRequired: true))\
      \(form.field("purpose", label: visit.say("Hvad gruppen skal", "What the group is for"), kind: .lines(3)))\
      \(form.select("chair", label: visit.say("Formand", "Chair"),
        options: [("", visit.say("Vælg", "Choose"))] + chairs, isRequired: true))\
      \(form.checkboxes("party", label: visit.say("Partnere med plads", "Partners with a seat"),
        hint: visit.say("Formandens partner får altid en plads.", "The chair's partner always gets a seat."),
        options: options(partners)))
      """
  }

  /// Both texts as they are in force, to be amended.
  private func texts(_ form: Form) -> HTML {
    """
    \(form.field("notice_da", label: visit.say("Teksten på dansk", "The text in Danish"), kind: .lines(14),
      hint: visit.say(
        "Den første linje er overskriften. Ret begge sprog, så de siger det samme.",
        "The first line is the heading. Amend both languages so that they say the same."),
      value: notice.text("text_da"), isRequired: true))\
    \(form.field("notice_en", label: visit.say("Teksten på engelsk", "The text in English"), kind: .lines(14),
      value: notice.text("text_en"), isRequired: true))
    """
  }

  private func mandate(_ form: Form) -> HTML {
    """
    \(form.checkboxes("party", label: visit.say("Hvem får mandatet?", "Who gets the mandate?"),
      hint: visit.say(
        "Sæt ingen kryds, hvis det er styregruppen, som den sidder til enhver tid.",
        "Tick none if it is the steering group, whoever sits in it."), options: voting))\
    \(form.checkboxes("delegate", label: visit.say("Må beslutte om", "May decide on"),
      options: Self.delegable.map { ($0.rawValue, visit.say($0.name)) }))\
    \(form.field("until", label: visit.say("Til og med", "Until"), kind: .date, isRequired: true))
    """
  }

  private var proposed: [(value: String, name: String)] {
    allocations.filter { $0.text("state") == "proposed" }.map { row in
      let amount = GrantsPage.money(row, "amount", visit.format) ?? ""
      let purpose = row.text("purpose")
      return (row.text("id"), purpose.isEmpty ? amount : "\(amount): \(purpose)")
    }
  }

  private func options(_ rows: [JSON]) -> [(value: String, name: String)] {
    rows.map { ($0.text("party"), $0.text("name")) }
  }
}
