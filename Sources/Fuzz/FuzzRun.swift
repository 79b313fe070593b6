/// One run: makes inputs, feeds them, watches time, and sums up.
struct FuzzRun {
  private let target: any FuzzTarget
  private let options: FuzzOptions
  private var mutator: Mutator

  init(target: any FuzzTarget, options: FuzzOptions) {
    self.target = target
    self.options = options
    mutator = Mutator(corpus: target.corpus, tokens: target.tokens, seed: options.seed)
  }

  /// Feeds all inputs and returns a line with the sums; crashes and hangs end the process.
  consuming func run() -> String {
    var accepted = 0
    var slowest = Duration.zero
    let clock = ContinuousClock()
    Watchdog.start()
    for _ in 0..<options.count {
      let input = mutator.next()
      let start = clock.now
      Watchdog.watch(input) {
        if target.accepts(input) { accepted += 1 }
      }
      slowest = max(slowest, clock.now - start)
    }
    let microseconds = slowest / .microseconds(100)
    return "fuzz \(target.name): \(options.count) inputs, seed \(options.seed), 0 crashes, "
      + "slowest \(microseconds.rounded() / 10) ms, accepted \(accepted)"
  }
}
