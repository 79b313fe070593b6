import Commands
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers with all the rows of one reading command as CSV: `/i/{initiative}/{party}/csv/{verb}`,
/// and `/csv/{verb}` outside of any initiative. The query holds the command's arguments, and in
/// `_columns`, where only some columns are wanted, their names: `party:part,period,value`, each
/// with another heading behind a colon; what the command does not answer is an empty column.
struct CSVHandler: Sendable {
  let site: Site
  /// No more rows than this are put into one file.
  static let maximumRows = 200_000

  func get(_ request: Hummingbird.Request, _ context: WebContext) async -> Response {
    let caller = await Caller(request, context, site: site)
    do throws(Refusal) {
      let verb = context.parameters.get("verb") ?? ""
      guard let schema = site.dispatch.schema(of: verb), schema.command.access == .read,
        !schema.command.endures,
        caller.principal.kind == .account || caller.principal.kind == .operator
      else { throw .noSuchPage }
      let workspace = try workspace(for: caller, context)
      let rows = try await rows(of: verb, caller, workspace)
      return response(rows, verb, caller.query["_columns"], caller.language)
    } catch {
      var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
      SecurityHeaders.add(to: &headers)
      let refusal = error.code == .notFound ? Refusal.noSuchPage : error
      return Response(
        status: HTTPResponse.Status(code: refusal.code.httpStatus), headers: headers,
        body: ResponseBody(
          byteBuffer: ByteBuffer(string: refusal.message[caller.language] + "\n")))
    }
  }

  private func workspace(
    for caller: Caller, _ context: WebContext
  ) throws(Refusal) -> Workspace? {
    guard let initiative = context.parameters.get("initiative") else { return nil }
    let party = context.parameters.get("party")
    guard
      let workspace = caller.workspaces.first(where: {
        $0.slug == initiative && $0.seat?.slug == party
      })
    else { throw .noSuchPage }
    return workspace
  }

  private func rows(
    of verb: String, _ caller: Caller, _ workspace: Workspace?
  ) async throws(Refusal) -> [JSON] {
    var rows: [JSON] = []
    var cursor: String?
    repeat {
      var request = Domain.Request(verb: verb)
      for (name, value) in caller.query.pairs where name != "cursor" && name != "_columns" {
        request.arguments.append(Domain.Request.Argument(name: name, value: value))
      }
      if let cursor {
        request.arguments.append(Domain.Request.Argument(name: "cursor", value: cursor))
      }
      let outcome: Outcome
      if let workspace {
        outcome = await site.dispatch.read(
          [request], in: workspace, as: caller.principal, language: caller.language,
          requestID: caller.requestID)[0]
      } else {
        outcome = await site.dispatch.perform(
          request, as: caller.principal, language: caller.language, requestID: caller.requestID)
      }
      let reply = try outcome.get()
      rows += reply.rows
      cursor = reply.result["next"]?.stringValue
    } while cursor != nil && rows.count < Self.maximumRows
    return rows
  }

  private func response(
    _ rows: [JSON], _ verb: String, _ chosen: String?, _ language: Language
  ) -> Response {
    var columns = (rows.first?.objectValue ?? []).map { (name: $0.name, heading: $0.name) }
    if let chosen {
      columns = chosen.split(separator: ",").compactMap { column in
        let halves = column.split(separator: ":", maxSplits: 1).map(String.init)
        return halves.first.map { ($0, halves[halves.count - 1]) }
      }
    }
    var table = CSVTable(columns: columns.map(\.heading), language: language)
    for row in rows { table.append(columns.map { row[$0.name] ?? .null }) }
    var headers: HTTPFields = [
      .contentType: "text/csv; charset=utf-8; header=present",
      .contentDisposition: "attachment; filename=\"\(verb).csv\"",
    ]
    SecurityHeaders.add(to: &headers)
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: table.bytes)))
  }
}
