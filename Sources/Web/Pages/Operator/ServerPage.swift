import Commands
import Domain
import HTML

/// `/operator/server`: how the server that answers is, who is connected to it, and what can be
/// turned at it while it runs.
enum ServerPage: Page {
  static let path = "/operator/server"
  static let audience = Audience.operators
  static let forms = ["connection.close", "drain", "log.level"]

  static func show(_ visit: Visit) async throws -> Content {
    let health = try await visit.perform("health")
    let connections = try await visit.perform("connection.list")
    let limits = try await visit.perform("limits.show")
    let pools = try await visit.perform("database.stats")
    return Content(
      visit.say("Serveren", "The server"),
      trail: [(visit.say("Initiativer", "Initiatives"), OperatorPage.path)],
      main: """
        <p class="lead">\(visit.say(
          "Den server, der svarer lige nu: \(health.result.text("server")). Kører der flere, har hver sin side.",
          "The server that answers just now: \(health.result.text("server")). If several run, each has its own page."))</p>
        \(checks(health.rows, visit))\(table(connections, visit))\(pool(pools.rows, visit))
        <section aria-labelledby="turn">
        <h2 id="turn">\(visit.say("Drift", "Operation"))</h2>
        \(logLevel(health.result.text("log_level"), visit))\(drain(visit))
        </section>
        \(bounds(limits.rows, visit))
        """)
  }

  private static func checks(_ rows: [JSON], _ visit: Visit) -> HTML {
    visit.table(
      visit.say("Helbred", "Health"), rows: rows, csv: visit.csv("health"),
      [
        .head(visit.say("Det undersøgte", "Looked at")) { row in
          "\(visit.say(name(of: row.text("check"))))"
        },
        .text(visit.say("Tilstand", "State")) { row in
          row.flag("ok")
            ? "<span class=\"status approved\">\(visit.say("I orden", "In order"))</span>"
            : "<span class=\"status at_risk\">\(visit.say("Se efter", "Look into it"))</span>"
        },
        .text(visit.say("Nærmere", "Detail")) {
          "<code translate=\"no\">\($0.text("detail"))</code>"
        },
      ])
  }

  private static func name(of check: String) -> Message {
    switch check {
    case "server": Message(da: "Serveren", en: "The server")
    case "database": Message(da: "Databasen", en: "The database")
    case "jobs": Message(da: "Job", en: "Jobs")
    case "mail": Message(da: "Mail", en: "Mail")
    case "pools": Message(da: "Forbindelser til databasen", en: "Connections to the database")
    default: Message(da: check, en: check)
    }
  }

  private static func table(_ connections: Reply, _ visit: Visit) -> HTML {
    let total = connections.result.whole("connections") ?? 0
    return visit.table(
      visit.say("Forbundet med protokollen", "Connected by the protocol"),
      note: visit.say(
        "\(connections.rows.count) logget ind af \(total)",
        "\(connections.rows.count) signed in of \(total)"),
      rows: connections.rows, csv: visit.csv("connection.list"),
      empty: visit.empty(
        visit.say(
          "Ingen er forbundet med rygradctl eller protokollen lige nu.",
          "Nobody is connected by rygradctl or the protocol just now.")),
      [
        .head(visit.say("Hvem", "Who")) { "\($0.text("name"))" },
        .text(visit.say("Fra", "From")) { "<code translate=\"no\">\($0.text("address"))</code>" },
        .text(visit.say("Siden", "Since"), sort: { $0.optionalText("since") }) { row in
          "\(row.instant("since").map { visit.format.shortMoment($0) })"
        },
        .number(visit.say("Kommandoer", "Commands"), sort: { $0.optionalText("requests") }) { row in
          "\(row.whole("requests").map { visit.format.number($0) })"
        },
        .text(visit.say("Kører", "Running")) { row in
          "\(row.optionalText("running") ?? visit.say("intet", "nothing"))"
        },
        .actions(visit.say("Handlinger", "Actions")) { close($0, visit) },
      ])
  }

  private static func close(_ row: JSON, _ visit: Visit) -> HTML {
    let connection = row.text("connection")
    return """
      <details class="confirm"><summary>\(visit.say("Luk", "Close"))</summary>
      <div><p>\(visit.say(
        "Det, der kører på forbindelsen, opgives. Den anden ende kan forbinde igen.",
        "What runs on the connection is given up. The other end can connect again."))</p>
      \(visit.form(
        "connection.close", key: connection, hidden: ["connection": connection], style: "inline"
      ) { form in
        form.button(visit.say("Luk forbindelsen", "Close the connection"), style: .danger)
      })</div></details>
      """
  }

  private static func pool(_ rows: [JSON], _ visit: Visit) -> HTML {
    func number(_ name: String, _ column: String) -> Column<JSON> {
      .number(name, sort: { $0.optionalText(column) }) { row in
        "\(row.whole(column).map { visit.format.number($0) })"
      }
    }
    return visit.table(
      visit.say("Forbindelser til databasen", "Connections to the database"), rows: rows,
      csv: visit.csv("database.stats"),
      [
        .head(visit.say("Databaserolle", "Database role")) { row in
          "<code translate=\"no\">\(row.text("role"))</code>"
        },
        number(visit.say("Åbne", "Open"), "open"), number(visit.say("Ledige", "Idle"), "idle"),
        number(visit.say("Venter", "Waiting"), "waiting"),
        number(visit.say("Mistet", "Lost"), "lost"),
        number(visit.say("Opgivet", "Timed out"), "timeouts"),
      ])
  }

  private static func logLevel(_ level: String, _ visit: Visit) -> HTML {
    let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
    return visit.form("log.level") { form in
      """
      \(form.select("level", label: visit.say("Hvor meget der logges", "How much is logged"),
        hint: visit.say(
          "Fra alt (trace) til kun det værste (critical). Gælder, til serveren genstartes.",
          "From everything (trace) to the worst alone (critical). Until the server starts again."),
        options: levels.map { ($0, $0) }, value: level, isRequired: true))
      \(form.button(visit.say("Gem", "Save"), style: .secondary))
      """
    }
  }

  private static func drain(_ visit: Visit) -> HTML {
    """
    <details class="confirm"\("open", if: visit.submission?.verb == "drain")>
    <summary>\(visit.say("Stands serveren", "Stop the server"))</summary>
    <div><ul>
    <li>\(visit.say("Det igangværende gøres færdigt; nyt afvises.", "What is under way is finished; what is new is refused."))</li>
    <li>\(visit.say("Derefter slutter processen. Disse sider svarer ikke, før den er startet igen, medmindre en anden server tager over.", "Then the process ends. These pages do not answer until it is started again, unless another server takes over."))</li>
    </ul>
    \(visit.form("drain", style: "inline") { form in
      form.button(visit.say("Stands serveren", "Stop the server"), style: .danger)
    })
    </div></details>
    """
  }

  private static func bounds(_ rows: [JSON], _ visit: Visit) -> HTML {
    """
    <details class="data"><summary>\(visit.say("Grænser", "Limits"))</summary>
    \(visit.table(
      visit.say("Grænser for forbindelser og kommandoer", "Bounds of connections and commands"),
      rows: rows, csv: visit.csv("limits.show"),
      [
        .head(visit.say("Grænse", "Limit")) { "<code translate=\"no\">\($0.text("limit"))</code>" },
        .number(visit.say("Værdi", "Value"), sort: { $0.optionalText("value") }) { row in
          "\(row.whole("value").map { visit.format.number($0) })"
        },
      ]))</details>

    """
  }
}
