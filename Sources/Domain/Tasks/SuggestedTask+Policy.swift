extension SuggestedTask {
  /// The framework in which everybody works: rules, plans and practice.
  static let policy: [Draft] = [
    (
      "policy-framework", .assess,
      Message(
        da: "Kortlæg love, planer og puljer på området",
        en: "Map laws, plans and programmes of the field"),
      Message(
        da: "Kommunale politikker, sundhedsaftaler og statslige puljer, der fremmer eller hæmmer.",
        en: "Municipal policies, health agreements and state programmes that help or hinder.")
    ),
    (
      "policy-political-calendar", .assess,
      Message(
        da: "Læg den politiske kalender frem",
        en: "Lay out the political calendar"),
      Message(
        da: "Budgetforhandlinger, valg og udvalgsmøder, der kan åbne eller lukke en mulighed.",
        en: "Budget talks, elections and committee meetings that can open or close a door.")
    ),
    (
      "policy-briefing", .initiate,
      Message(
        da: "Orientér byråd og relevante udvalg",
        en: "Inform the council and its committees"),
      Message(
        da: "Kort og sammen med en partner, så initiativet ikke opfattes som sekretariatets.",
        en: "Briefly and with a partner, so that it is not taken for the backbone's own.")
    ),
    (
      "policy-contacts", .initiate,
      Message(
        da: "Aftal kontaktpersoner i forvaltninger og organisationer",
        en: "Agree on contacts in administrations and organisations"),
      Message(
        da: "Kommunernes landsforening, regionen, ministerier og interesseorganisationer.",
        en: "The association of municipalities, the region, ministries and interest groups.")
    ),
    (
      "policy-barriers", .organise,
      Message(
        da: "Saml partnernes barrierer i et fælles notat",
        en: "Gather the partners' barriers in a common paper"),
      Message(
        da: "Regler og arbejdsgange, der forhindrer samarbejde, med eksempler fra hverdagen.",
        en: "Rules and routines that hinder working together, with everyday examples.")
    ),
    (
      "policy-messages", .organise,
      Message(
        da: "Få fælles budskaber besluttet",
        en: "Have common messages decided"),
      Message(
        da: "Partnerne beslutter, hvad der siges i alles navn; sekretariatet forbereder.",
        en: "The partners decide what is said in everybody's name; the backbone prepares.")
    ),
    (
      "policy-hearings", .implement,
      Message(
        da: "Forbered fælles høringssvar",
        en: "Prepare common replies to consultations"),
      Message(
        da: "Når partnerne er enige; ellers svarer de hver for sig.",
        en: "When the partners agree; otherwise they answer each for itself.")
    ),
    (
      "policy-practice", .implement,
      Message(
        da: "Hjælp med at ændre arbejdsgange på tværs",
        en: "Help change routines across organisations"),
      Message(
        da: "Én indgang, fælles visitation eller samtykke, prøvet i lille skala først.",
        en: "One entrance, common referral or consent, tried on a small scale first.")
    ),
    (
      "policy-local-plans", .sustain,
      Message(
        da: "Få det lærte ind i planer og politikker",
        en: "Bring what was learnt into plans and policies"),
      Message(
        da: "Kommuneplan, børne- og ungepolitik, sundhedsaftale, driftsaftaler.",
        en: "Municipal plan, youth policy, health agreement, service contracts.")
    ),
    (
      "policy-national", .sustain,
      Message(
        da: "Bring erfaringerne videre til nationale aktører",
        en: "Bring the experience to national actors"),
      Message(
        da: "Ministerier, styrelser og videnscentre, med tallene i hånden.",
        en: "Ministries, agencies and knowledge centres, figures in hand.")
    ),
  ]
}
