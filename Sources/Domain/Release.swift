/// Which Rygrad this is.
public enum Release {
  /// The version that both programs name.
  public static let version = "0.1.0"
  /// The day of that version, for what is dated.
  public static let date = "2026-11-28"
}
