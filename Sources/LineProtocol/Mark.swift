/// The payload mark `<<N`, the last word of a line that a payload follows.
struct Mark: Equatable {
  /// The bytes of the line before the mark and the spaces in front of it.
  let lineLength: Int
  /// The bytes of payload that follow the line end.
  let payloadLength: Int

  /// Finds the mark of a line without its line end, whether or not the line is otherwise well formed,
  /// so that the payload of a malformed command can be drained.
  ///
  /// A line in which quotes or backslashes stand where the grammar has none can be read in two ways;
  /// then any `<<` in it, even inside what may be a string, is a fault.
  static func find(in line: [UInt8]) throws(FramingFault) -> Mark? {
    var isInString = false
    var isDoubtful = false
    var isHidden = false
    var hasEquals = false
    var index = 0
    while index < line.count {
      let byte = line[index]
      let startsMark = byte == .less && index + 1 < line.count && line[index + 1] == .less
      if isInString {
        switch byte {
        case .backslash: index += 1
        case .quote:
          isInString = false
          if index + 1 < line.count, line[index + 1] != .space { isDoubtful = true }
        default: if startsMark { isHidden = true }
        }
      } else if startsMark {
        guard !isDoubtful, index > 0, line[index - 1] == .space else { throw .misplacedMark }
        return Mark(
          lineLength: line[..<index].lastIndex { $0 != .space }.map { $0 + 1 } ?? 0,
          payloadLength: try length(line[(index + 2)...]))
      } else {
        switch byte {
        case .space: hasEquals = false
        case .equals where !hasEquals:
          hasEquals = true
          if index + 1 < line.count, line[index + 1] == .quote {
            isInString = true
            index += 1
          }
        case .quote, .backslash: isDoubtful = true
        default: break
        }
      }
      index += 1
    }
    if isHidden, isInString || isDoubtful { throw .misplacedMark }
    return nil
  }

  private static func length(_ digits: ArraySlice<UInt8>) throws(FramingFault) -> Int {
    guard (1...9).contains(digits.count), digits.allSatisfy(\.isDigit),
      digits.first != .zero || digits.count == 1
    else { throw .malformedLength }
    return digits.reduce(0) { $0 * 10 + Int($1 - .zero) }
  }
}
