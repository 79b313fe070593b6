import Domain

/// What it means to put figures together in one way or another.
enum AggregationWords {
  /// The figures of several parties for one period.
  static func overParties(_ aggregation: Aggregation) -> Message {
    switch aggregation {
    case .sum:
      Message(
        da: "Parternes tal lægges sammen: 40 børn og 60 børn bliver 100.",
        en: "The parties' figures are added: 40 children and 60 children become 100.")
    case .average:
      Message(
        da:
          "Gennemsnittet, vægtet efter nævneren: 94 af 1.000 og 26 af 200 bliver 120 af 1.200, altså 10 %.",
        en:
          "The average, weighted by denominator: 94 of 1,000 and 26 of 200 become 120 of 1,200, that is 10%."
      )
    case .last:
      Message(da: "Det tal, som er indsendt sidst.", en: "The figure that was submitted last.")
    case .min:
      Message(da: "Det laveste af parternes tal.", en: "The lowest of the parties' figures.")
    case .max:
      Message(da: "Det højeste af parternes tal.", en: "The highest of the parties' figures.")
    case .none:
      Message(
        da: "Tallene vises kun part for part, aldrig som ét.",
        en: "The figures are shown by party only, never as one.")
    }
  }

  /// The figures of several periods for a longer one.
  static func overTime(_ aggregation: Aggregation) -> Message {
    switch aggregation {
    case .sum:
      Message(
        da: "Årets tal er kvartalernes tal lagt sammen.",
        en: "The year's figure is the quarters' figures added.")
    case .average:
      Message(
        da: "Årets tal er gennemsnittet af kvartalerne.",
        en: "The year's figure is the average of the quarters.")
    case .last:
      Message(
        da: "Årets tal er det seneste kvartals, som ved en tilstand.",
        en: "The year's figure is the latest quarter's, as for a state of affairs.")
    case .min:
      Message(
        da: "Årets tal er det laveste kvartals.", en: "The year's figure is the lowest quarter's.")
    case .max:
      Message(
        da: "Årets tal er det højeste kvartals.", en: "The year's figure is the highest quarter's.")
    case .none:
      Message(
        da: "Perioder samles aldrig til en længere.",
        en: "Periods are never put together into a longer one.")
    }
  }

  /// What one reported figure stands for.
  static func accumulation(_ accumulation: Accumulation) -> Message {
    switch accumulation {
    case .nonCumulative:
      Message(
        da: "Periodens eget tal, for eksempel andelen med højt fravær i kvartalet.",
        en: "The period's own figure, for example the share with high absence in the quarter.")
    case .cumulativeSum:
      Message(
        da: "Det nye siden sidst, for eksempel nye elever; kurven viser summen hidtil.",
        en: "What is new since last time, for example new pupils; the chart shows the sum so far.")
    case .cumulativeLast:
      Message(
        da: "Summen hidtil, for eksempel alle elever, der har deltaget, siden I begyndte.",
        en: "The sum so far, for example all pupils who have taken part since you began.")
    }
  }
}
