import Domain

extension Reason {
  /// What the backbone's tasks run into.
  static let task = [
    Reason(
      "task_other_phase", .state, argument: "suggestion",
      da: "Forslaget hører til en anden fase end den, der gælder.",
      en: "The suggestion belongs to another phase than the one in force.",
      hint: Message(
        da: "Se fasens egne forslag med suggestion.list, eller skriv opgaven selv med task.add.",
        en: "See the phase's own with suggestion.list, or write the task yourself with task.add.")),
    Reason(
      "task_suggestion_key", .exists, argument: "suggestion",
      da: "Forslaget er allerede taget op som opgave.",
      en: "The suggestion has already been taken on as a task.",
      hint: Message(
        da: "Åbn opgaven igen med task.update, hvis den er afsluttet.",
        en: "Reopen the task with task.update if it is closed.")),
  ]
}
