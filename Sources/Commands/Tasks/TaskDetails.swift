import Domain

/// What adding, taking on and changing a task have in common.
struct TaskDetails: Sendable {
  let note: String?
  let owner: ID?
  let due: Day?

  /// Takes the arguments; what is absent is left as it is.
  init(_ arguments: inout Arguments) throws(Refusal) {
    note = try arguments.optionalText(
      "note", help: Message(da: "Noter om opgaven.", en: "Notes on the task."),
      example: "Bo og Britta har sagt ja til at læse med", maximumLength: 4000, clearable: true)
    owner = try arguments.optionalID(
      "owner",
      help: Message(
        da: "Hvem i sekretariatet der gør det: medlemmets id fra member.list.",
        en: "Who in the backbone does it: the member's id from member.list."))
    due = try arguments.optionalDay(
      "due", help: Message(da: "Hvornår den skal være gjort.", en: "When it is to be done."),
      example: "2027-03-31")
  }
}
