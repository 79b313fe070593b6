import Domain

/// What is said after jobs and servers were seen to.
extension FlashText {
  /// The sentence for such a verb; nil for any other.
  static func operation(_ flash: Flash) -> Message? {
    switch flash.verb {
    case "connection.close":
      Message(da: "Forbindelsen er lukket.", en: "The connection is closed.")
    case "drain":
      Message(
        da: "Serveren gør det igangværende færdigt og slutter.",
        en: "The server finishes what is under way and ends.")
    case "initiative.export":
      Message(
        da: "Eksporten er sat i gang. Filen kan hentes her, når den er færdig.",
        en: "The export has been started. The file can be fetched here once it is done.")
    case "job.cancel":
      flash.result.text("state") == "cancelled"
        ? Message(da: "Jobbet er afbrudt.", en: "The job is called off.")
        : Message(da: "Jobbet bliver afbrudt.", en: "The job is being called off.")
    case "log.level":
      Message(
        da: "Der logges nu fra \(flash.result.text("level")) og op.",
        en: "Logging is now from \(flash.result.text("level")) up.")
    default: nil
    }
  }
}
