import Commands
import Domain
import HTML

/// The two steps in which a definition is made: the form, and what it will mean.
enum IndicatorEditing {
  /// The form, with what the version in force says.
  static func form(of current: JSON, _ visit: Visit) -> HTML {
    visit.form("indicator.define", guardsChanges: true) { form in
      """
      \(IndicatorForm(form: form, current: current).html)<div class="actions">
      \(form.button(visit.say("Gennemse", "Review"), name: "preview", value: "check"))\
      <a href="\(back(current, visit))">\(visit.say("Annullér", "Cancel"))</a></div>
      """
    }
  }

  private static func back(_ current: JSON, _ visit: Visit) -> String {
    current.optionalText("indicator").map { visit.here("indicators", $0) }
      ?? visit.here("indicators")
  }

  /// What it will mean; nil where there is nothing to preview, and then the visit holds what is
  /// wrong with what was typed.
  static func preview(of current: JSON, _ visit: inout Visit) async -> HTML? {
    guard let submission = visit.submission, submission.isPreview,
      submission.fields["preview"] != "edit",
      let schema = visit.site.dispatch.schema(of: submission.verb)
    else { return nil }
    do throws(Refusal) {
      var request = try submission.request(
        number: 0, schema: schema, modifiers: [], language: visit.language)
      try require("title", in: request)
      if request.arguments.allSatisfy({ $0.name != "slug" }) {
        let title = request.arguments.first { $0.name == "title" }?.value ?? ""
        request.arguments.append(
          Request.Argument(name: "slug", value: Slug.made(from: title, otherwise: "indikator")))
      }
      return DefinitionPreview(request: request, current: current, visit: visit).html
    } catch {
      visit.submission?.refusals = [0: error]
      return nil
    }
  }

  private static func require(_ name: String, in request: Request) throws(Refusal) {
    if request.arguments.allSatisfy({ $0.name != name }) {
      throw Refusal(
        .missingArg, Message(da: "Navnet mangler.", en: "The title is missing."), argument: name)
    }
  }
}
