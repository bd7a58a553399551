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
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .brokenStructure(let count):
      language.pick(
        "filens opbygning er brudt \(count == 1 ? "ét sted" : "\(count) steder")",
        "the file's structure is broken in \(count == 1 ? "one place" : "\(count) places")")
    case .differsFromLog(let table, let surplus, let missing):
      language.pick(
        "tabellen »\(table)« følger ikke ændringsloggen: \(surplus) \(surplus == 1 ? "række" : "rækker") for meget, \(missing) mangler",
        "the table '\(table)' does not follow the change log: \(surplus) \(surplus == 1 ? "row" : "rows") too many, \(missing) missing"
      )
    case .unreadableChange(let sequence):
      language.pick("ændring \(sequence) i loggen kan ikke følges", "change \(sequence) of the log cannot be followed")
    case .alteredTexts(let count):
      language.pick(
        count == 1
          ? "1 gemt tekst svarer ikke til sit fingeraftryk"
          : "\(count) gemte tekster svarer ikke til deres fingeraftryk",
        count == 1
          ? "1 stored text does not match its fingerprint" : "\(count) stored texts do not match their fingerprints")
    case .misfitLayout(let interview):
      language.pick(
        "replikkerne i »\(interview)« passer ikke til teksten", "the turns of '\(interview)' do not fit its text")
    case .codingsOutsideText(let count):
      language.pick(
        count == 1 ? "1 kodning ligger uden for sin tekst" : "\(count) kodninger ligger uden for deres tekst",
        count == 1 ? "1 coding lies outside its text" : "\(count) codings lie outside their text")
    case .verdictsOnOtherText(let count):
      language.pick(
        "\(count) vurderinger gælder en anden tekst end den, der står der",
        "\(count) verdicts are on another text than the one that stands there")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .differsFromLog, .brokenStructure, .unreadableChange, .alteredTexts, .misfitLayout, .codingsOutsideText,
      .verdictsOnOtherText:
      language.pick(
        "kopiér projektfilen til et andet sted, før du gør mere", "copy the project file elsewhere before anything else"
      )
    }
  }
}
