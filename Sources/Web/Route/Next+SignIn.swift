import Commands
import Domain
import HTML

extension Next {
  /// To sign in with the session that `session.open`, `session.confirm` or `member.accept` made,
  /// and fetch that page; with none made, only the latter.
  static func signIn(with result: JSON, page: String) -> Next {
    guard let secret = result.optionalText("secret") else { return .page(page) }
    let left = (result.instant("expires_at") ?? .now()).microseconds - Instant.now().microseconds
    return .signIn(secret: secret, seconds: max(0, Int(left / 1_000_000)), page: page)
  }
}

extension Visit {
  /// The page that somebody wanted before signing in, if it is one of ours.
  var wanted: String? {
    submission?.destination ?? query["then"].flatMap { LocalPath.isOne($0) ? $0 : nil }
  }

  /// A path on the way to signing in, carrying along which page was wanted.
  func keepingWanted(_ path: String) -> String {
    wanted.map { "\(path)?then=\(Percent.encoded($0))" } ?? path
  }

  /// Who holds a secret of that kind; nil where it opens nothing any more.
  func holder(of secret: String, as kind: Principal.Kind) async throws(Refusal) -> Principal? {
    switch await site.dispatch.enter(secret: secret, address: principal.address) {
    case .success(let (holder, _)): return holder.kind == kind ? holder : nil
    case .failure(let refusal):
      if refusal.code == .authFailed { return nil }
      throw refusal
    }
  }

  /// The button that signs out, and then shows that page.
  func signOutButton(_ text: String, key: String, then: String? = nil) -> HTML {
    form("session.close", key: key, to: "/account", then: then, style: "inline") { form in
      form.button(text, style: .secondary)
    }
  }
}
