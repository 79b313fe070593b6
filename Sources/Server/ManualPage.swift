import Domain
import Manual

/// The manual page rygrad(8), from the declarations of subcommands and settings.
enum ManualPage {
  /// The page's source.
  static var text: String {
    var page = Roff(
      title: "rygrad", section: 8, date: Release.date, source: "Rygrad \(Release.version)",
      manual: "Rygrad Manual")
    page.section("NAME")
    page.paragraph("rygrad - a server for collective impact initiatives")
    page.section("SYNOPSIS")
    page.example(
      Usage.words.map { word in
        let flags = word.flags.map { " [\($0.name)]" }.joined()
        let settings = ["help", "version"].contains(word.name) ? "" : " [settings]"
        return "rygrad \(word.name)\(flags)\(settings)"
      })
    page.section("DESCRIPTION")
    page.paragraph(
      """
      Rygrad is the server on which a hosting organisation runs many collective impact initiatives \
      side by side, each closed to the others. People use it in the browser; programs and operators \
      speak the protocol rygrad/1 with it, by rygradctl(1).
      """)
    page.section("SUBCOMMANDS")
    for word in Usage.words {
      page.item(word.name, sentence(word.help))
      for flag in word.flags { page.item("\(word.name) \(flag.name)", sentence(flag.help)) }
    }
    page.section("SETTINGS")
    page.paragraph(
      """
      Each setting can be a flag, a variable of the environment (--tcp-port is RYGRAD_TCP_PORT), or \
      a line of the file given by --config. A flag wins over the environment, and that over the file.
      """)
    for (title, settings) in Setting.sections {
      page.subsection(title)
      for setting in settings {
        let standard = setting.standard.isEmpty ? "" : " Without it: \(setting.standard)."
        page.item("\(setting.flag) \(setting.placeholder)", setting.help + standard)
      }
    }
    page.section("SIGNALS")
    page.item("SIGTERM, SIGINT", "Finish what runs, for at most --grace-seconds, and end with 0.")
    page.section("EXIT STATUS")
    page.item("0", "Done, or stopped in order.")
    page.item("1", "It failed; the last line of the log says why.")
    page.item("2", "A wrong call, or a setting that makes no sense.")
    page.section("FILES")
    page.item("/etc/rygrad/rygrad.conf", "Settings, where the unit of systemd expects them.")
    page.section("SEE ALSO")
    page.paragraph("rygradctl(1), systemd(1)")
    return page.page
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
