import Commands
import Domain
import HTML

/// What is around every page: head, top bar, navigation, messages, footer.
enum Layout {
  /// The whole document.
  static func page(_ content: Content, _ visit: Visit) -> HTML {
    let heading: HTML = content.heading ?? "<h1>\(content.title)</h1>"
    let place = visit.workspace.map { " – \($0.name)" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(visit.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(content.title)\(place) – Rygrad</title>
      <link rel="stylesheet" href="\(WebAsset.style.path)">
      <script type="module" src="\(WebAsset.script.path)"></script>
      </head>
      <body\("class=\"plain\"", if: !visit.isSignedIn)>
      <a class="skip" href="#main">\(visit.say("Gå til indholdet", "Skip to content"))</a>
      \(TopBar.html(content, visit))\(Trail.html(content, visit))<main id="main"\("class=\"narrow\"", if: content.isNarrow) tabindex="-1">
      \(notice(visit))\(FlashText.banner(visit))\(heading)
      \(content.main)
      </main>
      \(footer(visit))</body>
      </html>

      """
  }

  /// That nothing can be written now, on every page of the initiative.
  private static func notice(_ visit: Visit) -> HTML? {
    guard let workspace = visit.workspace, workspace.status != .active else { return nil }
    let text =
      switch workspace.status {
      case .suspended:
        visit.say(
          "Initiativet er sat på pause. Alt kan læses, intet kan ændres, og frister står stille.",
          "The initiative is suspended. Everything can be read, nothing changed, and deadlines stand still."
        )
      default:
        visit.say(
          "Initiativet er lukket for ændringer. Alt kan læses.",
          "The initiative is closed to changes. Everything can be read.")
      }
    return "<aside class=\"notice warning\"><p>\(text)</p></aside>\n"
  }

  private static func footer(_ visit: Visit) -> HTML {
    """
    <footer class="foot"><div><p>\(visit.say(
      "Rygrad: det fælles sekretariat i en kollektiv indsats vælges af partnerne.",
      "Rygrad: the backbone of a collective impact initiative is chosen by the partners.")) \
    <a href="\(PublicCharterPage.path)">\(visit.say("Spilleregler", "The charter"))</a></p>
    </div></footer>

    """
  }
}
