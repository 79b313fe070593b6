import Commands
import Domain

/// One request for a page: who asks, in which language, where, and what was sent along.
struct Visit: Sendable {
  let site: Site
  /// Who asks; a visitor who is not signed in is a principal too.
  let principal: Principal
  /// The workspaces that the caller may enter.
  let workspaces: [Workspace]
  /// The language of the page.
  let language: Language
  /// The initiative and the party acted for, where the path names them.
  var workspace: Workspace?
  /// The path asked for, without its query.
  let path: String
  /// The values of the path's parameters.
  var parameters: [String: String]
  /// The fields of the query.
  let query: Fields
  /// The token that every form carries.
  let formToken: FormToken
  /// Under which name the log holds this request.
  let requestID: RequestID
  /// What the browser calls itself, shortened; empty where it says nothing.
  let agent: String
  /// What a form sent and what was not carried out, or not yet.
  var submission: Submission?
  /// What has just been carried out and is shown only once.
  var done: Done?
  /// What the form before this page did.
  var flash: Flash?
}

extension Visit {
  /// The value of a parameter that the page's own path names.
  func parameter(_ name: String) -> String {
    guard let value = parameters[name] else {
      preconditionFailure("the page's path has no parameter \(name)")
    }
    return value
  }

  /// The initiative and the party acted for; only on pages whose path names them.
  var place: Workspace {
    guard let workspace else { preconditionFailure("the page's path names no initiative") }
    return workspace
  }

  /// The party acted for; only on pages of members.
  var seat: Workspace.Seat {
    guard let seat = place.seat else { preconditionFailure("the page is for members") }
    return seat
  }

  /// The one of two texts that is in the page's language.
  func say(_ da: String, _ en: String) -> String {
    language == .da ? da : en
  }

  /// The text of a message in the page's language.
  func say(_ message: Message) -> String {
    message[language]
  }

  /// Whether somebody is signed in.
  var isSignedIn: Bool {
    principal.kind == .account || principal.kind == .operator
  }
}

extension Visit {
  /// Where to sign in, and come back to this page.
  var signInPath: String {
    path == "/" ? "/sign-in" : "/sign-in?then=\(Percent.encoded(path))"
  }
}

extension Visit {
  /// Where a form's command or a read is to take place: the initiative and the party acted for, or
  /// for an operator the initiative that the path names.
  var modifiers: [Request.Modifier] {
    if let workspace {
      let seat = workspace.seat.map { [Request.Modifier(name: "as", value: $0.slug)] } ?? []
      return [Request.Modifier(name: "initiative", value: workspace.slug)] + seat
    }
    guard principal.kind == .operator, let initiative = parameters["initiative"] else { return [] }
    return [Request.Modifier(name: "initiative", value: initiative)]
  }
}

// MARK: - Addresses

extension Visit {
  /// The path of a page in the initiative and for the party acted for, such as
  /// `here("grants", identifier)`; each part is encoded.
  func here(_ parts: String...) -> String {
    address(in: place, parts)
  }

  /// The path of a page in another workspace.
  func address(in workspace: Workspace, _ parts: [String] = []) -> String {
    let seat = workspace.seat?.slug ?? ""
    return (["", "i", workspace.slug, seat] + parts).map(Percent.encoded).joined(separator: "/")
  }

  /// The path under which the rows of a reading command can be had as CSV.
  func csv(_ verb: String, _ arguments: KeyValuePairs<String, String?> = [:]) -> String {
    let query = arguments.compactMap { name, value in
      value.map { "\(Percent.encoded(name))=\(Percent.encoded($0))" }
    }
    let path = workspace == nil ? "/csv/\(verb)" : here("csv", verb)
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}

// MARK: - Asking

extension Visit {
  /// Asks several reading commands at once in this page's workspace, on one snapshot; throws the
  /// first refusal.
  func read(_ requests: Request...) async throws -> [Reply] {
    try await attempt(requests).map { try $0.get() }
  }

  /// Asks one reading command in this page's workspace.
  func read(_ verb: String, _ arguments: KeyValuePairs<String, String?> = [:]) async throws -> Reply
  {
    try await attempt([Request(verb, arguments)])[0].get()
  }

  /// Asks several reading commands at once; each has an outcome of its own.
  func attempt(_ requests: [Request]) async -> [Outcome] {
    await site.dispatch.read(
      requests, in: place, as: principal, language: language, requestID: requestID)
  }

  /// Gives a command outside of any workspace, such as `initiative.list` or `account.show`; an
  /// operator's is about the initiative that the path names, where it names one.
  func perform(_ verb: String, _ arguments: KeyValuePairs<String, String?> = [:]) async throws
    -> Reply
  {
    var request = Request(verb, arguments)
    request.modifiers = modifiers
    return try await site.dispatch.perform(
      request, as: principal, language: language, requestID: requestID
    ).get()
  }
}

extension Request {
  /// The request for that command; arguments without a value are left out.
  init(_ verb: String, _ arguments: KeyValuePairs<String, String?> = [:]) {
    self.init(
      verb: verb,
      arguments: arguments.compactMap { name, value in
        value.map { Argument(name: name, value: $0) }
      })
  }
}
