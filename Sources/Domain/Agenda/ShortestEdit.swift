/// A shortest way from one sequence to another: which elements are kept, in both.
///
/// Stretches that differ in more than ``furthest`` elements are taken to have nothing in common:
/// nobody reads such a difference word by word, and finding it takes time that grows by the square.
struct ShortestEdit {
  /// Half of the changes that are followed through a stretch.
  private static let furthest = 1_500
  /// Whether each element of the old sequence is kept.
  private(set) var keepsOld: [Bool]
  /// Whether each element of the new sequence was there before.
  private(set) var keepsNew: [Bool]
  private let old: [Int]
  private let new: [Int]

  init(from old: [Int], to new: [Int]) {
    self.old = old
    self.new = new
    keepsOld = Array(repeating: false, count: old.count)
    keepsNew = Array(repeating: false, count: new.count)
    walk(0..<old.count, 0..<new.count)
  }

  /// Settles a rectangle: what begins and ends alike is kept, the rest is divided where a shortest
  /// way passes. Its depth grows with the logarithm of the number of changes.
  private mutating func walk(_ olds: Range<Int>, _ news: Range<Int>) {
    var (low, high) = (olds.lowerBound, olds.upperBound)
    var (newLow, newHigh) = (news.lowerBound, news.upperBound)
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      keep(low, newLow)
      (low, newLow) = (low + 1, newLow + 1)
    }
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      (high, newHigh) = (high - 1, newHigh - 1)
      keep(high, newHigh)
    }
    guard low < high, newLow < newHigh else { return }
    guard let (x, y) = middle(low..<high, newLow..<newHigh) else { return }
    walk(low..<(low + x), newLow..<(newLow + y))
    walk((low + x)..<high, (newLow + y)..<newHigh)
  }

  private mutating func keep(_ index: Int, _ newIndex: Int) {
    keepsOld[index] = true
    keepsNew[newIndex] = true
  }

  /// A point in the middle of a shortest way through a rectangle whose corners differ, counted from
  /// its first corner: where the furthest ways from both ends meet; nil where that is too far.
  private func middle(_ olds: Range<Int>, _ news: Range<Int>) -> (x: Int, y: Int)? {
    let (width, height) = (olds.count, news.count)
    let zero = width + height + 1
    var forward = [Int](repeating: 0, count: 2 * zero + 1)
    var backward = forward
    let isOdd = (width + height) % 2 == 1
    for distance in 0...min((width + height + 1) / 2, Self.furthest) {
      let lowest = -(distance - 2 * max(0, distance - height))
      let highest = distance - 2 * max(0, distance - width)
      for diagonal in stride(from: lowest, through: highest, by: 2) {
        var x = Self.start(forward, diagonal, distance, zero)
        var y = x - diagonal
        while x < width, y < height, old[olds.lowerBound + x] == new[news.lowerBound + y] {
          (x, y) = (x + 1, y + 1)
        }
        forward[zero + diagonal] = x
        let other = width - height - diagonal
        if isOdd, abs(other) < distance, x + backward[zero + other] >= width { return (x, y) }
      }
      for diagonal in stride(from: lowest, through: highest, by: 2) {
        var x = Self.start(backward, diagonal, distance, zero)
        var y = x - diagonal
        while x < width, y < height,
          old[olds.upperBound - 1 - x] == new[news.upperBound - 1 - y]
        {
          (x, y) = (x + 1, y + 1)
        }
        backward[zero + diagonal] = x
        let other = width - height - diagonal
        if !isOdd, abs(other) <= distance, x + forward[zero + other] >= width {
          return (width - x, height - y)
        }
      }
    }
    return nil
  }

  /// How far along a diagonal a way of that length begins: one step on from the further neighbour.
  private static func start(
    _ reached: [Int], _ diagonal: Int, _ distance: Int, _ zero: Int
  ) -> Int {
    let (below, above) = (reached[zero + diagonal - 1], reached[zero + diagonal + 1])
    if diagonal == -distance || (diagonal != distance && below < above) { return above }
    return below + 1
  }
}
