/// What a decision is about, and thus what adopting it does.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// Whatever people carry out themselves.
  case other
  /// Partners become voting; the only way in which they do.
  case admitParty = "admit_party"
  /// A party leaves the initiative.
  case removeParty = "remove_party"
  /// The initiative enters another phase.
  case phase
  /// The charter's notice gets a new version.
  case notice
  /// Money that was proposed for the backbone's own work takes effect (charter rule 4).
  case allocation
  /// The partners stand by it that one organisation receives everything (charter rule 4).
  case allocationConfirm = "allocation_confirm"
  /// A steering group may decide on certain kinds for a while.
  case mandate
  /// A draft of the common agenda becomes its next version (charter rule 2).
  case agendaVersion = "agenda_version"
  /// An election of the backbone opens; whoever is chosen follows when the term in force ends.
  case openElection = "open_election"
  /// An election opens during a term; whoever is chosen takes office at once (charter rule 1).
  case recall
  /// An interim term is followed by another of the same party (charter rule 1).
  case renewInterim = "renew_interim"
  /// Somebody looks after an office that stands empty.
  case caretaker
  /// A working group or the steering group is formed, or the latter's seats are given anew.
  case formGroup = "form_group"

  /// Whether it is about who holds the office: all partners decide that themselves, and no meeting or
  /// group for them.
  public var concernsOffice: Bool {
    switch self {
    case .openElection, .recall, .renewInterim, .caretaker: true
    default: false
    }
  }
}
