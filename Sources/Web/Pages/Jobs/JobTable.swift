import Commands
import Domain
import HTML

/// Jobs in a table: what, how far, for whom, and what can be done about each.
struct JobTable {
  let rows: [JSON]
  let visit: Visit
  /// Whether they are of several initiatives.
  let isOfHost: Bool

  /// Whether any of them goes on.
  var isMoving: Bool { rows.contains { JobWords.isMoving($0) } }

  /// The table, or what belongs where there is none.
  func html(csv: String, empty: String) -> HTML {
    var columns: [Column<JSON>] = [
      .head(visit.say("Job", "Job")) { row in
        "\(visit.say(JobWords.name(of: row.text("command"))))"
      }
    ]
    if isOfHost {
      columns.append(
        .text(visit.say("Initiativ", "Initiative")) { "\($0.text("initiative"))" })
    }
    columns += [
      .text(visit.say("Tilstand", "State")) { state($0) },
      .text(visit.say("Bedt om af", "Asked for by")) { "\($0.text("account"))" },
      .text(visit.say("Bedt om", "Asked for"), sort: { $0.optionalText("created_at") }) {
        moment($0, "created_at")
      },
      .text(visit.say("Slut", "Ended"), sort: { $0.optionalText("finished_at") }) {
        moment($0, "finished_at")
      },
      .actions(visit.say("Handlinger", "Actions")) { actions($0) },
    ]
    return visit.table(
      visit.say("Job, de nyeste først", "Jobs, newest first"), rows: rows, csv: csv,
      empty: visit.empty(empty), columns)
  }

  private func moment(_ row: JSON, _ column: String) -> HTML {
    guard let instant = row.instant(column) else { return "" }
    return """
      <time datetime="\(instant.description)">\(visit.format.shortMoment(instant))</time>
      """
  }

  private func state(_ row: JSON) -> HTML {
    guard let state = row.choice("state", of: JobState.self) else { return "" }
    let word = visit.say(
      row.flag("cancelling") ? JobWords.cancelling : JobWords.name(of: state))
    let code: HTML? =
      state == .refused || state == .failed ? " <code>\(row.text("outcome"))</code>" : nil
    // In one block, so that on phones the bar stands below the word and not beside it.
    return """
      <div><span class="status \(state.rawValue)">\(word)</span>\(code)\(progress(row, state))</div>
      """
  }

  /// A bar where it can be counted how far the job is.
  private func progress(_ row: JSON, _ state: JobState) -> HTML? {
    guard state == .running else { return nil }
    let name = visit.say("Fremdrift", "Progress")
    guard let done = row.whole("done"), let total = row.whole("of"), total > 0 else {
      return "<progress class=\"progress running\" aria-label=\"\(name)\"></progress>"
    }
    let share = visit.say(
      "\(visit.format.number(done)) af \(visit.format.number(total)) rækker",
      "\(visit.format.number(done)) of \(visit.format.number(total)) rows")
    return """
      <progress class="progress running" aria-label="\(name)" max="\(total)" value="\(done)">\
      \(share)</progress><span class="meta">\(share)</span>
      """
  }

  private func actions(_ row: JSON) -> HTML {
    let id = row.text("id")
    if let bytes = row.whole("output_bytes") {
      return """
        <a class="button secondary" href="/jobs/\(id)/output" download>\
        \(visit.say("Hent filen", "Download the file"))</a> \
        <span class="meta">\(visit.format.fileSize(bytes))</span>
        """
    }
    guard JobWords.isMoving(row), !row.flag("cancelling") else { return "" }
    return """
      <details class="confirm"><summary>\(visit.say("Afbryd", "Call off"))</summary>
      <div><p>\(visit.say(
        "Jobbet standses og når ikke at ændre noget. Der kan bedes om det igen.",
        "The job is stopped and changes nothing. It can be asked for again."))</p>
      \(visit.form("job.cancel", key: id, hidden: ["id": id], style: "inline") { form in
        form.button(visit.say("Afbryd jobbet", "Call the job off"), style: .danger)
      })</div></details>
      """
  }
}

/// Jobs and their states in words.
enum JobWords {
  static let cancelling = Message(da: "Afbrydes", en: "Being called off")

  /// Whether it waits or runs.
  static func isMoving(_ row: JSON) -> Bool {
    let state = row.choice("state", of: JobState.self)
    return state == .queued || state == .running
  }

  /// What a job does, by the command that asked for it.
  static func name(of verb: String) -> Message {
    switch verb {
    case "initiative.export":
      Message(da: "Eksport af hele initiativet", en: "Export of the whole initiative")
    case "measurement.import": Message(da: "Indlæsning af målinger", en: "Import of measurements")
    case "grant.import": Message(da: "Indlæsning af bevillinger", en: "Import of grants")
    default: Message(da: verb, en: verb)
    }
  }

  /// A state.
  static func name(of state: JobState) -> Message {
    switch state {
    case .queued: Message(da: "Venter", en: "Waiting")
    case .running: Message(da: "Kører", en: "Running")
    case .done: Message(da: "Færdig", en: "Done")
    case .refused: Message(da: "Afvist", en: "Refused")
    case .failed: Message(da: "Mislykket", en: "Failed")
    case .cancelled: Message(da: "Afbrudt", en: "Called off")
    }
  }
}
