import Domain
import HTML

/// What an invitation says of itself: who invites to what, and what comes with accepting.
enum InvitationText {
  /// Who invites whom to be what.
  static func lead(_ invitation: JSON, _ visit: Visit) -> HTML {
    let inviter = invitation.optionalText("inviter")
    let from = invitation.optionalText("inviter_party").map { " (\($0))" } ?? ""
    let who =
      inviter.map { $0 + from }
      ?? visit.say("Den organisation, der driver Rygrad,", "The organisation that runs Rygrad")
    let until = invitation.instant("expires_at").map { visit.format.moment($0) } ?? ""
    return """
      <p class="lead">\(who) \(visit.say(
        "inviterer dig til at være medlem af", "invites you to become a member of")) \
      <b>\(invitation.text("party_name"))</b>, \(visit.say("som er", "which is")) \
      \(role(invitation, visit)) \(visit.say("i initiativet", "in the initiative")) \
      <b>\(invitation.text("initiative_name"))</b>.</p>
      <p class="meta">\(visit.say("Gælder til", "Valid until")) \(until).</p>
      """
  }

  /// What the membership allows, in three sentences, and what one is trusted with besides.
  static func meaning(_ invitation: JSON, _ visit: Visit) -> HTML {
    let party = invitation.text("party_name")
    let more = [
      invitation.flag("administrator")
        ? visit.say(
          "Du bliver administrator: du inviterer og fjerner medlemmer af \(party).",
          "You will be an administrator: you invite and remove members of \(party).") : nil,
      invitation.flag("reviewer")
        ? visit.say(
          "Du kan godkende de tal, som \(party) indberetter.",
          "You can approve the figures that \(party) reports.") : nil,
    ].compactMap(\.self)
    let trusted: HTML? = more.isEmpty ? nil : "<p>\(more.joined(separator: " "))</p>"
    return "<p>\(sentences(invitation, visit))</p>\n\(trusted)"
  }

  private static func role(_ invitation: JSON, _ visit: Visit) -> String {
    switch invitation.choice("role", of: Role.self) {
    case .backbone: visit.say("fælles sekretariat", "the backbone")
    case .partner: visit.say("partner", "a partner")
    case .funder: visit.say("bevillingsgiver", "a funder")
    case nil: ""
    }
  }

  private static func sentences(_ invitation: JSON, _ visit: Visit) -> String {
    let party = invitation.text("party_name")
    return switch invitation.choice("role", of: Role.self) {
    case .backbone:
      visit.say(
        "Sekretariatet samler trådene: det beskriver indikatorer, inviterer parter og godkender indberettede tal. Det udvikler ikke den fælles dagsorden, driver ikke aktiviteterne og er ikke eneste modtager af midlerne. Før du kan ændre noget, bekræfter du, at du har læst de vigtige opmærksomhedspunkter.",
        "The backbone draws the threads together: it describes indicators, invites parties and approves reported figures. It does not develop the common agenda, does not run the activities and is not the sole recipient of the money. Before you can change anything, you confirm that you have read what to bear in mind."
      )
    case .partner:
      visit.say(
        "Du indberetter tal for \(party), og du kan se alle parters fælles tal, mål og aktiviteter. \(party) ejer sine egne aktiviteter og bekræfter mål sammen med de andre partnere. Sekretariatet hjælper med det praktiske; det bestemmer ikke dagsordenen.",
        "You report figures for \(party), and you can see the shared figures, targets and activities of all parties. \(party) owns its own activities and confirms targets together with the other partners. The backbone helps with the practical side; it does not decide the agenda."
      )
    case .funder:
      visit.say(
        "Du kan følge de fælles indikatorer, målene, aktiviteterne og fordelingen af midlerne. Du ser godkendte tal; kladder og tal, der ikke er godkendt, ser kun partnerne og sekretariatet. Du ændrer intet i initiativet.",
        "You can follow the shared indicators, the targets, the activities and the split of the money. You see approved figures; drafts and figures that are not approved are seen by the partners and the backbone only. You change nothing in the initiative."
      )
    case nil: ""
    }
  }
}
