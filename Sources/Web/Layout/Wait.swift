import Domain

/// How long to wait before another try, in words.
enum Wait {
  /// The sentence for so many milliseconds, rounded up so that nobody comes too early.
  static func message(milliseconds: Int) -> Message {
    let seconds = max(1, (milliseconds + 999) / 1_000)
    if seconds == 1 {
      return Message(da: "Prøv igen om et sekund.", en: "Try again in a second.")
    }
    if seconds <= 90 {
      return Message(
        da: "Prøv igen om \(seconds) sekunder.", en: "Try again in \(seconds) seconds.")
    }
    let minutes = (seconds + 59) / 60
    return Message(da: "Prøv igen om \(minutes) minutter.", en: "Try again in \(minutes) minutes.")
  }
}

extension Refusal {
  /// What to do instead, how long to wait where the refusal is for being too soon, and the number
  /// under which the log holds what went wrong.
  var advice: [Message] {
    let wait = code == .rate ? afterMilliseconds.map(Wait.message) : nil
    let number = incident.map {
      Message(da: "Fejlens nummer: \($0)", en: "Number of the error: \($0)")
    }
    return [hint, wait, number].compactMap(\.self)
  }
}
