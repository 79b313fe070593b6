// Feeds a reader with random and mutated input until it crashes, hangs or has had enough.
//
//   fuzz <target> [--count N] [--seed S]
//   fuzz server --socket PATH --token TOKEN [--count N] [--seed S]
//
// A crash or hang prints the input in hexadecimal and ends the process with a signal; the same seed
// finds it again.

import Glibc

let targets: [any FuzzTarget] = [
  CSVFuzz(), ThreeSixtyGivingFuzz(), JSONFuzz(), PeriodFuzz(), DecimalFuzz(), DecoderFuzz(),
]

let options = FuzzOptions(CommandLine.arguments.dropFirst())
if let options, options.target == "server", let socket = options.socket, let token = options.token {
  print("fuzz server: seed \(options.seed)")
  print(ServerFuzz(options: options, path: socket, token: token).run())
  exit(0)
}
guard let options, let target = targets.first(where: { $0.name == options.target })
else {
  let names = targets.map(\.name).joined(separator: "|")
  StandardError.print("usage: fuzz <\(names)> [--count N] [--seed S]")
  exit(2)
}
print("fuzz \(target.name): seed \(options.seed)")
print(FuzzRun(target: target, options: options).run())
