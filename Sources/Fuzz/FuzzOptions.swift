/// What to fuzz, how often and from which seed.
struct FuzzOptions {
  let target: String
  var count = 1_000_000
  /// The Unix socket of the server to fuzz, and a token that it knows.
  var socket: String?
  var token: String?
  var seed = UInt64.random(in: 0...UInt64(UInt32.max))

  /// Reads the words after the program's name; nil when they are not understood.
  init?(_ words: ArraySlice<String>) {
    guard let first = words.first else { return nil }
    target = first
    var rest = words.dropFirst()
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--count":
        guard let count = Int(value), count > 0 else { return nil }
        self.count = count
      case "--seed":
        guard let seed = UInt64(value) else { return nil }
        self.seed = seed
      case "--socket": socket = value
      case "--token": token = value
      default:
        return nil
      }
    }
  }
}
