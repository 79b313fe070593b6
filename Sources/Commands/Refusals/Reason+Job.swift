import Domain

extension Reason {
  /// What jobs run into.
  static let job = [
    Reason(
      "job_too_many", .rate,
      da: "Initiativet har for mange job i gang.",
      en: "The initiative has too many jobs under way.",
      hint: Message(
        da: "Vent på dem eller afbryd nogle; se dem med job.list.",
        en: "Wait for them or call some off; see them by job.list.")),
    Reason(
      "job_export_once", .exists,
      da: "Initiativet er allerede ved at blive eksporteret.",
      en: "The initiative is being exported already.",
      hint: Message(
        da: "Find jobbet med job.list, og vent på det med job.wait.",
        en: "Find the job by job.list and wait for it by job.wait.")),
    Reason(
      "job_ended", .state, argument: "id",
      da: "Jobbet er slut.", en: "The job has ended.",
      hint: Message(
        da: "Se med job.show, hvad der kom ud af det.", en: "See by job.show what came of it.")),
    Reason(
      "job_running", .state, argument: "id",
      da: "Jobbet er ikke færdigt.", en: "The job has not ended.",
      hint: Message(da: "Vent på det med job.wait.", en: "Wait for it by job.wait.")),
    Reason(
      "job_output_gone", .state, argument: "id",
      da: "Der er ingen fil at hente.", en: "There is no file to fetch.",
      hint: Message(
        da: "Filer gemmes i en uge; bed om en ny.",
        en: "Files are kept for a week; ask for another."
      )),
    Reason(
      "job_cancelled", .cancelled,
      da: "Jobbet blev afbrudt; intet er ændret.",
      en: "The job was called off; nothing was changed."),
    Reason(
      "job_lost", .conflict,
      da: "En anden server har taget jobbet.", en: "Another server has taken the job."),
  ]
}
