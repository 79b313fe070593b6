extension SuggestedTask {
  /// Backing among the people concerned, the parties' own, and the public.
  static let publicWill: [Draft] = [
    (
      "will-stakeholders", .assess,
      Message(
        da: "Find ud af, hvem der bakker op, og hvem der tøver",
        en: "Find out who supports and who hesitates"),
      Message(
        da: "Samtaler med ledere, fagfolk, borgere og lokalpresse, før planen er lagt.",
        en: "Talks with leaders, professionals, citizens and local press before there is a plan.")
    ),
    (
      "will-user-involvement", .assess,
      Message(
        da: "Aftal, hvordan brugerne inddrages",
        en: "Agree on how the people concerned are involved"),
      Message(
        da: "Brugerpanel, råd eller medborgermøder, med plads til at ændre noget.",
        en: "A panel, a council or public meetings, with room to change something.")
    ),
    (
      "will-narrative", .initiate,
      Message(
        da: "Skriv den korte fortælling om initiativet",
        en: "Write the short story of the initiative"),
      Message(
        da: "Hvorfor, hvem og hvordan på en halv side, som alle parter kan bruge.",
        en: "Why, who and how on half a page that every party can use.")
    ),
    (
      "will-leaders", .initiate,
      Message(
        da: "Find ambassadører hos parterne",
        en: "Find champions among the parties"),
      Message(
        da: "En leder og en medarbejder fra hver part, som vil lægge navn til.",
        en: "A leader and a member of staff from each party who will lend their names.")
    ),
    (
      "will-communication-plan", .organise,
      Message(
        da: "Læg en enkel kommunikationsplan",
        en: "Make a simple communication plan"),
      Message(
        da: "Hvem skal vide hvad hvornår, og hvem siger det.",
        en: "Who is to know what when, and who says it.")
    ),
    (
      "will-internal", .organise,
      Message(
        da: "Hjælp parterne med at fortælle det hjemme",
        en: "Help the parties tell it at home"),
      Message(
        da: "Korte oplæg til personalemøder og bestyrelser, i parternes egen tone.",
        en: "Short papers for staff meetings and boards in the parties' own tone.")
    ),
    (
      "will-stories", .implement,
      Message(
        da: "Saml historier fra dem, indsatsen gælder",
        en: "Collect stories from those it is about"),
      Message(
        da: "Med samtykke og uden at udstille nogen; de får set teksten først.",
        en: "With consent and exposing nobody; they see the text first.")
    ),
    (
      "will-news", .implement,
      Message(
        da: "Udsend nyt til alle parter hvert kvartal",
        en: "Send news to all parties every quarter"),
      Message(
        da: "Tal, beslutninger og næste skridt på én side.",
        en: "Figures, decisions and next steps on one page.")
    ),
    (
      "will-new-parties", .sustain,
      Message(
        da: "Række ud til nye parter",
        en: "Reach out to further parties"),
      Message(
        da: "Nabokommuner, erhvervsliv og foreninger, der kan bære noget videre.",
        en: "Neighbouring municipalities, businesses and associations that can carry things on.")
    ),
    (
      "will-share-learning", .sustain,
      Message(
        da: "Del erfaringerne med andre initiativer",
        en: "Share what was learnt with other initiatives"),
      Message(
        da: "En konference, en rapport eller et besøg; også fejlene.",
        en: "A conference, a report or a visit; the mistakes too.")
    ),
  ]
}
