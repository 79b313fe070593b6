import Domain

extension Reason {
  /// What elections, and choices made elsewhere, run into.
  static let election = [
    Reason(
      "charter_chosen_by_partners", .charterChosen,
      da: "Sekretariatet kan hverken åbne, lukke, ændre eller afgøre et valg.",
      en: "The backbone can neither open, close, change nor decide an election.",
      hint: Message(
        da: "Partnerne vælger det fælles sekretariat.", en: "The partners choose the backbone.")),
    Reason(
      "charter_chosen_own_organisation", .charterChosen,
      da: "Jeres organisation er selv fælles sekretariat og kan ikke kræve valget.",
      en: "Your organisation is the backbone itself and cannot call for the election.",
      hint: Message(
        da: "De øvrige partnere kan kræve det med election.open.",
        en: "The other partners can call for it with election.open.")),
    Reason(
      "election_consent_follows", .badValue, argument: "method",
      da: "Samtykke vælges ikke: det følger af, at færre end fem stemmer.",
      en: "Consent is not chosen: it follows from fewer than five voters."),
    Reason(
      "election_voting_partners_only", .denied,
      da: "Det kan kun partnere, der er optaget med stemmeret.",
      en: "Only partners admitted to vote can do that.",
      hint: Message(
        da: "Partnerne giver stemmeret ved en beslutning.",
        en: "The partners admit to vote by a decision.")),
    Reason(
      "election_one_open", .state,
      da: "Et valg er i gang.", en: "An election is going on.",
      hint: Message(da: "Se det med election.show.", en: "See it with election.show.")),
    Reason(
      "election_six_months", .state,
      da: "Der har været valg inden for de sidste seks måneder.",
      en: "There has been an election within the last six months."),
    Reason(
      "election_no_electorate", .state,
      da: "Ingen partner har haft stemmeret i 30 dage.",
      en: "No partner has been admitted to vote for 30 days."),
    Reason(
      "election_over", .state, argument: "election",
      da: "Valget er lukket.", en: "The election is closed."),
    Reason(
      "election_not_yet", .state, argument: "election",
      da: "Der stemmes endnu ikke; endnu kan der stilles op.",
      en: "Voting has not begun; candidates may still stand."),
    Reason(
      "election_voting", .state, argument: "election",
      da: "Der stemmes; stemmesedlen ligger fast.", en: "Voting has begun; the ballot is fixed."),
    Reason(
      "election_full", .state, argument: "election",
      da: "Der er ni kandidater; flere er der ikke plads til.",
      en: "There are nine candidates; there is no room for more."),
    Reason(
      "election_not_in_electorate", .denied, argument: "election",
      da: "Parten hørte ikke til dem, der kan stemme, da valget åbnede.",
      en: "The party was not among those who can vote when the election opened."),
    Reason(
      "election_representative", .denied, argument: "election",
      da: "Partens stemme afgives af dens repræsentant, som lå fast, da valget åbnede.",
      en: "The party's vote is cast by its representative, fixed when the election opened."),
    Reason(
      "ballot_choices", .badValue, argument: "choice",
      da: "Vælg blandt kandidaterne, hver højst én gang.",
      en: "Choose among the candidates, each at most once.",
      hint: Message(da: "Se dem med election.show.", en: "See them with election.show.")),
    Reason(
      "candidate_party_key", .exists,
      da: "Parten er allerede på stemmesedlen.", en: "The party is on the ballot already."),
    Reason(
      "candidate_slug_key", .exists,
      da: "En kandidat hedder allerede sådan.", en: "A candidate has that name already."),
    Reason(
      "candidate_funder", .badValue, argument: "party",
      da: "En bevillingsgiver kan ikke være fælles sekretariat.",
      en: "A funder cannot be the backbone."),
    Reason(
      "candidate_from_outside", .badValue, argument: "name",
      da:
        "Nævn en part, eller en organisation udefra med navn, e-mail og det, den selv har skrevet.",
      en: "Name a party, or an outside organisation with name, e-mail and what it wrote itself."),
    Reason(
      "candidate_not_nominated", .state, argument: "election",
      da: "Parten er ikke indstillet.", en: "The party is not nominated.",
      hint: Message(
        da: "Stil op med election.stand.", en: "Stand with election.stand.")),
    Reason(
      "choice_of_whom", .badValue, argument: "party",
      da: "Nævn en part, eller en organisation udefra med navn og e-mail.",
      en: "Name a party, or an outside organisation with name and e-mail."),
    Reason(
      "choice_in_future", .badValue, argument: "held_on",
      da: "Mødet kan ikke ligge i fremtiden.", en: "The meeting cannot lie in the future."),
    Reason(
      "choice_confirmed", .state, argument: "id",
      da: "Valget er allerede bekræftet.", en: "The choice is confirmed already."),
    Reason(
      "choice_lapsed", .state, argument: "id",
      da: "Valget er bortfaldet: en anden periode er begyndt.",
      en: "The choice has lapsed: another term has begun."),
  ]
}
