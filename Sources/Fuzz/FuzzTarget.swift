/// Something that reads bytes from strangers.
protocol FuzzTarget: Sendable {
  /// The word by which it is chosen.
  var name: String { get }
  /// Well-formed inputs from which others are mutated.
  var corpus: [[UInt8]] { get }
  /// Pieces of the grammar that are strewn into inputs.
  var tokens: [[UInt8]] { get }

  /// Reads `input` and says whether it was accepted; stops the process when a property that must
  /// hold for every input does not.
  func accepts(_ input: [UInt8]) -> Bool
}

extension FuzzTarget {
  /// Bytes of texts.
  func bytes(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
