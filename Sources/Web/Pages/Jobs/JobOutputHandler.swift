import Commands
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// `/jobs/{id}/output`: hands out the file that a job has made, to whoever may see the job.
struct JobOutputHandler: Sendable {
  let site: Site

  func get(_ request: Hummingbird.Request, _ context: WebContext) async -> Response {
    let caller = await Caller(request, context, site: site)
    do throws(Refusal) {
      guard caller.principal.kind == .account || caller.principal.kind == .operator,
        let id = context.parameters.get("id")
      else { throw .noSuchPage }
      let about = try await ask(id, .lines, caller) { _ in }.get().result
      return response(id, about, caller)
    } catch {
      var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
      SecurityHeaders.add(to: &headers)
      let isUnknown = error.code == .notFound || error.code == .badValue
      let refusal = isUnknown ? Refusal.noSuchPage : error
      return Response(
        status: HTTPResponse.Status(code: refusal.code.httpStatus), headers: headers,
        body: ResponseBody(
          byteBuffer: ByteBuffer(string: refusal.message[caller.language] + "\n")))
    }
  }

  private enum Form: String { case lines, raw }

  private func ask(
    _ id: String, _ form: Form, _ caller: Caller, emit: @escaping Emit
  ) async -> Outcome {
    await site.dispatch.perform(
      Domain.Request("job.output", ["id": id, "out": form.rawValue]), as: caller.principal,
      language: caller.language, requestID: caller.requestID, emit: emit)
  }

  private func response(_ id: String, _ about: JSON, _ caller: Caller) -> Response {
    var headers: HTTPFields = [
      .contentType: about.text("media"),
      .contentDisposition: "attachment; filename=\"\(about.text("name"))\"",
    ]
    SecurityHeaders.add(to: &headers)
    let body = ResponseBody(contentLength: about.whole("bytes") ?? 0) { writer in
      let handoff = Handoff()
      let work = Task {
        let outcome = await ask(id, .raw, caller) { interim in
          if case .octets(let octets) = interim { try await handoff.give(octets) }
        }
        await handoff.end()
        return outcome
      }
      do {
        while let octets = await handoff.take() {
          try await writer.write(ByteBuffer(bytes: octets))
        }
        // What is missing of the length then tells the browser that it has not got all.
        _ = try await work.value.get()
        try await writer.finish(nil)
      } catch {
        await handoff.abandon()
        throw error
      }
    }
    return Response(status: .ok, headers: headers, body: body)
  }
}

/// Passes octets from one task to another, one piece at a time: whoever gives waits for the taker.
private actor Handoff {
  private var waiting: [UInt8]?
  private var isOver = false
  private var giver: CheckedContinuation<Void, Never>?
  private var taker: CheckedContinuation<[UInt8]?, Never>?

  /// Gives a piece; throws when nobody takes any more.
  func give(_ octets: [UInt8]) async throws {
    guard !isOver else { throw CancellationError() }
    if let taker {
      self.taker = nil
      return taker.resume(returning: octets)
    }
    waiting = octets
    await withCheckedContinuation { giver = $0 }
    if isOver { throw CancellationError() }
  }

  /// Takes the next piece; nil at the end.
  func take() async -> [UInt8]? {
    if let octets = waiting {
      waiting = nil
      giver?.resume()
      giver = nil
      return octets
    }
    if isOver { return nil }
    return await withCheckedContinuation { taker = $0 }
  }

  /// Nothing more is given.
  func end() {
    isOver = true
    taker?.resume(returning: nil)
    taker = nil
  }

  /// Nothing more is taken.
  func abandon() {
    isOver = true
    giver?.resume()
    giver = nil
  }
}
