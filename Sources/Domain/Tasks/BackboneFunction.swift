/// The six functions of a backbone, after FSG's work on backbone organisations.
public enum BackboneFunction: String, CaseIterable, Sendable {
  /// Guiding the common direction.
  case visionStrategy = "vision_strategy"
  /// Supporting that activities reinforce each other.
  case alignedActivities = "aligned_activities"
  /// Establishing common ways of measuring.
  case sharedMeasurement = "shared_measurement"
  /// Building backing among the people concerned and the public.
  case publicWill = "public_will"
  /// Advancing the framework in which everybody works.
  case policy
  /// Mobilising money and other resources.
  case funding
}
