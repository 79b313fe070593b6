import HTML

/// The lines of a file that was not taken, each beside what is wrong with it.
enum RefusedFileTable {
  static func html(_ file: RefusedFile, _ visit: Visit) -> HTML? {
    guard file.badCount > 0 else { return nil }
    let caption = visit.say("Linjerne, der skal rettes", "The lines to be put right")
    let more: HTML? =
      file.hiddenCount == 0
      ? nil
      : """
      <p class="meta">\(visit.say(
        "og \(visit.format.number(file.hiddenCount)) linjer mere med fejl",
        "and \(visit.format.number(file.hiddenCount)) more lines with errors"))</p>

      """
    return """
      <section class="refused-file">
      <h2>\(caption)</h2>
      <p>\(count(file.badCount, visit))</p>
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="table lines"><caption class="sr">\(caption)</caption>
      <thead><tr><th scope="col" class="num">\(visit.say("Linje", "Line"))</th>
      <th scope="col">\(visit.say("Det står der", "What it says"))</th>
      <th scope="col">\(visit.say("Det er galt", "What is wrong"))</th></tr></thead>
      <tbody>
      \(file.lines.map { row($0, visit) })</tbody></table></div>
      \(more)</section>

      """
  }

  private static func count(_ bad: Int, _ visit: Visit) -> String {
    let number = visit.format.number(bad)
    return bad == 1
      ? visit.say(
        "1 linje har fejl. Ret den, og send hele filen igen.",
        "1 line has an error. Put it right and send the whole file again.")
      : visit.say(
        "\(number) linjer har fejl. Ret dem, og send hele filen igen.",
        "\(number) lines have errors. Put them right and send the whole file again.")
  }

  private static func row(_ line: RefusedFile.Line, _ visit: Visit) -> HTML {
    let reasons = line.problems.map { problem -> HTML in
      let column: HTML? = problem.column.map { "<b>\($0)</b>: " }
      return "<p class=\"error\">\(column)\(problem.reason)</p>"
    }
    let remark: HTML =
      line.problems.isEmpty
      ? "<span class=\"muted\">\(line.number == 1 ? visit.say("Overskrift", "Header") : visit.say("I orden", "In order"))</span>"
      : "\(reasons)"
    return """
      <tr\("class=\"wrong\"", if: !line.problems.isEmpty)>\
      <th scope="row" class="num">\(visit.format.number(line.number))</th>\
      <td><code>\(line.text)</code></td><td>\(remark)</td></tr>

      """
  }
}
