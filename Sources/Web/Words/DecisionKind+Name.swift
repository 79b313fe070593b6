import Domain

extension DecisionKind {
  /// What a decision is about, as a label.
  var name: Message {
    switch self {
    case .other: Message(da: "Noget andet", en: "Something else")
    case .admitParty: Message(da: "Stemmeret til partnere", en: "Partners to vote")
    case .removeParty: Message(da: "En part udelukkes", en: "A party is removed")
    case .phase: Message(da: "Ny fase", en: "New phase")
    case .notice:
      Message(da: "Nye opmærksomhedspunkter", en: "A new notice on the backbone")
    case .allocation:
      Message(da: "Penge til sekretariatets arbejde", en: "Money for the backbone's work")
    case .allocationConfirm:
      Message(da: "Én modtager af alle midler", en: "One recipient of everything")
    case .mandate: Message(da: "Mandat til en styregruppe", en: "A mandate for a steering group")
    case .agendaVersion:
      Message(da: "Den fælles dagsorden", en: "The common agenda")
    case .openElection:
      Message(da: "Valg af fælles sekretariat", en: "An election of the backbone")
    case .recall: Message(da: "Sekretariatet vælges om nu", en: "The backbone is recalled")
    case .renewInterim:
      Message(da: "Det midlertidige sekretariat fortsætter", en: "The interim backbone goes on")
    case .caretaker: Message(da: "Fungerende sekretariat", en: "A caretaker of the office")
    case .formGroup: Message(da: "En gruppe nedsættes", en: "A group is formed")
    }
  }

  /// What adopting it does, as a sentence.
  var effect: Message {
    switch self {
    case .other:
      Message(
        da: "I gennemfører selv det, I beslutter.", en: "You carry out yourselves what you decide.")
    case .admitParty:
      Message(
        da: "De valgte partnere får stemmeret. Kun partnerne kan give den.",
        en: "The partners chosen get a vote. Only the partners can give it.")
    case .removeParty:
      Message(
        da: "Partens medlemmer mister straks adgangen. Det, den har gjort, bliver stående.",
        en: "The party's members lose access at once. What it has done stays.")
    case .phase:
      Message(
        da: "Initiativet går straks over i den nye fase.",
        en: "The initiative enters the new phase at once.")
    case .notice:
      Message(
        da: "Teksten bliver en ny udgave, som alle bedes bekræfte.",
        en: "The text becomes a new version that everyone is asked to acknowledge.")
    case .allocation:
      Message(
        da: "Tildelingen træder i kraft; forkastes den, går pengene tilbage til bevillingen.",
        en: "The allocation takes effect; if rejected, the money goes back to its grant.")
    case .allocationConfirm:
      Message(
        da:
          "Partnerne står ved, at én organisation modtager alt. Uden det stopper nye tildelinger efter 90 dage.",
        en:
          "The partners stand by it that one organisation receives everything. Without that, new allocations stop after 90 days."
      )
    case .mandate:
      Message(
        da: "De valgte partnere må indtil videre træffe visse beslutninger for alle.",
        en: "The partners chosen may take certain decisions for all for a while.")
    case .agendaVersion:
      Message(
        da: "Udkastet bliver den fælles dagsorden, der gælder. Tidligere udgaver kan stadig læses.",
        en: "The draft becomes the common agenda in force. Earlier versions can still be read.")
    case .openElection:
      Message(
        da: "Valget åbner straks. Den valgte afløser, når den løbende periode ender.",
        en: "The election opens at once. Whoever is chosen follows when the term in force ends.")
    case .recall:
      Message(
        da:
          "Valget åbner straks, og den valgte afløser med det samme. Vælges ingen, bliver det nuværende sekretariat.",
        en:
          "The election opens at once, and whoever is chosen takes over immediately. If nobody is, the present backbone stays."
      )
    case .renewInterim:
      Message(
        da: "Det midlertidige sekretariat får en ny periode fra nu af, højst 12 måneder.",
        en: "The interim backbone gets a new term from now on, 12 months at most.")
    case .caretaker:
      Message(
        da:
          "Parten godkender tal, inviterer medlemmer og indkalder til møder, til partnerne har valgt.",
        en:
          "The party approves figures, invites members and calls meetings until the partners have chosen."
      )
    case .formGroup:
      Message(
        da:
          "Gruppen kan indkalde til møder og træffe aftaler. Er der allerede en styregruppe, får den nye medlemmer.",
        en:
          "The group can call meetings and agree on actions. A steering group that is there already gets new members."
      )
    }
  }
}
