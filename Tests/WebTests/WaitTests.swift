import Domain
import Testing

@testable import Web

/// How long to wait, in words.
struct WaitTests {
  @Test(
    "is rounded up, in seconds up to a minute and a half and in minutes from there",
    arguments: [
      (1, "Prøv igen om et sekund.", "Try again in a second."),
      (1_001, "Prøv igen om 2 sekunder.", "Try again in 2 seconds."),
      (90_000, "Prøv igen om 90 sekunder.", "Try again in 90 seconds."),
      (90_001, "Prøv igen om 2 minutter.", "Try again in 2 minutes."),
      (900_000, "Prøv igen om 15 minutter.", "Try again in 15 minutes."),
    ])
  func inWords(milliseconds: Int, da: String, en: String) {
    #expect(Wait.message(milliseconds: milliseconds) == Message(da: da, en: en))
  }
}
