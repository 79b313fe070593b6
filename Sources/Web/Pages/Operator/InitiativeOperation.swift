import Domain
import HTML

/// Suspending and resuming an initiative, with what it means in words.
enum InitiativeOperation {
  static func html(_ initiative: JSON, _ visit: Visit) -> HTML {
    switch initiative.choice("status", of: InitiativeStatus.self) {
    case .active: "\(suspend(initiative, visit))\(archive(initiative, visit))"
    case .suspended: resume(initiative, visit)
    default:
      """
      <p>\(visit.say(
        "Initiativet er lukket for ændringer og kan ikke genoptages her.",
        "The initiative is closed to changes and cannot be resumed here."))</p>
      """
    }
  }

  private static func suspend(_ initiative: JSON, _ visit: Visit) -> HTML {
    """
    <details class="confirm"\("open", if: visit.submission?.verb == "initiative.suspend")>
    <summary>\(visit.say("Sæt initiativet på pause", "Suspend the initiative"))</summary>
    <div><ul>
    <li>\(visit.say("Alt kan stadig læses; intet kan ændres.", "Everything can still be read; nothing can be changed."))</li>
    <li>\(visit.say("Frister og funktionsperioder står stille.", "Deadlines and terms of office stand still."))</li>
    <li>\(visit.say("Alle parter ser det øverst på hver side og kan læse din begrundelse.", "All parties see it on top of every page and can read your reason."))</li>
    <li>\(visit.say("Du kan genoptage det når som helst.", "You can resume it at any time."))</li>
    </ul>
    \(form("initiative.suspend", initiative, visit, button: visit.say("Sæt på pause", "Suspend"), .danger))
    </div></details>
    """
  }

  private static func resume(_ initiative: JSON, _ visit: Visit) -> HTML {
    """
    <p>\(visit.say(
      "Når initiativet genoptages, kan parterne arbejde videre, og frister løber igen.",
      "When the initiative is resumed, the parties can go on working, and deadlines run again."))</p>
    \(form("initiative.resume", initiative, visit, button: visit.say("Genoptag", "Resume"), .primary))
    """
  }

  private static func archive(_ initiative: JSON, _ visit: Visit) -> HTML {
    """
    <details class="confirm"\("open", if: visit.submission?.verb == "initiative.archive")>
    <summary>\(visit.say("Arkivér initiativet", "Archive the initiative"))</summary>
    <div><ul>
    <li>\(visit.say("Alt kan stadig læses, også af bevillingsgivere; intet kan ændres igen.", "Everything can still be read, by funders too; nothing can be changed any more."))</li>
    <li>\(visit.say("Åbne beslutninger og valg bliver aldrig afgjort.", "Open decisions and elections are never concluded."))</li>
    <li>\(visit.say("Det kan ikke fortrydes. Skal det kun stå stille en tid, så sæt det på pause.", "It cannot be undone. If it is only to stand still for a while, suspend it."))</li>
    </ul>
    \(form("initiative.archive", initiative, visit, button: visit.say("Arkivér for altid", "Archive for good"), .danger))
    </div></details>
    """
  }

  private static func form(
    _ verb: String, _ initiative: JSON, _ visit: Visit, button: String, _ style: Form.ButtonStyle
  ) -> HTML {
    visit.form(verb, hidden: ["slug": initiative.text("slug")]) { form in
      """
      \(form.field("reason", label: visit.say("Begrundelse", "Reason"), kind: .lines(2),
        hint: visit.say("Alle parter kan læse den.", "All parties can read it."), isRequired: true))
      \(form.button(button, style: style))
      """
    }
  }
}
