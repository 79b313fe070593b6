import Commands
import Domain
import HTML

/// Values from a CSV file: all or nothing, every bad row beside its line.
enum UploadPage: Page {
  static let path = "/i/{initiative}/{party}/upload"
  static let audience = Audience.members([.backbone, .partner])
  static let forms = ["measurement.import"]

  static func show(_ visit: Visit) async throws -> Content {
    let isPartner = visit.seat.role == .partner
    let replies = try await visit.read(
      Request("indicator.list", ["limit": "1000"]),
      Request("due.list", ["party": isPartner ? visit.seat.slug : nil, "limit": "1000"]))
    let indicators = replies[0].rows
    let section: Section = isPartner ? .reporting : .measurements
    return Content(
      visit.say("Indlæs en CSV-fil", "Upload a CSV file"), section: section,
      trail: [(visit.say(section.name), visit.here(section.rawValue))],
      main: """
        <p class="lead">\(lead(visit))</p>
        \(refused(visit))\(indicators.isEmpty ? nothing(visit) : form(indicators, visit))\
        \(templates(replies[1].rows, indicators, visit))\(UploadGuide.html(visit))
        """)
  }

  /// To the values that were read, which wait for approval.
  static func next(after done: Done, _ visit: Visit) -> Next {
    let indicator = done.reply.result.text("indicator")
    return .page(
      "\(visit.here("measurements"))?indicator=\(Percent.encoded(indicator))&state=submitted")
  }

  private static func lead(_ visit: Visit) -> String {
    visit.seat.role == .partner
      ? visit.say(
        "Mange tal på én gang fra et regneark. Enten indlæses hele filen, eller intet, og så står der ved hver linje, hvad der skal rettes.",
        "Many figures at once from a spreadsheet. Either the whole file is imported, or nothing, and then each line says what needs to be put right."
      )
      : visit.say(
        "Tal på vegne af parterne fra et regneark. De mærkes som indberettet på vegne, og en anden end dig skal godkende dem. Enten indlæses hele filen, eller intet.",
        "Figures on behalf of the parties from a spreadsheet. They are marked as such, and someone other than you must approve them. Either the whole file is imported, or nothing."
      )
  }

  private static func nothing(_ visit: Visit) -> HTML {
    visit.empty(
      visit.say(
        "Der er ingen indikatorer at indberette til endnu.",
        "There are no indicators to report on yet."),
      next: (visit.say("Gå til indikatorerne", "Go to the indicators"), visit.here("indicators")))
  }

  /// What was sent, with what is wrong beside each line.
  private static func refused(_ visit: Visit) -> HTML? {
    guard let submission = visit.submission, let refusal = submission.refusals[0],
      !refusal.details.isEmpty
    else { return nil }
    let bytes = submission.file ?? Array((submission.fields["payload"] ?? "").utf8)
    return RefusedFileTable.html(RefusedFile(bytes, details: refusal.details), visit)
  }

  // MARK: - The form

  private static func form(_ indicators: [JSON], _ visit: Visit) -> HTML {
    visit.form(
      "measurement.import", refused: visit.say("Intet er indlæst", "Nothing was imported"),
      sendsFile: true
    ) { form in
      """
      \(form.select(
        "indicator", label: visit.say("Indikator", "Indicator"),
        options: [("", visit.say("Vælg …", "Choose …"))]
          + indicators.map { ($0.text("indicator"), $0.text("title")) },
        value: visit.query["indicator"], isRequired: true)
      )\(form.file(
        label: visit.say("CSV-fil", "CSV file"),
        hint: visit.say("Gemt som »CSV UTF-8«, højst 16 MB.", "Saved as “CSV UTF-8”, at most 16 MB."),
        accepts: ".csv,text/csv")
      )\(lines(form))\(options(form))<div class="actions">
      \(form.button(visit.say("Indlæs", "Import")))\
      <a href="\(visit.here(visit.seat.role == .partner ? "reporting" : "measurements"))">\
      \(visit.say("Annullér", "Cancel"))</a></div>
      """
    }
  }

