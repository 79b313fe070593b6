import Domain
import HTML

extension AgendaSection {
  /// The section as a heading.
  var name: Message {
    switch self {
    case .vision: Message(da: "Vision", en: "Vision")
    case .principles: Message(da: "Principper", en: "Principles")
    case .problem: Message(da: "Problemforståelse", en: "Understanding of the problem")
    case .goals: Message(da: "Mål", en: "Goals")
    case .strategies: Message(da: "Strategier", en: "Strategies")
    }
  }

  /// What it tells, as a question.
  var question: Message {
    switch self {
    case .vision: Message(da: "Hvad vil vi se ske?", en: "What do we want to see come true?")
    case .principles:
      Message(da: "Hvordan vil vi arbejde sammen?", en: "How do we want to work together?")
    case .problem:
      Message(da: "Hvad er problemet, og hvorfor?", en: "What is the problem, and why?")
    case .goals:
      Message(
        da: "Hvad skal være nået, hvornår, og hvordan kan det ses?",
        en: "What is to be reached, by when, and how is it seen?")
    case .strategies: Message(da: "Hvilke veje går vi?", en: "Which ways do we take?")
    }
  }
}

extension ContributionOrigin {
  /// Where a contribution comes from, as a label.
  var name: Message {
    switch self {
    case .own: Message(da: "Partens egne ord", en: "The party's own words")
    case .interview: Message(da: "Interview", en: "Interview")
    case .workshop: Message(da: "Workshop", en: "Workshop")
    case .survey: Message(da: "Spørgeundersøgelse", en: "Survey")
    }
  }
}

extension AgendaDraftState {
  /// How far a draft is, as a label.
  var name: Message {
    switch self {
    case .writing: Message(da: "Skrives", en: "Being written")
    case .commenting: Message(da: "Åbent for kommentarer", en: "Open for comments")
    case .put: Message(da: "Forelagt partnerne", en: "Before the partners")
    case .adopted: Message(da: "Vedtaget", en: "Adopted")
    case .dropped: Message(da: "Opgivet", en: "Dropped")
    }
  }

  /// The class that the style sheet knows.
  fileprivate var style: String {
    switch self {
    case .writing: "draft"
    case .commenting: "open"
    case .put: "submitted"
    case .adopted: "adopted"
    case .dropped: "cancelled"
    }
  }
}

extension Status {
  /// How far a draft is.
  static func badge(_ state: AgendaDraftState, _ format: Format) -> HTML {
    badge(state.style, format(state.name))
  }

  /// Whether a round still takes contributions, from the state in its row.
  static func round(_ state: String, _ visit: Visit) -> HTML {
    switch state {
    case "open": badge("open", visit.say("Åben", "Open"))
    case "over": badge("overdue", visit.say("Fristen er udløbet", "Past its deadline"))
    default: badge("closed", visit.say("Lukket", "Closed"))
    }
  }
}

extension Noun {
  static let contribution = Noun(
    da: ("bidrag", "bidrag"), en: ("contribution", "contributions"))
  static let person = Noun(da: ("person", "personer"), en: ("person", "people"))
  static let comment = Noun(da: ("kommentar", "kommentarer"), en: ("comment", "comments"))
}
