import Domain

extension Reason {
  /// What reporters, stories and decisions taken back run into.
  static let reporting = [
    Reason(
      "reporter_funder", .badValue, argument: "party",
      da: "En bevillingsgiver indberetter ikke.", en: "A funder does not report."),
    Reason(
      "story_stands", .state, argument: "id",
      da: "Historien er mere end et døgn gammel og bliver stående.",
      en: "The story is more than a day old and stands.",
      hint: Message(
        da: "Fortæl en ny med story.add.", en: "Tell a new one with story.add.")),
    Reason(
      "measurement_history_own", .denied, argument: "party",
      da: "En partner ser kun udgaverne af sine egne værdier.",
      en: "A partner sees only the revisions of its own values."),
    Reason(
      "measurement_decided_by_other", .denied, argument: "id",
      da: "En anden har afgjort målingen; kun den, der afgjorde, kan fortryde.",
      en: "Somebody else decided on the measurement; only whoever decided can undo it."),
    Reason(
      "measurement_reconsider_late", .state, argument: "id",
      da: "Afgørelsen er mere end 15 minutter gammel og står ved magt.",
      en: "The decision is more than 15 minutes old and stands.",
      hint: Message(
        da: "Indberet en rettelse med measurement.submit.",
        en: "Submit a correction with measurement.submit.")),
    Reason(
      "measurement_corrected_since", .state, argument: "id",
      da: "Målingen er siden blevet rettet; afgør rettelsen i stedet.",
      en: "The measurement has been corrected since; decide on the correction instead."),
  ]
}
