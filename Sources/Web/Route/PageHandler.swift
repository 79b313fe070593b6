import Commands
import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers the requests for one page: identifies the caller, shows the page, or gives the command
/// of a form and shows what came of it.
struct PageHandler<Shown: Page>: Sendable {
  let site: Site
  /// The longest form that is read; files are allowed to be larger.
  static var maximumForm: Int { 1 << 20 }
  static var maximumUpload: Int { 16 << 20 }
  /// How long a body may take to arrive.
  static var bodySeconds: Int { 60 }

  /// Answers GET.
  func get(_ request: Hummingbird.Request, _ context: WebContext) async -> Response {
    await answering(request, context) { visit, reply in
      if let cookie = Cookie.flash.value(in: request.headers) {
        visit.flash = Flash(cookie: cookie)
        reply.cookies.append(Cookie.flash.removal)
      }
      return try await Shown.show(visit)
    }
  }

  /// Answers POST.
  func post(_ request: Hummingbird.Request, _ context: WebContext) async -> Response {
    await answering(request, context) { visit, reply in
      guard SameOrigin.isProven(by: request, site: site) else { throw Refusal.foreignForm }
      let submission = try await self.submission(in: request)
      guard let token = submission.fields["form-token"], visit.formToken.matches(token) else {
        throw Refusal.staleForm
      }
      guard Shown.forms.contains(submission.verb),
        let schema = site.dispatch.schema(of: submission.verb)
      else { throw Refusal.noSuchPage }
      visit.submission = submission
      if submission.isPreview { return try await Shown.show(visit) }
      guard let actor = try await Shown.actor(visit) else {
        visit.submission = nil
        return try await Shown.show(visit)
      }
      guard let done = await carryOut(submission, schema, as: actor, &visit) else {
        var content = try await Shown.show(visit)
        content.status = visit.submission?.status ?? .badRequest
        return content
      }
      return try await follow(Shown.next(after: done, visit), done, visit, &reply)
    }
  }

  // MARK: - Who asks

  private func answering(
    _ request: Hummingbird.Request, _ context: WebContext,
    _ body: (inout Visit, inout PageReply) async throws -> Content?
  ) async -> Response {
    var reply = PageReply(holdsSecret: Shown.holdsSecret)
    let caller = await Caller(request, context, site: site)
    reply.cookies = caller.cookies
    let parameters = Dictionary(
      context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { $1 })
    // Pages link to themselves; a path such as //evil.example would lead elsewhere.
    let path = LocalPath.isOne(request.uri.path) ? request.uri.path : "/"
    var visit = Visit(
      site: site, principal: caller.principal, workspaces: caller.workspaces,
      language: caller.language, workspace: nil, path: path, parameters: parameters,
      query: caller.query, formToken: caller.formToken, requestID: caller.requestID,
      agent: String((request.headers[.userAgent] ?? "").prefix(200)))
    do {
      guard let decoded = parameters.decodingValues() else { throw Refusal.noSuchPage }
      visit.parameters = decoded
      if let redirect = try admit(&visit) {
        reply.location = redirect
        return reply.response()
      }
      if let content = try await body(&visit, &reply) {
        reply.fill(with: content, for: visit)
      }
    } catch let elsewhere as Elsewhere {
      reply.location = elsewhere.path
      // Told by the page that is led to.
      reply.cookies.removeAll { $0 == Cookie.flash.removal }
    } catch {
      let refusal = error as? Refusal ?? Refusal.unexpected(error, in: visit)
      reply.fill(with: RefusedPage.content(refusal, visit), for: visit)
    }
    return reply.response()
  }

  /// Refuses whoever is not the page's audience; the path to go to instead where there is one.
  private func admit(_ visit: inout Visit) throws(Refusal) -> String? {
    switch Shown.audience {
    case .everyone: return nil
    case .pending:
      if visit.isSignedIn { return "/" }
      return visit.principal.kind == .pending ? nil : "/sign-in"
    case .signedIn:
      return visit.isSignedIn ? nil : visit.signInPath
    case .accounts:
      if !visit.isSignedIn { return visit.signInPath }
      guard visit.principal.kind == .account else { throw .noSuchPage }
    case .operators:
      if !visit.isSignedIn { return visit.signInPath }
      guard visit.principal.kind == .operator else { throw .noSuchPage }
    case .members(let permission):
      if !visit.isSignedIn { return visit.signInPath }
      let initiative = visit.parameters["initiative"]
      let party = visit.parameters["party"]
      guard
        let workspace = visit.workspaces.first(where: {
          $0.slug == initiative && $0.seat?.slug == party
        }), let seat = workspace.seat
      else { throw .noSuchPage }
      visit.workspace = workspace
      guard !permission.isDisjoint(with: Permission(seat.role)) else { throw .notForThisRole }
    }
    return nil
  }

