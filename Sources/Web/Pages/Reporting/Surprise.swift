import Domain

/// What is remarkable about a value, in a plain sentence: a flag of `measurement.check`.
enum Surprise {
  /// The sentence for one flag; nil for a flag that is not known.
  ///
  /// - Parameters:
  ///   - value: The value that was checked.
  ///   - text: How the indicator's values are written.
  static func sentence(
    _ flag: JSON, value: Decimal?, _ format: Format, text: (Decimal) -> String
  ) -> String? {
    let message: Message? =
      switch flag.text("flag") {
      case "outside_range": range(flag, text)
      case "far_from_series": series(flag, format, text)
      case "far_from_last": last(flag, value, format, text)
      case "corrects_approved": correction(flag, value, text)
      default: nil
      }
    return message.map { format($0) }
  }

  private static func range(_ flag: JSON, _ text: (Decimal) -> String) -> Message? {
    if flag.text("side") == "below" {
      return flag.decimal("low").map { low in
        Message(
          da: "Lavere end \(text(low)), som er det mindste, man venter for indikatoren.",
          en: "Below \(text(low)), the least that is expected of this indicator.")
      }
    }
    return flag.decimal("high").map { high in
      Message(
        da: "Højere end \(text(high)), som er det meste, man venter for indikatoren.",
        en: "Above \(text(high)), the most that is expected of this indicator.")
    }
  }

  private static func series(
    _ flag: JSON, _ format: Format, _ text: (Decimal) -> String
  ) -> Message? {
    guard let mean = flag.decimal("mean") else { return nil }
    let count = format.number(flag.whole("count") ?? 0)
    return Message(
      da: "Langt fra de \(count) tidligere tal, som i gennemsnit er \(text(mean)).",
      en: "Far from the \(count) earlier figures, which average \(text(mean)).")
  }

  private static func last(
    _ flag: JSON, _ value: Decimal?, _ format: Format, _ text: (Decimal) -> String
  ) -> Message? {
    guard let last = flag.decimal("last_value"), let value else { return nil }
    let known = "\(text(last)) (\(format.named(flag.text("last_period"))))"
    if last.isNegative {
      return Message(
        da: "Langt fra sidste tal: \(known).", en: "Far from the last figure: \(known).")
    }
    return value < last
      ? Message(
        da: "Under halvdelen af sidste tal: \(known).",
        en: "Less than half of the last figure: \(known).")
      : Message(
        da: "Mere end halvanden gang sidste tal: \(known).",
        en: "More than one and a half times the last figure: \(known).")
  }

  private static func correction(
    _ flag: JSON, _ value: Decimal?, _ text: (Decimal) -> String
  ) -> Message? {
    guard let approved = flag.decimal("value") else { return nil }
    if approved == value {
      return Message(
        da: "Det samme tal er allerede godkendt.", en: "The same figure is already approved.")
    }
    return Message(
      da: "En rettelse: \(text(approved)) er godkendt og gælder, til rettelsen er godkendt.",
      en: "A correction: \(text(approved)) is approved and stands until the correction is approved."
    )
  }
}
