import Commands
import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// Who sent a request, as far as its cookies, headers and address tell.
struct Caller: Sendable {
  let principal: Principal
  let workspaces: [Workspace]
  let language: Language
  let query: Fields
  let formToken: FormToken
  let requestID: RequestID
  /// Cookies to be set or removed with the answer.
  private(set) var cookies: [String] = []

  init(_ request: Hummingbird.Request, _ context: WebContext, site: Site) async {
    requestID = context.requestID
    query = request.uri.query.flatMap { Fields(urlencoded: Array($0.utf8)) } ?? Fields()
    let address = context.clientAddress
    var secret = Cookie.session.value(in: request.headers)
    var known: (Principal, [Workspace])?
    if let found = secret {
      switch await site.dispatch.enter(secret: found, address: address) {
      case .success(let entered): known = entered
      case .failure(let refusal):
        // A session that has ended is forgotten; a database that does not answer ends none.
        if refusal.code == .authFailed {
          cookies.append(Cookie.session.removal)
          secret = nil
        }
      }
    }
    principal = known?.0 ?? site.dispatch.visitor(address: address)
    workspaces = known?.1 ?? []
    if let known {
      language = known.0.language
    } else {
      language = Self.language(asked: query["lang"], request.headers)
      if query["lang"].flatMap(Language.init(rawValue:)) != nil {
        cookies.append(Cookie.language.header(language.rawValue, seconds: 365 * 86_400))
      }
    }
    if let secret {
      formToken = FormToken(cookie: secret)
    } else if let form = Cookie.form.value(in: request.headers), form.utf8.count >= 32 {
      formToken = FormToken(cookie: form)
    } else {
      let form = Self.randomText()
      formToken = FormToken(cookie: form)
      cookies.append(Cookie.form.header(form, seconds: 86_400))
    }
  }

  /// The language asked for, else the one chosen before, else the browser's first that we speak.
  private static func language(asked: String?, _ headers: HTTPFields) -> Language {
    if let asked = asked.flatMap(Language.init(rawValue:)) { return asked }
    if let chosen = Cookie.language.value(in: headers).flatMap(Language.init(rawValue:)) {
      return chosen
    }
    for range in (headers[.acceptLanguage] ?? "").split(separator: ",") {
      let tag = range.trimmingSpaces.lowercased()
      if let language = Language.allCases.first(where: {
        tag == $0.rawValue || tag.hasPrefix($0.rawValue + "-") || tag.hasPrefix($0.rawValue + ";")
      }) {
        return language
      }
      // Whoever reads Norwegian or Swedish reads Danish more easily than English.
      if ["nb", "nn", "no", "sv"].contains(where: tag.hasPrefix) { return .da }
    }
    return .da
  }

  private static func randomText() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in String(generator.next(), radix: 36) }.joined()
      .padding(toLength: 48, withPad: "0", startingAt: 0)
  }
}
