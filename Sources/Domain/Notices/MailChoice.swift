/// How a member wants to be told by mail what waits for it.
public enum MailChoice: String, CaseIterable, Sendable {
  /// As soon as something new waits, together with whatever else is new.
  case atOnce = "at_once"
  /// In the morning, all in one.
  case daily
  /// Only what the charter has told to everyone: the notice, and the choice of a backbone.
  case none
}
