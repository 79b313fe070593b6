import Domain
import HTML
import HTTPTypes

/// The page that explains a refusal: what is wrong, and what to do instead.
enum RefusedPage {
  /// The page; the same bytes for what is hidden and for what is not there.
  static func content(_ refusal: Refusal, _ visit: Visit) -> Content {
    let refusal = refusal.code == .notFound ? .noSuchPage : refusal
    let back =
      visit.isSignedIn
      ? visit.say("Gå til forsiden", "Go to your front page") : visit.say("Log ind", "Sign in")
    return Content(
      visit.say(refusal.message), status: HTTPResponse.Status(code: refusal.code.httpStatus),
      main: """
        <div class="refusal">
        \(refusal.advice.map { "<p>\(visit.say($0))</p>" as HTML })
        <p><a href="/">\(back)</a></p>
        </div>
        """)
  }
}
