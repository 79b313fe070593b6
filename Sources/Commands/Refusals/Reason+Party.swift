import Domain

extension Reason {
  /// What parties, members and tokens run into.
  static let party = [
    Reason(
      "account_name_missing", .missingArg, argument: "name",
      da: "Skriv dit navn.", en: "Give your name."),
    Reason(
      "party_slug_key", .exists, argument: "slug",
      da: "En part i initiativet har allerede kortnavnet.",
      en: "A party of the initiative already has the short name."),
    Reason(
      "party_organisation_key", .exists, argument: "organisation",
      da: "Organisationen er allerede part i denne rolle.",
      en: "The organisation is already a party in this role."),
    Reason(
      "party_identifier_form", .badValue, argument: "organisation",
      da: "En organisations id skrives som DK-CVR-12345678, uden mellemrum.",
      en: "An organisation identifier is written like DK-CVR-12345678, without spaces."),
    Reason(
      "membership_account_key", .exists, argument: "email",
      da: "Personen er allerede medlem af parten.",
      en: "The person is already a member of the party."),
    Reason(
      "member_administrators_only", .denied,
      da: "Kun partens administratorer ændrer dens medlemmer.",
      en: "Only the party's administrators change its members."),
    Reason(
      "member_other_party", .denied, argument: "party",
      da: "En part inviterer kun egne medlemmer.", en: "A party invites only members of its own."),
    Reason(
      "member_party_has_members", .denied, argument: "party",
      da: "Sekretariatet inviterer kun en parts første medlem; parten har allerede medlemmer.",
      en: "The backbone invites only a party's first member; the party already has members.",
      hint: Message(
        da: "Bed partens administrator om at invitere.",
        en: "Ask the party's administrator to invite.")),
    Reason(
      "member_administrator_active", .state, argument: "party",
      da: "Parten har en administrator, som kan invitere.",
      en: "The party has an administrator who can invite."),
    Reason(
      "invitation_not_open", .state,
      da: "Invitationen er brugt, udløbet eller trukket tilbage.",
      en: "The invitation has been used, has expired or was withdrawn.",
      hint: Message(da: "Bed om en ny invitation.", en: "Ask for a new invitation.")),
    Reason(
      "invitation_other_address", .denied,
      da: "Invitationen er stilet til en anden e-mailadresse.",
      en: "The invitation is addressed to another e-mail address."),
  ]
}
