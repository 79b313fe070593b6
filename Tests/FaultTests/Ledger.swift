import Postgres

/// What writers were told about the rows that they wrote.
struct Ledger: Sendable {
  private(set) var acknowledged: Set<UUIDBytes> = []
  /// Whoever gave up, or lost the connection too late to know.
  private(set) var unknown: [UUIDBytes: PostgresError.Kind] = [:]
  private(set) var refused: [UUIDBytes: PostgresError.Kind] = [:]
  private(set) var lastAcknowledged = ContinuousClock.now

  /// Notes how the writing of `id`, which began at `start`, ended.
  mutating func note(_ id: UUIDBytes, begun start: ContinuousClock.Instant, _ error: PostgresError?)
  {
    switch error?.kind {
    case nil:
      acknowledged.insert(id)
      lastAcknowledged = max(lastAcknowledged, start)
    case .outcomeUnknown?, .deadline?, .cancelled?:
      unknown[id] = error?.kind
    case let kind?:
      refused[id] = kind
    }
  }

  /// Compares with how often each row is there, and says what must not be.
  func faults(in counts: [UUIDBytes: Int]) -> [String] {
    var faults: [String] = []
    for (id, count) in counts {
      if count != 1 { faults.append("\(id) is there \(count) times") }
      if let kind = refused[id] { faults.append("\(id) was refused (\(kind)) and is there") }
      if !acknowledged.contains(id), unknown[id] == nil, refused[id] == nil {
        faults.append("\(id) is there and nobody wrote it")
      }
    }
    for id in acknowledged where counts[id] == nil {
      faults.append("\(id) was acknowledged and is not there")
    }
    return faults
  }

  /// The sums, in words.
  func summary(of counts: [UUIDBytes: Int]) -> String {
    func sums(_ kinds: [UUIDBytes: PostgresError.Kind]) -> String {
      Dictionary(grouping: kinds, by: \.value).map { "\($0.key) \($0.value.count)" }.sorted()
        .joined(separator: ", ")
    }
    let there = unknown.keys.count { counts[$0] != nil }
    return """
      \(counts.count) rows: acknowledged \(acknowledged.count), unknown \(unknown.count) \
      (\(there) there, \(unknown.count - there) not; \(sums(unknown))), \
      refused \(refused.count) (\(sums(refused)))
      """
  }
}