  // MARK: - What a form gives

  private func submission(in request: Hummingbird.Request) async throws -> Submission {
    let type = request.headers[.contentType] ?? ""
    let parts = type.split(separator: ";")
    let media = parts.first.map { $0.trimmingSpaces.lowercased() } ?? ""
    let limit = media == "multipart/form-data" ? Self.maximumUpload : Self.maximumForm
    let bytes = try await Body.read(request.body, limit: limit, seconds: Self.bodySeconds)
    var submission: Submission?
    switch media {
    case "application/x-www-form-urlencoded":
      submission = Fields(urlencoded: bytes).flatMap { Submission($0, file: nil) }
    case "multipart/form-data":
      let boundary = parts.dropFirst().first {
        $0.trimmingSpaces.lowercased().hasPrefix("boundary=")
      }
      .map { String($0.trimmingSpaces.dropFirst(9).filter { $0 != "\"" }) }
      if let boundary, let form = Multipart(bytes, boundary: boundary) {
        submission = Submission(form.fields, file: form.file)
      }
    default: break
    }
    guard let submission else { throw Refusal.unreadableForm }
    return submission
  }

  /// Gives the form's commands one by one; nil when any was refused, and then the visit's
  /// submission holds the refusals and no longer what was carried out.
  private func carryOut(
    _ submission: Submission, _ schema: CommandSchema, as actor: Principal, _ visit: inout Visit
  ) async -> Done? {
    var refusals: [Int: Refusal] = [:]
    var carriedOut: Set<Int> = []
    var last: Reply?
    for number in submission.numbers where !submission.isEmpty(number: number) {
      do throws(Refusal) {
        let request = try submission.request(
          number: number, schema: schema, modifiers: visit.modifiers, language: visit.language)
        last = try await site.dispatch.perform(
          request, as: actor, language: visit.language, requestID: visit.requestID,
          // What is lost for good stands on the page, beside the button that says so.
          isConfirmed: true
        ).get()
        carriedOut.insert(number)
      } catch {
        refusals[number] = error
      }
    }
    if refusals.isEmpty, let last {
      return Done(verb: submission.verb, reply: last, count: carriedOut.count)
    }
    if refusals.isEmpty { refusals[0] = .nothingFilledIn }
    visit.submission = submission.without(carriedOut, refused: refusals)
    if let last {
      visit.flash = Flash(verb: submission.verb, result: last.result, count: carriedOut.count)
    }
    return nil
  }

  private func follow(
    _ next: Next, _ done: Done, _ visit: Visit, _ reply: inout PageReply
  ) async throws -> Content? {
    switch next {
    case .page(let path):
      reply.location = path
      reply.cookies.append(Cookie.flash.header(Flash.cookie(of: done), seconds: 60))
    case .stay:
      var visit = visit
      visit.submission = nil
      visit.done = done
      return try await Shown.show(visit)
    case .signIn(let secret, let seconds, let path):
      reply.location = path
      reply.cookies.append(Cookie.session.header(secret, seconds: seconds))
      reply.cookies.append(Cookie.form.removal)
    case .signOut(let path):
      reply.location = path
      reply.cookies.append(Cookie.session.removal)
      reply.cookies.append(Cookie.flash.header(Flash.cookie(of: done), seconds: 60))
    }
    return nil
  }
}

extension [String: String] {
  /// The values of a path's parameters, decoded; nil for one that is no text.
  fileprivate func decodingValues() -> [String: String]? {
    var decoded: [String: String] = [:]
    for (name, value) in self {
      guard let text = Percent.decoded(value.utf8), !text.isEmpty else { return nil }
      decoded[name] = text
    }
    return decoded
  }
}
