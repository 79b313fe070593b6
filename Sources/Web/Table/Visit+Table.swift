import Domain
import HTML

extension Visit {
  /// A table with its caption, sortable columns, and the link to its rows as CSV.
  ///
  /// On phones its rows become cards.
  ///
  /// - Parameters:
  ///   - caption: What the rows are; also the name of the region that scrolls.
  ///   - note: A few words behind the caption, such as a period.
  ///   - rows: What there is; with none, `empty` is shown instead of the table.
  ///   - csv: The address made by ``csv(_:_:)``; nil only where a table above has the same rows.
  ///   - empty: What belongs here and the next step; see ``empty(_:next:)``.
  ///   - footer: The rows of the foot.
  func table<Row>(
    _ caption: String, note: String? = nil, rows: [Row], csv: String?, empty: HTML? = nil,
    footer: HTML? = nil, _ columns: [Column<Row>]
  ) -> HTML {
    if rows.isEmpty, let empty { return empty }
    let note: HTML? = note.map { " <span class=\"meta\">\($0)</span>" }
    let foot: HTML? = footer.map { "<tfoot>\($0)</tfoot>\n" }
    let body = rows.map { row -> HTML in "<tr>\(columns.map { $0.html(row) })</tr>\n" }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="table stack" data-sortable>
      <caption>\(caption)\(note)</caption>
      <thead><tr>\(columns.map(\.heading))</tr></thead>
      <tbody>
      \(body)</tbody>
      \(foot)</table></div>
      \(csvLink(csv))
      """
  }

  /// The link to a table's rows as CSV.
  func csvLink(_ address: String?) -> HTML? {
    address.map { address in
      """
      <p class="table-links"><a href="\(url: address)" download>\
      \(say("Hent som CSV", "Download as CSV"))</a></p>

      """
    }
  }

  /// What is shown where there is nothing yet: what belongs there, and the next step.
  func empty(_ text: String, next: (name: String, path: String)? = nil) -> HTML {
    let step: HTML? = next.map {
      "<p><a class=\"button secondary\" href=\"\(url: $0.path)\">\($0.name)</a></p>"
    }
    return "<div class=\"empty\"><p>\(text)</p>\(step)</div>\n"
  }

  /// The way through a list that a command answers page by page; nothing where there is one page.
  ///
  /// The page reads `query["cursor"]` and hands it to the command as `cursor`; a list knows only
  /// what follows, so the way back leads to its start.
  func pager(next: String?) -> HTML? {
    guard next != nil || query["cursor"] != nil else { return nil }
    let kept = query.pairs.filter { $0.name != "cursor" && $0.name != "lang" }
    let address = { (cursor: String?) -> String in
      var pairs = kept.map { "\(Percent.encoded($0.name))=\(Percent.encoded($0.value))" }
      if let cursor { pairs.append("cursor=\(Percent.encoded(cursor))") }
      return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }
    let first: HTML =
      query["cursor"] == nil
      ? "<span></span>"
      : "<a href=\"\(address(nil))\">\(say("Til begyndelsen", "Back to the start"))</a>"
    let more: HTML? = next.map {
      "<a rel=\"next\" href=\"\(address($0))\">\(say("Næste side", "Next page"))</a>"
    }
    return """
      <nav class="pages" aria-label="\(say("Sider", "Pages"))">\(first)\(more)</nav>

      """
  }
}
