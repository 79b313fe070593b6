import Domain

/// All that the page of one indicator shows.
struct Indicator: Sendable {
  /// The version in force, as `indicator.show` answers.
  let definition: JSON
  /// The versions before it, newest first.
  let earlier: [JSON]
  /// Where it stands.
  let standing: IndicatorStanding
  /// Its approved values by period.
  let series: Series
  /// The rows of `target.list`.
  let targets: [JSON]
  /// The rows of `story.list`, newest first.
  let stories: [JSON]
  /// The rows of `reporter.list`.
  let reporters: [JSON]
  /// One page of `measurement.list`.
  let measurements: Reply

  /// The short name.
  var slug: String { definition.text("indicator") }
  /// The name.
  var title: String { definition.text("title") }
  /// How its values are written.
  var scale: Scale { standing.scale }
}
