import ArgumentParser
import Domain
import Glibc

/// The client: global options by argument-parser, commands by what the server says of itself.
@main
struct Rygradctl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rygradctl",
    abstract: "Talks to a Rygrad server.",
    usage: """
      rygradctl [options] <command> [name=value | --name value …]
      rygradctl [options] help [<command>]
      rygradctl [options] profile list | show [<name>] | add <name>
      rygradctl [options] doctor
      """,
    discussion: """
      The server tells which commands there are: 'rygradctl help'. Write them 'party.add' or \
      'party add'. An argument named as one of the options below is given as name=value. A secret \
      argument is asked for, or read with name=@FILE.

      An option counts before RYGRAD_<OPTION> in the environment, that before the profile. \
      'profile add' keeps the options given with it.

      'doctor' tries the connection and what it needs, and says what to mend.

      A change is sent with a key of its own, so that it is repeated without harm when the connection \
      is lost. What cannot be undone is shown first and has to be confirmed.

      Ends with 0 ok, 1 failed, 2 usage, 3 declined, 4 authentication, 5 denied, 6 not found, \
      7 conflict, 8 too often, 9 bad data, 10 try again later, 11 uncertain, 124 deadline, \
      130 interrupted.
      """,
    helpNames: [])

  @OptionGroup var options: Options

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp(visibility: .hidden))
  var words: [String] = []

  /// Parses the command line and runs it; wrong options end with status 2.
  static func main() {
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    let environment = Environment.process
    let console = Console.process(environment)
    do {
      let line = try parse()
      let program = Program(
        options: line.options, words: line.words, environment: environment, console: console)
      Glibc.exit(program.run().rawValue)
    } catch {
      let isAsked = exitCode(for: error) == .success
      (isAsked ? console.output : console.notes)(fullMessage(for: error) + "\n")
      Glibc.exit((isAsked ? ExitStatus.success : .usage).rawValue)
    }
  }
}
