import ArgumentParser
import Domain
import Glibc

/// The client: global options by argument-parser, commands by what the server says of itself.
@main
struct Rygradctl: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rygradctl", helpNames: [])

  @OptionGroup var options: Options

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp(visibility: .hidden))
  var words: [String] = []

  /// Parses the command line and runs it; wrong options end with status 2.
  static func main() {
    let written = Array(CommandLine.arguments.dropFirst())
    let environment = Environment.process
    if written.first == CompleteCommand.name {
      Glibc.exit(CompleteCommand(environment: environment).run(Array(written.dropFirst())))
    }
    Interruption.listen()
    let console = Console.process(environment)
    do {
      let line = try WrittenLine(written)
      let program = Program(
        options: line.options, words: line.words, environment: environment, console: console)
      Glibc.exit(program.run().rawValue)
    } catch {
      let settings = Settings(environment)
      let plain = FailureReport(language: Language(locale: environment), isJSON: false)
      console.notes(FailureReport(settings, else: plain).text(error))
      Glibc.exit(error.status.rawValue)
    }
  }
}
