/// Finds what a misspelt name was meant to be.
enum Spelling {
  /// The known name nearest to `name`, if it is near enough to be worth proposing.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.utf8.prefix(65))
    guard letters.count <= 64 else { return nil }
    let limit = max(1, letters.count / 3)
    let words = name.split(separator: ".").sorted()
    return
      known
      .compactMap { candidate -> (name: String, distance: Int)? in
        let excess = candidate.utf8.count - letters.count
        // Every letter too many or too few is a change by itself: most candidates need no closer look.
        guard abs(excess) <= limit else { return nil }
        let isReordered = excess == 0 && candidate.split(separator: ".").sorted() == words
        let distance = isReordered ? 0 : distance(letters, Array(candidate.utf8))
        return distance <= limit ? (candidate, distance) : nil
      }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many letters must be added, dropped, changed or swapped with a neighbour.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(
          last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
