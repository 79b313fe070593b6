/// The `d` of a path, with coordinates to one decimal place.
struct PathData {
  private(set) var text = ""

  /// Begins a new piece at a point.
  mutating func move(_ x: Double, _ y: Double) {
    text += "M"
    append(x, y)
  }

  /// Draws on to a point; a pair after another needs no letter.
  mutating func line(_ x: Double, _ y: Double) {
    text += " "
    append(x, y)
  }

  /// Draws a dot, which round ends make of a line without length.
  mutating func dot() { text += "h0" }

  /// Draws sideways.
  mutating func horizontal(to x: Double) { text += "H" + PathData.number(x) }

  /// Draws up or down.
  mutating func vertical(to y: Double) { text += "V" + PathData.number(y) }

  private mutating func append(_ x: Double, _ y: Double) {
    text += PathData.number(x)
    text += " "
    text += PathData.number(y)
  }

  /// A line through the points that are there, broken where one is missing; a point alone is a dot.
  static func broken(_ points: some Sequence<(x: Double, y: Double)?>) -> PathData {
    var path = PathData()
    var run = 0
    for point in points {
      guard let point else {
        if run == 1 { path.dot() }
        run = 0
        continue
      }
      if run == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
      run += 1
    }
    if run == 1 { path.dot() }
    return path
  }

  /// A coordinate to one decimal place, without it when it is zero.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }
}
