extension QRGrid {
  /// How hard the code would be to read: the mask with the least is taken (ISO/IEC 18004, 7.8.3).
  var penalty: Int {
    let columns = (0..<size).map { column in isDark.map { $0[column] } }
    let lines = isDark + columns
    return lines.reduce(0) { $0 + Self.runs(in: $1) + 40 * Self.finders(in: $1) }
      + 3 * squares + 10 * imbalance
  }

  /// Three for five alike in a row, one for each further.
  private static func runs(in line: [Bool]) -> Int {
    var penalty = 0
    var length = 0
    for index in line.indices {
      length = index > 0 && line[index] == line[index - 1] ? length + 1 : 1
      if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
    }
    return penalty
  }

  /// What looks like a finder pattern with four light modules on a side; beyond the edge is light.
  private static func finders(in line: [Bool]) -> Int {
    let quiet = [Bool](repeating: false, count: 4)
    let core = [true, false, true, true, true, false, true]
    let patterns = [quiet + core, core + quiet]
    let padded = quiet + line + quiet
    var count = 0
    for start in 0...(padded.count - 11) {
      for pattern in patterns where padded[start..<(start + 11)].elementsEqual(pattern) {
        count += 1
      }
    }
    return count
  }

  /// Squares of two by two alike.
  private var squares: Int {
    var count = 0
    for row in 0..<(size - 1) {
      for column in 0..<(size - 1) {
        let dark = isDark[row][column]
        if dark == isDark[row][column + 1], dark == isDark[row + 1][column],
          dark == isDark[row + 1][column + 1]
        {
          count += 1
        }
      }
    }
    return count
  }

  /// By how many steps of five per cent the dark modules are more or fewer than half.
  private var imbalance: Int {
    let dark = isDark.reduce(0) { $0 + $1.count(where: \.self) }
    return abs(dark * 20 - size * size * 10) / (size * size)
  }
}
