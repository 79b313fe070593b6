/// Thrown by a page that has nothing to show here: the browser is sent to that path.
struct Elsewhere: Error, Sendable {
  let path: String
}
