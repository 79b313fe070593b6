import Domain
import Glibc

extension Failure {
  /// A server that cannot be reached, with what to try.
  static func unreachable(_ endpoint: Endpoint, _ error: SystemError) -> Failure {
    if error.number == EINTR { return .interrupted }
    let hint: Message
    switch (endpoint, error.number) {
    case (_, ETIMEDOUT):
      hint = Message(
        da: "svarer maskinen? giv mere tid med --timeout SEKUNDER",
        en: "does the machine answer? allow more time with --timeout SECONDS")
    case (.unix(let path), ENOENT):
      hint = Message(
        da: "\(path) er der ikke: start serveren (rygrad serve), eller find dens sokkel",
        en: "\(path) is not there: start the server (rygrad serve), or find its socket")
    case (.unix(let path), EACCES), (.unix(let path), EPERM):
      hint = Message(
        da: "din bruger må ikke åbne \(path); brug --address med --token-file",
        en: "your user may not open \(path); use --address with --token-file")
    default:
      hint = Message(
        da: "serveren kører ikke dér; start den med make run eller rygrad serve",
        en: "no server runs there; start it with make run or rygrad serve")
    }
    return Failure(
      "UNREACHABLE",
      Message(
        da: "\(endpoint) kan ikke nås: \(error.text)",
        en: "\(endpoint) cannot be reached: \(error.text)"),
      hint: hint, status: .tryLater)
  }
}
