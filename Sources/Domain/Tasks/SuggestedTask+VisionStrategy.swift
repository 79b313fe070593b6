extension SuggestedTask {
  /// Guiding the common direction; the agenda itself is the partners'.
  static let visionStrategy: [Draft] = [
    (
      "vision-problem-picture", .assess,
      Message(
        da: "Saml et fælles billede af problemet",
        en: "Draw a common picture of the problem"),
      Message(
        da: "Tal, undersøgelser og parternes erfaringer på få sider, som alle kan genkende.",
        en: "Figures, studies and the parties' experience on a few pages all recognise.")
    ),
    (
      "vision-readiness", .assess,
      Message(
        da: "Afklar, om forudsætningerne er til stede",
        en: "Find out whether the conditions are there"),
      Message(
        da: "Er der en fælles anledning, nogen at gå forrest, og tid og penge til at begynde?",
        en: "Is there common cause, somebody to lead the way, and time and money to begin?")
    ),
    (
      "vision-lived-experience", .assess,
      Message(
        da: "Tal med dem, det handler om",
        en: "Talk with the people concerned"),
      Message(
        da: "Interview eller værksteder, før noget er besluttet; gengivet uden personoplysninger.",
        en: "Interviews or workshops before anything is decided; told without personal data.")
    ),
    (
      "vision-agenda-process", .initiate,
      Message(
        da: "Læg en plan for den fælles dagsorden",
        en: "Plan the way to the common agenda"),
      Message(
        da:
          "Runder, frister og deltagere. Partnerne skriver og vedtager; sekretariatet arrangerer.",
        en: "Rounds, deadlines and people. The partners write and adopt; the backbone arranges.")
    ),
    (
      "vision-founding-meeting", .initiate,
      Message(
        da: "Indkald til stiftende møde",
        en: "Call the founding meeting"),
      Message(
        da: "Deltagere med mandat, en mødedagsorden med få punkter og tid til uenighed.",
        en: "Participants with a mandate, few points, and time for disagreement.")
    ),
    (
      "vision-charter-told", .initiate,
      Message(
        da: "Fortæl alle om spillereglerne for sekretariatet",
        en: "Tell everybody the charter of the backbone"),
      Message(
        da: "Gennemgå dem på et møde, og følg op, til alle har kvitteret.",
        en: "Go through it at a meeting and follow up until everybody has acknowledged.")
    ),
    (
      "vision-steering-terms", .organise,
      Message(
        da: "Hjælp styregruppen med et kommissorium",
        en: "Help the steering group to its terms of reference"),
      Message(
        da: "Hvad den kan beslutte, hvad der skal til alle partnere, og hvornår den mødes.",
        en: "What it may decide, what goes to all partners, and when it meets.")
    ),
    (
      "vision-theory-of-change", .organise,
      Message(
        da: "Arrangér arbejdet med en forandringsteori",
        en: "Arrange the work on a theory of change"),
      Message(
        da: "Partnerne beskriver vejen fra indsats til virkning; sekretariatet holder trådene.",
        en: "The partners describe the way from work to effect; the backbone holds the threads.")
    ),
    (
      "vision-annual-cycle", .implement,
      Message(
        da: "Hold årshjulet",
        en: "Keep the annual cycle"),
      Message(
        da: "Møder, frister for tal og tidspunkter for at se tilbage, kendt et år frem.",
        en: "Meetings, deadlines for figures and times to look back, known a year ahead.")
    ),
    (
      "vision-strategy-review", .implement,
      Message(
        da: "Læg op til et årligt strategieftersyn",
        en: "Prepare a yearly review of the strategy"),
      Message(
        da: "Vis, hvad tallene siger om strategierne, og spørg partnerne, hvad der skal ændres.",
        en: "Show what the figures say of the strategies and ask the partners what to change.")
    ),
    (
      "vision-agenda-renewal", .sustain,
      Message(
        da: "Åbn en ny runde om den fælles dagsorden",
        en: "Open a new round on the common agenda"),
      Message(
        da: "Når målene er nået, forældede eller for små, er det tid til næste udgave.",
        en: "When goals are reached, outdated or too small, it is time for the next version.")
    ),
    (
      "vision-anchoring", .sustain,
      Message(
        da: "Lav med partnerne en plan for forankringen",
        en: "Make a plan for anchoring with the partners"),
      Message(
        da: "Hvad fortsætter hos hvem, hvad kan stoppe, og hvad kræver stadig et sekretariat?",
        en: "What goes on with whom, what can stop, and what still needs a backbone?")
    ),
  ]
}
