import Domain
import HTML

/// The fields of an activity, for a new one and for changing one's own.
enum ActivityForm {
  /// The panel in which the owner changes it.
  static func panel(_ activity: JSON, _ visit: Visit) -> HTML {
    """
    <section>
    <h2>\(visit.say("Ret aktiviteten", "Change the activity"))</h2>
    \(visit.form("activity.update", hidden: ["id": activity.text("id")], guardsChanges: true) { form in
      """
      \(fields(form, activity, visit))\
      <input type="hidden" name="_clearable" value="description">\
      <div class="actions">\(form.button(visit.say("Gem", "Save")))</div>
      """
    })
    </section>

    """
  }

  /// The fields, filled in from an activity where there is one.
  static func fields(_ form: Form, _ activity: JSON?, _ visit: Visit) -> HTML {
    let states = ActivityState.allCases.map { ($0.rawValue, visit.say($0.name)) }
    return """
      \(form.field("title", label: visit.say("Titel", "Title"), value: activity?.text("title"), isRequired: true))\
      \(form.field("description", label: visit.say("Beskrivelse", "Description"), kind: .lines(5),
        hint: visit.say("Hvad gør I, for hvem, og hvordan hjælper det de fælles mål?", "What do you do, for whom, and how does it help the common goals?"),
        value: activity?.text("description")))\
      \(form.select("state", label: visit.say("Tilstand", "State"), options: states,
        value: activity?.text("state") ?? ActivityState.pipeline.rawValue, isRequired: true))\
      <div class="fields">\
      \(form.field("planned_start", label: visit.say("Planlagt start", "Planned start"), kind: .date, value: activity?.optionalText("planned_start")))\
      \(form.field("planned_end", label: visit.say("Planlagt slut", "Planned end"), kind: .date, value: activity?.optionalText("planned_end")))</div>\
      <div class="fields">\
      \(form.field("actual_start", label: visit.say("Faktisk start", "Actual start"), kind: .date, value: activity?.optionalText("actual_start")))\
      \(form.field("actual_end", label: visit.say("Faktisk slut", "Actual end"), kind: .date, value: activity?.optionalText("actual_end")))</div>
      """
  }
}
