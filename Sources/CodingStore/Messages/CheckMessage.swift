public import TranscriptText

/// What `ProjectStore.check()` can find.
public enum CheckMessage: DiagnosticMessage, Hashable {
  /// SQLite finds the file's own structure broken in so many places.
  case brokenStructure(count: Int)
  /// A table does not hold what the log says: rows that it should not hold, rows that it lacks.
  case differsFromLog(table: String, surplus: Int, missing: Int)
  /// The log's entry at this place cannot be read, or does not fit those before it.
  case unreadableChange(sequence: Int)
  /// Stored texts are not what their fingerprints say.
  case alteredTexts(count: Int)
  /// An interview's layout cannot be read or does not fit its text.
  case misfitLayout(interview: String)
  /// Codings reach past the end of their interview's text.
  case codingsOutsideText(count: Int)
  /// Verdicts were given on another text than what stands at their places.
  case verdictsOnOtherText(count: Int)
  /// Words that rules' evidence names are not in the text, or begin or end inside a character.
  case strayEvidence(count: Int)
  /// Codings begin or end inside a character of their text.
  case codingsInsideCharacters(count: Int)
  /// Records do not have the form of their kind.
  case misformedRecords(count: Int)
  /// Orphans stand in an interview or a text that the project does not have.
  case homelessOrphans(count: Int)
  /// Changes are dated before the project's beginning.
  case misplacedChanges(count: Int)
  /// Changes do something else than the counts beside them say.
  case wrongCounts(count: Int)
  /// Undo or redo of a change that is not there before it, or that cannot be undone.
  case strayTargets(count: Int)
  /// The log speaks of texts that the project does not have.
  case missingTexts(count: Int)
  /// Codings by hand do not have the identity that follows from where they were made.
  case wrongHandCodings(count: Int)

  /// Each of them means that the project is not as it should be.
  public var severity: Severity { .error }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .brokenStructure: "check.broken-structure"
    case .differsFromLog: "check.differs-from-log"
    case .unreadableChange: "check.unreadable-change"
    case .alteredTexts: "check.altered-texts"
    case .misfitLayout: "check.misfit-layout"
    case .codingsOutsideText: "check.codings-outside-text"
    case .verdictsOnOtherText: "check.verdicts-on-other-text"
    case .strayEvidence: "check.stray-evidence"
    case .codingsInsideCharacters: "check.codings-inside-characters"
    case .misformedRecords: "check.misformed-records"
    case .homelessOrphans: "check.homeless-orphans"
    case .misplacedChanges: "check.misplaced-changes"
    case .wrongCounts: "check.wrong-counts"
    case .strayTargets: "check.stray-targets"
    case .missingTexts: "check.missing-texts"
    case .wrongHandCodings: "check.wrong-hand-codings"
    }
  }
}
