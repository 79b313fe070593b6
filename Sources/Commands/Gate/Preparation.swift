/// What a command may use before its transaction begins.
public struct Preparation: Sendable {
  /// Who asks.
  public let principal: Principal
  let directory: Directory
  let passwords: PasswordHashing
}
