extension SuggestedTask {
  /// Common ways of measuring, and learning from them.
  static let sharedMeasurement: [Draft] = [
    (
      "measurement-data-overview", .assess,
      Message(
        da: "Skab overblik over de data, der findes",
        en: "Get an overview of the data there are"),
      Message(
        da:
          "Registre, kommunens tal, trivselsmålinger og foreningernes egne, og hvem der ejer dem.",
        en: "Registers, municipal figures, surveys and associations' own, and who owns them.")
    ),
    (
      "measurement-baseline-idea", .assess,
      Message(
        da: "Find et par tal, der viser problemets størrelse",
        en: "Find a few figures that show the size of the problem"),
      Message(
        da: "Helst offentlige og gentagne, så udviklingen kan følges bagud.",
        en: "Preferably public and repeated, so that the course can be followed back.")
    ),
    (
      "measurement-principles", .initiate,
      Message(
        da: "Arrangér en drøftelse af, hvad der skal måles og hvorfor",
        en: "Arrange a talk about what to measure and why"),
      Message(
        da: "Få tal, der bruges til at lære; ikke kontrol af den enkelte part.",
        en: "Few figures, used for learning; not control of each party.")
    ),
    (
      "measurement-legal-basis", .initiate,
      Message(
        da: "Afklar grundlaget for at dele data",
        en: "Clarify the basis for sharing data"),
      Message(
        da: "Persondata, databehandleraftaler og små tal, før den første indberetning.",
        en: "Personal data, processor agreements and small numbers before the first report.")
    ),
    (
      "measurement-indicators", .organise,
      Message(
        da: "Udarbejd indikatorerne med arbejdsgruppen",
        en: "Work out the indicators with the working group"),
      Message(
        da: "Definition, kilde, opdeling og frist, prøvet af hos to parter først.",
        en: "Definition, source, breakdown and deadline, tried by two parties first.")
    ),
    (
      "measurement-baseline", .organise,
      Message(
        da: "Fastlæg udgangspunktet",
        en: "Establish the baseline"),
      Message(
        da: "Et år eller en dato for hver indikator, eller grunden til, at det ikke findes.",
        en: "A year or a date for each indicator, or the reason why there is none.")
    ),
    (
      "measurement-training", .organise,
      Message(
        da: "Lær indberetterne op",
        en: "Train those who report"),
      Message(
        da: "En time og et eksempel med egne tal sparer mange returneringer.",
        en: "An hour and an example with their own figures saves many returns.")
    ),
    (
      "measurement-quality", .implement,
      Message(
        da: "Gennemgå tallene efter hver frist",
        en: "Review the figures after each deadline"),
      Message(
        da: "Ring om det, der ser forkert ud; returnér med en grund, der kan handles på.",
        en: "Call about what looks wrong; return with a reason that can be acted upon.")
    ),
    (
      "measurement-learning-meeting", .implement,
      Message(
        da: "Hold læringsmøde, når tallene er klar",
        en: "Hold a learning meeting when the figures are ready"),
      Message(
        da: "Hvad ser vi, hvorfor, og hvad gør vi anderledes inden næste gang?",
        en: "What do we see, why, and what do we do differently until next time?")
    ),
    (
      "measurement-report", .implement,
      Message(
        da: "Dokumentér aktiviteter og resultater for bevillingsgiverne",
        en: "Document activities and results for the funders"),
      Message(
        da: "Historien bag kurverne hører med, også når det går den forkerte vej.",
        en: "The story behind the curves belongs there, also when they go the wrong way.")
    ),
    (
      "measurement-system-handover", .sustain,
      Message(
        da: "Gør indberetningen til en del af partnernes hverdag",
        en: "Make reporting part of the partners' everyday work"),
      Message(
        da: "Træk tallene dér, hvor de i forvejen bliver til, og find hver indberetter en afløser.",
        en: "Take figures from where they arise anyway, and name a deputy for each who reports.")
    ),
    (
      "measurement-evaluation", .sustain,
      Message(
        da: "Bestil en uafhængig evaluering",
        en: "Commission an independent evaluation"),
      Message(
        da: "Aftal spørgsmålene med partnerne, og offentliggør svarene.",
        en: "Agree on the questions with the partners and publish the answers.")
    ),
  ]
}
