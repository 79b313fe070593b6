// One measurement of one scenario, as JSON on one line:
//
//   PostgresBench SCENARIO CONNECTION-STRING CONNECTIONS TASKS SECONDS
import Postgres

guard CommandLine.arguments.count == 6, let scenario = Scenario(rawValue: CommandLine.arguments[1]),
  let connections = Int(CommandLine.arguments[3]), let tasks = Int(CommandLine.arguments[4]),
  let seconds = Double(CommandLine.arguments[5])
else {
  preconditionFailure("usage: PostgresBench SCENARIO CONNECTION-STRING CONNECTIONS TASKS SECONDS")
}

let reactor = Reactor(name: "bench")
let pool = Pool(
  Pool.Configuration(
    connectionString: CommandLine.arguments[2], applicationName: "bench",
    maximumConnections: connections, metrics: CountingMetrics()),
  reactors: [reactor])

switch scenario {
case .oneshot, .interactive, .rows, .write:
  let work = Work(scenario: scenario, pool: pool)
  try await Load(tasks: tasks, seconds: seconds, reactor: reactor).run { generator in
    try await work.once(&generator)
  }
case .copy: try await CopyRun(rows: tasks).run(CommandLine.arguments[2])
case .fairness: try await Fairness(tasks: tasks, reactor: reactor).run(pool)
}
await pool.close()
