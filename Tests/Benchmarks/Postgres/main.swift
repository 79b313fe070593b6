// One measurement of one scenario, as JSON on one line:
//
//   PostgresBench SCENARIO CONNECTION-STRING CONNECTIONS TASKS SECONDS [REACTORS]
import Postgres

guard (6...7).contains(CommandLine.arguments.count),
  let scenario = Scenario(rawValue: CommandLine.arguments[1]),
  let connections = Int(CommandLine.arguments[3]), let tasks = Int(CommandLine.arguments[4]),
  let seconds = Double(CommandLine.arguments[5]),
  let reactorCount = Int(CommandLine.arguments.count == 7 ? CommandLine.arguments[6] : "1"),
  reactorCount > 0
else {
  preconditionFailure(
    "usage: PostgresBench SCENARIO CONNECTION-STRING CONNECTIONS TASKS SECONDS [REACTORS]")
}

let reactors = (0..<reactorCount).map { Reactor(name: "bench-\($0)") }
let pool = Pool(
  Pool.Configuration(
    connectionString: CommandLine.arguments[2], applicationName: "bench",
    maximumConnections: connections, metrics: CountingMetrics()),
  reactors: reactors)

switch scenario {
case .oneshot, .interactive, .rows, .write:
  let work = Work(scenario: scenario, pool: pool)
  try await Load(tasks: tasks, seconds: seconds, reactors: reactors).run { generator in
    try await work.once(&generator)
  }
case .copy: try await CopyRun(rows: tasks).run(CommandLine.arguments[2])
case .fairness: try await Fairness(tasks: tasks, reactors: reactors).run(pool)
}
await pool.close()
