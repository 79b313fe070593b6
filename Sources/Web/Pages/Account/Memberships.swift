import Commands
import Domain
import HTML

/// Where a person is a member, what it allows, and the way out.
enum Memberships {
  static func html(_ visit: Visit) -> HTML {
    visit.table(
      visit.say("Dine medlemskaber", "Your memberships"), rows: visit.workspaces,
      csv: visit.csv("initiative.list"),
      empty: visit.empty(
        visit.say(
          "Du er ikke medlem af nogen part. Det bliver du ved at tage imod en invitation.",
          "You are not a member of any party. You become one by accepting an invitation.")),
      [
        .head(visit.say("Initiativ", "Initiative")) { workspace in
          "<a href=\"\(visit.address(in: workspace))\">\(workspace.name)</a>"
        },
        .text(visit.say("Part", "Party")) { "\($0.seat?.name)" },
        .text(visit.say("Rolle", "Role")) { workspace in
          "\(workspace.seat.map { visit.say($0.role.name) })"
        },
        .text(visit.say("Du kan", "You can")) { workspace in
          "\(workspace.seat.map { visit.say(may($0.role)) })"
        },
        .actions(visit.say("Handlinger", "Actions")) { workspace in
          """
          <a href="\(visit.address(in: workspace, ["leave"]))">\(visit.say("Forlad", "Leave"))\
          <span class="sr"> \(workspace.seat?.name)</span></a>
          """
        },
      ])
  }

  /// What a role may do, in a few words.
  static func may(_ role: Role) -> Message {
    switch role {
    case .backbone:
      Message(
        da: "samordne, invitere parter, godkende tal",
        en: "coordinate, invite parties, approve figures")
    case .partner:
      Message(
        da: "indberette tal, bekræfte mål, eje aktiviteter",
        en: "report figures, confirm targets, own activities")
    case .funder:
      Message(
        da: "læse godkendte tal, mål og fordelingen af midler",
        en: "read approved figures, targets and the split of the money")
    }
  }
}
