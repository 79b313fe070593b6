import Commands
import Crypto
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers calendar programs: `/calendar/{secret}.ics` holds one member's meetings and due dates.
///
/// The secret in the address is all that a program shows; nobody is signed in by it, no cookie is
/// read, and an address that is none is answered like any page that is not there.
struct CalendarHandler: Sendable {
  let site: Site

  func get(_ request: Hummingbird.Request, _ context: WebContext) async -> Response {
    let file = context.parameters.get("file") ?? ""
    guard file.hasSuffix(".ics"), file.utf8.count <= 100 else { return absent() }
    switch await site.dispatch.calendar(secret: String(file.dropLast(4))) {
    case .success(nil): return absent()
    case .success(let calendar?): return response(to: request, calendar)
    case .failure(let refusal):
      return text(HTTPResponse.Status(code: refusal.code.httpStatus), refusal.message.en)
    }
  }

  /// A program that has the same calendar already is told so, and need not read it again.
  private func response(
    to request: Hummingbird.Request, _ calendar: MemberCalendar
  ) -> Response {
    let bytes = calendar.file(origin: site.origin).bytes
    let digest = SHA256.hash(data: bytes).prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
    let tag = "\"\(digest)\""
    var headers: HTTPFields = [
      .contentType: "text/calendar; charset=utf-8", .eTag: tag,
      .cacheControl: "private, max-age=300",
      .contentDisposition: "inline; filename=\"rygrad.ics\"",
    ]
    SecurityHeaders.add(to: &headers)
    headers[.referrerPolicy] = "no-referrer"
    let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
      String($0.trimmingSpaces)
    }
    if known.contains(tag) || known.contains("W/\(tag)") {
      return Response(status: .notModified, headers: headers)
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func absent() -> Response {
    text(.notFound, "There is no calendar at this address.")
  }

  private func text(_ status: HTTPResponse.Status, _ text: String) -> Response {
    var headers: HTTPFields = [.contentType: "text/plain; charset=utf-8"]
    SecurityHeaders.add(to: &headers)
    headers[.referrerPolicy] = "no-referrer"
    return Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}

extension MemberCalendar {
  /// The calendar as a file, with links to the pages at `origin`.
  func file(origin: String) -> CalendarFile {
    let home = "\(origin)/i/\(Percent.encoded(initiative))/\(Percent.encoded(party))"
    return CalendarFile(
      name: "\(name), \(partyName)", events: entries.map { event($0, home: home) })
  }

  private func event(_ entry: Entry, home: String) -> CalendarEvent {
    let page = home + entry.matter.address
    let text = [entry.note, entry.link, page].filter { !$0.isEmpty }.joined(separator: "\n")
    let title: String
    if case .span = entry.time {
      title = entry.matter.title ?? ""
    } else {
      title = entry.matter.sentence[language]
    }
    return CalendarEvent(
      id: id(of: entry.matter), time: entry.time, title: title,
      place: entry.place.isEmpty ? entry.link : entry.place, link: page, text: text,
      sequence: entry.sequence, isCancelled: entry.isCancelled, changedAt: entry.changedAt)
  }

  /// A meeting is the same in everybody's calendar; what is due is one member's.
  private func id(of matter: WaitingMatter) -> String {
    if matter.kind == "meeting" { return "meeting-\(matter.subject)@rygrad" }
    let parts = [matter.kind, matter.subject, matter.period].filter { !$0.isEmpty }
    return parts.joined(separator: "-") + "-\(membership)@rygrad"
  }
}
