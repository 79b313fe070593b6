/// Finds out which decimal mark the numbers of a file use, without guessing.
///
/// Each value can be read with a decimal point, with a decimal comma, or both. Values that only one
/// reading fits, such as `0.75`, `12.5` or `1.234.567`, are evidence; `1.234` fits both and means
/// different numbers, so that it is no evidence and, where there is none, needs an answer from
/// whoever sent the file.
public struct DecimalMarkDetection: Sendable {
  /// What is known after all values.
  public enum Result: Sendable, Hashable {
    /// This mark, or point when no value has a mark at all.
    case found(DecimalMark)
    /// Nothing but values like `1.234`.
    case ambiguous
  }

  private var pointCount = 0
  private var commaCount = 0
  private var firstEvidence = DecimalMark.point
  private var isAmbiguous = false

  /// A detection that has seen nothing.
  public init() {}

  /// Takes one more value into account; text that is no number either way says nothing.
  ///
  /// Returns whether this value fits both readings with different meanings.
  @discardableResult
  public mutating func add(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { add($0) }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return false
    }
    let point = NumberText(bytes, decimalMark: .point, groupMark: [.comma, .space])
    let comma = NumberText(bytes, decimalMark: .comma, groupMark: [.point, .space])
    switch (point, comma) {
    case (.some, nil):
      if pointCount + commaCount == 0 { firstEvidence = .point }
      pointCount += 1
    case (nil, .some):
      if pointCount + commaCount == 0 { firstEvidence = .comma }
      commaCount += 1
    case (.some, .some):
      isAmbiguous = true
      return true
    case (nil, nil):
      break
    }
    return false
  }

  /// The mark that most of the evidence speaks for, the first seen when it is even.
  ///
  /// Values that contradict it are then no numbers, and whoever reads them reports that.
  public var result: Result {
    if pointCount + commaCount == 0 { return isAmbiguous ? .ambiguous : .found(.point) }
    if pointCount == commaCount { return .found(firstEvidence) }
    return .found(pointCount > commaCount ? .point : .comma)
  }
}
