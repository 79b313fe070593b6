import Domain

extension Reason {
  /// What indicators and targets run into.
  static let indicator = [
    Reason(
      "indicator_slug_key", .exists, argument: "slug",
      da: "En indikator har allerede kortnavnet.", en: "An indicator already has the short name."),
    Reason(
      "indicator_percent_never_sums", .badValue, argument: "over_parties",
      da: "Procenter lægges aldrig sammen på tværs af parter.",
      en: "Percents are never summed over parties."),
    Reason(
      "indicator_baseline_or_reason", .badValue, argument: "baseline",
      da: "Angiv enten udgangspunktets værdi eller grunden til, at den mangler.",
      en: "Give either the baseline's value or the reason why there is none."),
    Reason(
      "indicator_range_order", .badValue, argument: "range_low",
      da: "Den laveste værdi er større end den højeste.",
      en: "The lowest value is above the highest."),
    Reason(
      "indicator_bands_order", .badValue, argument: "on_track",
      da: "Grænsen for \"på sporet\" skal ligge over grænsen for \"i risiko\".",
      en: "The threshold of \"on track\" must be above that of \"at risk\"."),
    Reason(
      "target_confirmed", .state, argument: "id",
      da: "Målet er allerede bekræftet.", en: "The target is already confirmed."),
    Reason(
      "target_superseded", .state, argument: "id",
      da: "Målet er afløst af et nyere.", en: "The target has been superseded."),
  ]

  /// What measurements run into.
  static let measurement = [
    Reason(
      "measurement_not_own", .denied, argument: "id",
      da: "Ingen godkender tal, som de selv har indberettet.",
      en: "Nobody approves what they submitted themselves."),
    Reason(
      "measurement_none_waiting", .state,
      da: "Ingen indberettede værdier venter på dig her.",
      en: "No submitted values wait for you here.",
      hint: Message(
        da: "Se dem, der venter, med measurement.list state=submitted.",
        en: "See those that wait with measurement.list state=submitted.")),
    Reason(
      "measurement_not_waiting", .state, argument: "id",
      da: "Målingen findes ikke eller venter ikke på godkendelse.",
      en: "The measurement is absent or is not waiting for approval."),
    Reason(
      "measurement_other_party", .denied, argument: "party",
      da: "En partner indberetter kun for sig selv.", en: "A partner reports only for itself."),
    Reason(
      "measurement_value_finite", .badValue, argument: "value",
      da: "Værdien skal være et endeligt tal.", en: "The value must be a finite number."),
    Reason(
      "measurement_parts", .badValue, argument: "denominator",
      da: "Tæller og nævner gives sammen, og nævneren er større end 0.",
      en: "Numerator and denominator are given together, and the denominator is above 0."),
    Reason(
      "measurement_draft", .state, argument: "id",
      da: "Målingen er en kladde.", en: "The measurement is a draft."),
    Reason(
      "measurement_submitted", .state, argument: "id",
      da: "Målingen er allerede indberettet.", en: "The measurement is already submitted."),
    Reason(
      "measurement_approved", .state, argument: "id",
      da: "Målingen er allerede godkendt.", en: "The measurement is already approved."),
    Reason(
      "measurement_returned", .state, argument: "id",
      da: "Målingen er allerede sendt tilbage.", en: "The measurement is already returned."),
    Reason(
      "measurement_superseded", .state, argument: "id",
      da: "Målingen er afløst af en nyere.", en: "The measurement has been superseded."),
    Reason(
      "measurement_revision_key", .conflict,
      da: "En anden indberettede det samme samtidig.",
      en: "Somebody else submitted the same at the same time."),
    Reason(
      "measurement_one_open", .conflict,
      da: "En anden indberettede det samme samtidig.",
      en: "Somebody else submitted the same at the same time."),
  ]
}
