import Domain

/// Where an indicator's last values are heading.
enum Trend: String, Sendable, CaseIterable {
  case rising, falling, flat
}

extension Trend {
  /// The trend in words, against the way that the indicator should move.
  ///
  /// - Parameter isGood: What `status.show` says about it; nil for a flat one on its way somewhere.
  func sentence(towards direction: Direction, isGood: Bool?) -> Message {
    switch (self, isGood) {
    case (.rising, true): Message(da: "Stiger, som ønsket", en: "Rising, as intended")
    case (.falling, true): Message(da: "Falder, som ønsket", en: "Falling, as intended")
    case (.flat, true): Message(da: "Holder sig, som ønsket", en: "Holding steady, as intended")
    case (.rising, _) where direction == .maintain:
      Message(da: "Stiger, men skal holdes", en: "Rising, though it should hold steady")
    case (.falling, _) where direction == .maintain:
      Message(da: "Falder, men skal holdes", en: "Falling, though it should hold steady")
    case (.rising, _): Message(da: "Stiger, men skal falde", en: "Rising, though it should fall")
    case (.falling, _): Message(da: "Falder, men skal stige", en: "Falling, though it should rise")
    case (.flat, _): Message(da: "Står stille", en: "Standing still")
    }
  }
}
