import Domain
import Postgres

/// Makes a further token for one's own account; it reaches no further than the one in use.
///
/// One for a certificate has no secret to show: whoever connects over TLS with that certificate, whose
/// key TLS asks for, says `auth certificate`.
struct CreateToken: Command {
  static let verb = "token.create"
  static let summary = Message(
    da: "Laver en adgangsnøgle til egen konto; den vises kun denne ene gang.",
    en: "Makes a token for one's own account; it is shown this once only.")
  static let permission: Permission = [.account, .operator]
  static let scope = Scope.host
  static let access = Access.write
  static let errors: [Refusal.Code] = [.exists]

  let name: String
  let days: Int
  let certificate: Fingerprint?

  init(_ arguments: inout Arguments) throws(Refusal) {
    name = try arguments.text(
      "name", help: Message(da: "Hvad nøglen bruges til.", en: "What the token is for."),
      example: "Indberetning fra regneark", maximumLength: 100)
    days = try arguments.integer(
      "days",
      help: Message(
        da: "Hvor mange dage nøglen gælder.", en: "For how many days the token is valid."),
      example: 90, in: 1...730, default: 365)
    certificate = try arguments.optionalFingerprint(
      "certificate",
      help: Message(
        da: """
          SHA-256-fingeraftrykket af et klientcertifikat, som openssl viser det; så gælder \
          certifikatet som nøgle over TLS, og ingen nøgle vises.
          """,
        en: """
          The SHA-256 fingerprint of a client certificate, as openssl shows it; then the certificate \
          stands for the token over TLS, and no token is shown.
          """))
  }

  func run(in context: Context) async throws -> Reply {
    let secret = Secret.make(.token)
    let id = ID.make()
    var expiry = Instant.now()
    expiry.microseconds += Int64(days) * 86_400_000_000
    let row = try await context.row(
      "token_create", id, name, secret.hash, expiry, certificate?.octets)
    let expiresAt = JSON.string(try row.decode(0, as: Instant.self).description)
    if let certificate {
      return Reply(result: [
        "id": .string(id.description), "name": .string(name),
        "certificate": .string(certificate.description), "expires_at": expiresAt,
      ])
    }
    return Reply(result: [
      "id": .string(id.description), "name": .string(name), "secret": .string(secret.text),
      "expires_at": expiresAt,
    ])
  }
}
