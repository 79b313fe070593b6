import Domain

extension Direction {
  /// Which way an indicator should move, as a label.
  var name: Message {
    switch self {
    case .increase: Message(da: "Skal stige", en: "Should increase")
    case .decrease: Message(da: "Skal falde", en: "Should decrease")
    case .maintain: Message(da: "Skal fastholdes", en: "Should be maintained")
    }
  }
}
