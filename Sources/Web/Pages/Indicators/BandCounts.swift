import Domain
import HTML

/// How many indicators stand in each band.
struct BandCounts: Sendable, Equatable {
  private let counts: [Band: Int]

  /// The counts of these bands.
  init(_ bands: [Band]) {
    counts = bands.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The counts in a row of `portfolio.list`.
  init(row: JSON) {
    counts = Dictionary(
      uniqueKeysWithValues: Band.allCases.map { ($0, row.whole($0.rawValue) ?? 0) })
  }

  /// How many there are in a band.
  subscript(band: Band) -> Int { counts[band] ?? 0 }

  /// How many there are.
  var total: Int { counts.values.reduce(0, +) }

  /// A line of them, each with its shape and word; bands that none is in are left out.
  ///
  /// - Parameter key: What stands in `data-figure` behind the band, such as an initiative.
  func html(_ visit: Visit, key: String? = nil) -> HTML {
    guard total > 0 else { return HTML() }
    let order: [Band] = [.onTrack, .atRisk, .offTrack, .noData]
    let items = order.filter { self[$0] > 0 }.map { band -> HTML in
      let number = visit.format.number(self[band])
      let figure = Figure.html("band", (key.map { "\($0):" } ?? "") + band.rawValue, number)
      return
        "<li><span class=\"status \(band.rawValue)\">\(figure) \(visit.say(band.name.inSentence))</span></li>\n"
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }
}
