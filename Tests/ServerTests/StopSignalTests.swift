import Testing

@testable import Server

@Suite struct StopSignalTests {
  @Test("the first request is the reason and later ones are told that they are late")
  func firstRequestWins() async {
    let stop = StopSignal()
    #expect(stop.reason == nil)
    #expect(stop.request(.databaseEnded))
    #expect(!stop.request(.signal(2)))
    #expect(await stop.wait() == .databaseEnded)
  }

  @Test("everyone who waits learns the reason")
  func everyoneIsTold() async {
    let stop = StopSignal()
    async let first = stop.wait()
    async let second = stop.wait()
    stop.request(.signal(15))
    #expect(await [first, second] == [.signal(15), .signal(15)])
  }
}
