// What takes longer to prove than a test may:
//
//   endurance batches [count]   one-shot batches, a quarter of them failing: none reaches another's,
//                               and memory does not grow
//   endurance cuts [count]      connections that are cut: no descriptor and no result is leaked
//   endurance values [count]    bytes that are no values: none is read past its end (under the
//                               address sanitizer)
//
// Each prints what it saw and exits with 1 when that is not what it should be.
import Glibc

let words = CommandLine.arguments.dropFirst()
let count = words.dropFirst().first.flatMap { Int($0) }
let isProven =
  switch words.first {
  case "batches": await Batches(count: count ?? 10_000_000).run()
  case "cuts": await Cuts(count: count ?? 10_000).run()
  case "values": Values(count: count ?? 10_000_000).run()
  default: fatalError("usage: endurance batches|cuts|values [count]")
  }
exit(isProven ? 0 : 1)
