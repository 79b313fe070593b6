import Domain
import HTML

extension DecisionState {
  /// How far a decision is, as a label.
  var name: Message {
    switch self {
    case .proposed: Message(da: "Foreslået", en: "Proposed")
    case .open: Message(da: "Til afstemning", en: "Open for votes")
    case .adopted: Message(da: "Vedtaget", en: "Adopted")
    case .rejected: Message(da: "Forkastet", en: "Rejected")
    case .lapsed: Message(da: "Bortfaldet", en: "Lapsed")
    }
  }
}

extension DecisionMethod {
  /// How the votes decide, as a label.
  var name: Message {
    switch self {
    case .consent: Message(da: "Samtykke", en: "Consent")
    case .majority: Message(da: "Flertal", en: "Majority")
    case .twoThirds: Message(da: "To tredjedele", en: "Two thirds")
    }
  }

  /// What it takes, as a sentence.
  var meaning: Message {
    switch self {
    case .consent:
      Message(
        da: "Vedtaget, når ingen gør begrundet indsigelse.",
        en: "Adopted when nobody objects with reasons.")
    case .majority:
      Message(
        da: "Vedtaget, når flere er for end imod.", en: "Adopted when more are for than against.")
    case .twoThirds:
      Message(
        da: "Vedtaget, når mindst to tredjedele af dem, der er for eller imod, er for.",
        en: "Adopted when at least two thirds of those for or against are for.")
    }
  }
}

extension DecisionForum {
  /// Who decides, as a label.
  var name: Message {
    switch self {
    case .partners: Message(da: "Alle stemmeberettigede partnere", en: "All voting partners")
    case .steeringGroup:
      Message(da: "Styregruppen efter sit mandat", en: "The steering group within its mandate")
    case .meeting:
      Message(
        da: "Et møde; det står ved magt efter syv dage uden indsigelse",
        en: "A meeting; it stands after seven days without an objection")
    }
  }
}

extension VoteChoice {
  /// What a party said, as a label.
  var name: Message {
    switch self {
    case .for: Message(da: "For", en: "For")
    case .against: Message(da: "Imod", en: "Against")
    case .abstain: Message(da: "Hverken eller", en: "Abstains")
    }
  }
}

extension Status {
  /// How far a decision is.
  static func badge(_ state: DecisionState, _ format: Format) -> HTML {
    badge(state.rawValue, format(state.name))
  }
}
