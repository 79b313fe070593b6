/// A task that a backbone usually has in one phase of an initiative's life.
///
/// The catalogue has six functions and five phases. Early on it is about common direction, backing,
/// and mobilising actors and resources; later about documentation, learning together, continuous
/// adjustment, and reaching further parties. A suggestion becomes a task once somebody takes it on.
/// No task takes over what is the partners' (the charter): the backbone arranges, they decide.
public struct SuggestedTask: Sendable, CaseIterable {
  /// The name it is stored under, stable for ever.
  public let key: String
  /// Which of the backbone's functions it belongs to.
  public let function: BackboneFunction
  /// The phase in which it is usual.
  public let phase: Phase
  /// The task as one line.
  public let title: Message
  /// How it is done, or what it leads to.
  public let text: Message

  /// A suggestion before its function is known; the lists below are by function.
  typealias Draft = (key: String, phase: Phase, title: Message, text: Message)

  /// Every suggestion, by function, then by phase.
  public static let allCases =
    of(.visionStrategy, visionStrategy) + of(.alignedActivities, alignedActivities)
    + of(.sharedMeasurement, sharedMeasurement) + of(.publicWill, publicWill)
    + of(.policy, policy) + of(.funding, funding)

  /// The suggestion of that name.
  public static func named(_ key: String) -> SuggestedTask? { byKey[key] }

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

  private static func of(_ function: BackboneFunction, _ drafts: [Draft]) -> [SuggestedTask] {
    drafts.map {
      SuggestedTask(
        key: $0.key, function: function, phase: $0.phase, title: $0.title, text: $0.text)
    }
  }
}
