import Commands
import Domain

/// One address of the site: what it shows, and which commands its forms may give.
///
/// A page reads through commands and writes through commands; it knows no table. Its type has no
/// values: all that it shows comes from the visit.
protocol Page: Sendable {
  /// The path with its parameters in braces, such as `/i/{initiative}/{party}/grants/{grant}`.
  static var path: String { get }
  /// Who is shown it; others are sent to sign in, told that there is nothing, or refused.
  static var audience: Audience { get }
  /// The verbs of the commands that a form on it may give.
  static var forms: [String] { get }
  /// Whether its path holds a secret, so that no other request may tell where it came from.
  static var holdsSecret: Bool { get }

  /// The page for this visit. A refusal that is thrown becomes the page that explains it.
  static func show(_ visit: Visit) async throws -> Content

  /// As whom a form's command is given: by default whoever the cookie says. Nil where nobody may
  /// give it any more; the page is then shown, and says why.
  static func actor(_ visit: Visit) async throws(Refusal) -> Principal?

  /// Where a command that was carried out leads; by default back to the page itself.
  static func next(after done: Done, _ visit: Visit) -> Next
}

extension Page {
  static var forms: [String] { [] }

  static var holdsSecret: Bool { false }

  static func actor(_ visit: Visit) async throws(Refusal) -> Principal? { visit.principal }

  static func next(after done: Done, _ visit: Visit) -> Next {
    .page(visit.submission?.destination ?? visit.path)
  }
}

/// Who is shown a page.
enum Audience: Sendable, Hashable {
  /// Anyone, signed in or not.
  case everyone
  /// Whoever has given a password and owes the second factor.
  case pending
  /// Whoever is signed in: people and operators.
  case signedIn
  /// People with an account of their own, not operators.
  case accounts
  /// The hosting organisation's operators.
  case operators
  /// The members of parties in these roles; the path names the initiative and the party.
  case members(Permission)
}

/// A command that a page's form gave and that was carried out.
struct Done: Sendable {
  /// The command's verb.
  let verb: String
  /// What it answered; the last of several.
  let reply: Reply
  /// How many of the form's commands were carried out.
  let count: Int
}

/// What the browser is told after a command.
enum Next: Sendable {
  /// To fetch that page, which says what was done.
  case page(String)
  /// To stay: the page is shown at once with what was answered, because it is shown only once.
  case stay
  /// To keep this secret as its session, and fetch that page.
  case signIn(secret: String, seconds: Int, page: String)
  /// To forget its session, and fetch that page.
  case signOut(page: String)
}
