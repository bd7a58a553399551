internal import TranscriptText

/// What can be wrong with the naming of changes and moments, and what opening has to tell.
enum HistoryMessage: DiagnosticMessage {
  case unknownTime(String)
  case unknownChange(String)
  case ambiguousChange(String, matches: [String])
  case presentOnly(command: String)
  case stepsOfOne
  case unknownInterview(String, suggestion: String?)
  case nothingToUndo(coder: String)
  case nothingToRedo(coder: String)
  case upgraded(version: Int, backup: String)
  case besideProject

  var id: String {
    switch self {
    case .unknownTime: "history.unknown-time"
    case .unknownChange: "history.unknown-change"
    case .ambiguousChange: "history.ambiguous-change"
    case .presentOnly: "history.present-only"
    case .stepsOfOne: "history.steps-of-one"
    case .unknownInterview: "history.unknown-interview"
    case .nothingToUndo: "history.nothing-to-undo"
    case .nothingToRedo: "history.nothing-to-redo"
    case .upgraded: "history.upgraded"
    case .besideProject: "history.beside-project"
    }
  }

  var severity: Severity {
    switch self {
    case .nothingToUndo, .nothingToRedo, .upgraded, .besideProject: .note
    case .unknownTime, .unknownChange, .ambiguousChange, .presentOnly, .stepsOfOne, .unknownInterview: .error
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .unknownTime(let text): language.pick("»\(text)« er ikke et tidspunkt", "'\(text)' is no moment")
    case .unknownChange(let name): language.pick("loggen har ingen ændring »\(name)«", "the log has no change '\(name)'")
    case .ambiguousChange(let name, let matches):
      language.pick(
        "»\(name)« kan være flere ændringer: \(matches.joined(separator: ", "))",
        "'\(name)' can be several changes: \(matches.joined(separator: ", "))")
    case .presentOnly(let command):
      language.pick(
        "»\(command)« gælder projektet, som det er nu, ikke som det var",
        "'\(command)' is about the project as it is now, not as it was")
    case .stepsOfOne:
      language.pick("--steps hører ikke sammen med en bestemt ændring", "--steps does not go with a certain change")
    case .unknownInterview(let name, _): language.pick("ukendt interview »\(name)«", "unknown interview '\(name)'")
    case .nothingToUndo(let coder):
      language.pick("\(coder) har ikke mere at fortryde", "\(coder) has nothing more to undo")
    case .nothingToRedo(let coder):
      language.pick("\(coder) har ikke mere at gentage", "\(coder) has nothing more to redo")
    case .besideProject:
      language.pick(
        "kopien ligger i projektets mappe, så nu er der flere projekter at vælge imellem",
        "the copy lies in the project's folder, so there are several projects now to choose from")
    case .upgraded(let version, let backup):
      language.pick(
        "projektet var gemt af en ældre udgave (filformat \(version)) og er nu ført over; en kopi af det, som det var,"
          + " ligger i \(backup)",
        "the project was saved by an older version (file format \(version)) and is now brought up to date; a copy of it"
          + " as it was lies in \(backup)")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .unknownTime:
      language.pick(
        "skriv 2026-11-02, 2026-11-02T14:30, »i går«, »i forgårs« eller »i dag«",
        "write 2026-11-02, 2026-11-02T14:30, yesterday or today")
    case .unknownChange:
      language.pick(
        "»kodeks log« viser ændringernes numre; et id kan skrives med dets første cifre",
        "'kodeks log' shows the changes' numbers; an id can be written by its first digits")
    case .ambiguousChange: language.pick("skriv mere af id'et", "write more of the id")
    case .presentOnly: language.pick("skriv kommandoen uden »at«", "write the command without 'at'")
    case .unknownInterview(_, let near?): Suggestion.didYouMean(near, in: language)
    case .nothingToUndo:
      language.pick(
        "hver fortryder sit eget; en andens ændring fortrydes ved sit nummer",
        "each undoes own work; another's change is undone by its number")
    case .besideProject:
      language.pick(
        "flyt kopien til en anden mappe, eller vælg projektet med --project",
        "move the copy to another folder, or choose the project with --project")
    case .stepsOfOne, .unknownInterview, .nothingToRedo, .upgraded: nil
    }
  }
}
