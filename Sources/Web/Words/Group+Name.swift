import Domain

extension GroupKind {
  /// What a group is, as a label.
  var name: Message {
    switch self {
    case .steeringGroup: Message(da: "Styregruppe", en: "Steering group")
    case .workingGroup: Message(da: "Arbejdsgruppe", en: "Working group")
    }
  }

  /// What it is for, as a sentence.
  var meaning: Message {
    switch self {
    case .steeringGroup:
      Message(
        da: "Holder retningen mellem de fælles møder. Partnerne giver pladserne ved beslutning.",
        en:
          "Keeps the direction between the common meetings. The partners give its seats by decision."
      )
    case .workingGroup:
      Message(
        da: "Løser én opgave, for eksempel at udvikle indikatorer. Alle partnere kan gå med.",
        en: "Does one piece of work, such as developing indicators. Every partner can join.")
    }
  }
}

extension MeetingState {
  /// How far a meeting is, as a label.
  var name: Message {
    switch self {
    case .called: Message(da: "Indkaldt", en: "Called")
    case .underway: Message(da: "I gang", en: "Under way")
    case .held: Message(da: "Holdt", en: "Held")
    case .minuted: Message(da: "Med referat", en: "With minutes")
    case .cancelled: Message(da: "Aflyst", en: "Cancelled")
    }
  }

  /// The class of its badge.
  var style: String {
    switch self {
    case .called: "submitted"
    case .underway: "at_risk"
    case .held: "draft"
    case .minuted: "approved"
    case .cancelled: "cancelled"
    }
  }
}

extension MeetingAnswer {
  /// What was answered, as a label.
  var name: Message {
    switch self {
    case .coming: Message(da: "Kommer", en: "Coming")
    case .declined: Message(da: "Kommer ikke", en: "Not coming")
    }
  }
}

extension MailChoice {
  /// How somebody is told, as a label.
  var name: Message {
    switch self {
    case .atOnce: Message(da: "Straks", en: "At once")
    case .daily: Message(da: "Én gang om dagen", en: "Once a day")
    case .none: Message(da: "Slet ikke", en: "Not at all")
    }
  }

  /// What that means, as a sentence.
  var meaning: Message {
    switch self {
    case .atOnce:
      Message(
        da: "Indkaldelser og afstemninger med det samme, resten samlet inden for en time.",
        en: "Calls and votes at once, the rest together within the hour.")
    case .daily:
      Message(
        da: "Alt, hvad der er nyt, samlet klokken 7 om morgenen.",
        en: "All that is new, together at 7 in the morning.")
    case .none:
      Message(
        da:
          "Kun det, spillereglerne kræver, at alle får at vide: opmærksomhedspunkterne og valget af sekretariat.",
        en:
          "Only what the charter has told to everyone: what to bear in mind, and the choice of the backbone."
      )
    }
  }
}
