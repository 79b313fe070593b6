import Commands

extension Visit {
  /// Numbers, money, days and moments in the page's language and the initiative's time zone.
  var format: Format {
    Format(language, zone: workspace.flatMap { Zone.named($0.timeZone) } ?? .copenhagen)
  }
}
