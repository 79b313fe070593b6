import Domain
import Glibc
import Synchronization

/// A time zone of the system's database, read from its file (RFC 8536), so that no page waits for
/// Foundation.
struct Zone: Sendable {
  /// Seconds since 1970 of each change, ascending.
  private let changes: [Int]
  /// Seconds east of Greenwich before the first change and after each.
  private let offsets: [Int]
  private let rule: ZoneRule?

  /// Universal time.
  static let utc = Zone(changes: [], offsets: [0], rule: nil)
  /// The zone of initiatives that say nothing else.
  static let copenhagen = Zone.named("Europe/Copenhagen") ?? utc

  private static let directory = "/usr/share/zoneinfo/"
  private static let known = Mutex<[String: Zone]>([:])

  /// The zone called `Europe/Copenhagen` or the like; read once. Nil where the system has none.
  static func named(_ identifier: String) -> Zone? {
    if let zone = known.withLock({ $0[identifier] }) { return zone }
    guard isName(identifier), let bytes = read(directory + identifier),
      let zone = Zone(file: bytes)
    else { return nil }
    known.withLock { $0[identifier] = zone }
    return zone
  }

  /// Whether it can only be a file below the directory.
  private static func isName(_ identifier: String) -> Bool {
    identifier.utf8.count <= 64 && !identifier.hasPrefix("/") && !identifier.contains("..")
      && identifier.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/_+-".utf8.contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    // the largest file of the database has 4 KB
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return count < bytes.count ? Array(bytes[..<count]) : nil
  }

  private init(changes: [Int], offsets: [Int], rule: ZoneRule?) {
    self.changes = changes
    self.offsets = offsets
    self.rule = rule
  }

  /// Seconds east of Greenwich at a moment.
  func offset(at instant: Instant) -> Int {
    let moment = Int((Double(instant.microseconds) / 1_000_000).rounded(.down))
    if let rule, changes.last.map({ moment >= $0 }) ?? true { return rule.offset(at: moment) }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }

  /// What calendar and clock show at a moment; the clock in minutes after midnight.
  func clock(at instant: Instant) -> (day: Day, minutes: Int) {
    let shifted = instant.microseconds + Int64(offset(at: instant)) * 1_000_000
    let perDay: Int64 = 86_400_000_000
    let days = (shifted >= 0 ? shifted : shifted - perDay + 1) / perDay
    return (Day(number: Int32(days)), Int((shifted - days * perDay) / 60_000_000))
  }

  /// The day that the calendar shows at a moment.
  func day(of instant: Instant) -> Day { clock(at: instant).day }
}

// MARK: - The file

extension Zone {
  /// The counts in the header of a block, and where the block's parts lie.
  private struct Block {
    let start: Int
    let timeSize: Int
    let counts: [Int]

    /// The header at `start` and what follows it; nil when it is none.
    init?(_ bytes: [UInt8], at start: Int, timeSize: Int) {
      guard bytes.count >= start + 44, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      self.start = start + 44
      self.timeSize = timeSize
      counts = (0..<6).map { Zone.integer(bytes, at: start + 20 + 4 * $0, size: 4) }
      guard counts.allSatisfy({ (0...10_000).contains($0) }), typeCount > 0, bytes.count >= end
      else { return nil }
    }

    var timeCount: Int { counts[3] }
    var typeCount: Int { counts[4] }
    var types: Int { start + timeCount * timeSize }
    var offsets: Int { types + timeCount }
    var end: Int {
      offsets + typeCount * 6 + counts[5] + counts[2] * (timeSize + 4) + counts[1] + counts[0]
    }
  }

  private static func integer(_ bytes: [UInt8], at start: Int, size: Int) -> Int {
    let value = bytes[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(truncatingIfNeeded: value)
  }

  /// The zone in a file of version 2 or later; nil for anything else.
  init?(file bytes: [UInt8]) {
    guard let old = Block(bytes, at: 0, timeSize: 4), bytes[4] >= UInt8(ascii: "2"),
      let block = Block(bytes, at: old.end, timeSize: 8)
    else { return nil }
    let offset = { Zone.integer(bytes, at: block.offsets + 6 * $0, size: 4) }
    let types = (0..<block.timeCount).map { Int(bytes[block.types + $0]) }
    guard types.allSatisfy({ $0 < block.typeCount }) else { return nil }
    changes = (0..<block.timeCount).map { Zone.integer(bytes, at: block.start + 8 * $0, size: 8) }
    offsets = [offset(0)] + types.map(offset)
    let footer = bytes[block.end...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }
    rule = footer.isEmpty ? nil : ZoneRule(String(decoding: footer, as: UTF8.self))
  }
}
