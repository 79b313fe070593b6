import Domain
import Testing

@testable import Web

/// What a browser is called in the list of sessions.
struct DeviceTests {
  @Test(
    "names browser and system, and those that pretend to be another by their own name",
    arguments: [
      (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0",
        "Firefox på Windows"
      ),
      (
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0",
        "Edge på Windows"
      ),
      (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1",
        "Safari på iPhone"
      ),
      (
        "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36",
        "Chrome på Android"
      ),
      ("curl/8.5.0", "curl/8.5.0"),
      ("", "Ukendt browser"),
    ])
  func names(agent: String, name: String) {
    #expect(Device.name(agent, .da) == name)
  }
}