  /// The lines themselves instead of a file: to paste them, and to correct a small file in place.
  private static func lines(_ form: Form) -> HTML {
    let visit = form.visit
    let text = editableText(form)
    let id = form.id("payload") + "-lines"
    return """
      <details class="fold"\("open", if: !text.isEmpty)><summary>\(visit.say(
        "Eller indsæt linjerne her", "Or paste the lines here"))</summary>
      <div class="field"><label for="\(id)">\(visit.say("Linjer", "Lines"))</label>
      <p class="hint" id="\(id)-hint">\(visit.say(
        "Med overskriften først, som de kopieres fra regnearket eller filen. Vælger du en fil, gælder filen.",
        "With the header first, as they are copied from the spreadsheet or the file. If you choose a file, the file counts."))</p>
      <textarea class="input wide" rows="8" id="\(id)" name="payload" aria-describedby="\(id)-hint" spellcheck="false">
      \(text)</textarea></div></details>

      """
  }

  /// A refused file of moderate size, to be put right here.
  private static func editableText(_ form: Form) -> String {
    guard let submission = form.submission else { return "" }
    guard let file = submission.file, submission.refusals[0]?.details.isEmpty == false else {
      return submission.fields["payload"] ?? ""
    }
    guard file.count <= 100_000 else { return "" }
    let bytes = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
    return String(validating: bytes, as: UTF8.self)?.replacing("\r\n", with: "\n") ?? ""
  }

  private static func options(_ form: Form) -> HTML {
    let visit = form.visit
    let touched = ["map", "scale", "separator", "decimal"].contains { name in
      form.submission?.refusals[0]?.argument == name
        || !(form.submission?.typed(name) ?? "").isEmpty
    }
    let detected = visit.say("Find selv", "Detect")
    return """
      <details class="fold"\("open", if: touched)><summary>\(visit.say(
        "Når filen ser anderledes ud", "When the file looks different"))</summary>
      \(form.field(
        "map", label: visit.say("Kolonner med andre navne", "Columns with other names"),
        hint: visit.say(
          "Som overskrift:kolonne med komma imellem, for eksempel Kommune:party,Kvartal:period,Andel:value",
          "As header:column separated by commas, for example State:party,Quarter:period,Rate:value"))
      )\(form.select(
        "scale", label: visit.say("Procenttal er skrevet som", "Percentages are written as"),
        options: [
          ("", visit.say("75 for trekvart", "75 for three quarters")),
          ("fraction", visit.say("0,75 for trekvart", "0.75 for three quarters")),
        ])
      )\(form.select(
        "separator", label: visit.say("Skilletegn mellem kolonner", "Separator between columns"),
        options: [
          ("", detected), ("semicolon", visit.say("Semikolon", "Semicolon")),
          ("comma", visit.say("Komma", "Comma")), ("tab", visit.say("Tabulator", "Tab")),
        ])
      )\(form.select(
        "decimal", label: visit.say("Decimaltegn", "Decimal mark"),
        options: [
          ("", detected), ("comma", visit.say("Komma: 12,5", "Comma: 12,5")),
          ("point", visit.say("Punktum: 12.5", "Point: 12.5")),
        ]))</details>

      """
  }

  // MARK: - Templates

  private static func templates(_ due: [JSON], _ indicators: [JSON], _ visit: Visit) -> HTML? {
    let groups = indicators.map { indicator in
      (indicator, due.count { $0.text("indicator") == indicator.text("indicator") })
    }.filter { $0.1 > 0 }
    guard !groups.isEmpty else { return nil }
    let party = visit.seat.role == .partner ? visit.seat.slug : nil
    let items = groups.map { indicator, count -> HTML in
      let address = visit.csv(
        "due.list",
        [
          "indicator": indicator.text("indicator"), "party": party,
          "_columns": UploadGuide.columns(
            visit.language, isShare: indicator.text("value_kind") == ValueKind.percent.rawValue),
        ])
      return """
        <li><a href="\(address)" download>\(indicator.text("title"))</a> \
        <span class="muted">\(visit.format.count(count, .row))</span></li>

        """
    }
    return """
      <section><h2>\(visit.say("Skabeloner", "Templates"))</h2>
      <p>\(visit.say(
        "En fil for hver indikator med de tal, der mangler. Skriv tallene i, og slet de rækker, du ikke har tal til.",
        "A file for each indicator with the figures that are missing. Fill in the figures and delete the rows you have none for."))</p>
      <ul>
      \(items)</ul></section>

      """
  }
}
