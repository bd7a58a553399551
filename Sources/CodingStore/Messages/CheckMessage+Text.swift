public import TranscriptText

extension CheckMessage {
  /// What is wrong.
  public func text(in language: Language) -> String { language.pick(danishText, englishText) }

  private var danishText: String {
    switch self {
    case .brokenStructure(let count): "filens opbygning er brudt \(count == 1 ? "ét sted" : "\(count) steder")"
    case .differsFromLog(let table, let surplus, let missing):
      "tabellen »\(table)« følger ikke ændringsloggen: \(surplus) \(surplus == 1 ? "række" : "rækker") for meget,"
        + " \(missing) mangler"
    case .unreadableChange(let sequence): "ændring \(sequence) i loggen kan ikke følges"
    case .alteredTexts(1): "1 gemt tekst svarer ikke til sit fingeraftryk"
    case .alteredTexts(let count): "\(count) gemte tekster svarer ikke til deres fingeraftryk"
    case .misfitLayout(let interview): "replikkerne i »\(interview)« passer ikke til teksten"
    case .codingsOutsideText(1): "1 kodning ligger uden for sin tekst"
    case .codingsOutsideText(let count): "\(count) kodninger ligger uden for deres tekst"
    case .strayEvidence(1): "1 begrundelse for en kodning peger på ord, som ikke er i teksten"
    case .strayEvidence(let count): "\(count) begrundelser for kodninger peger på ord, som ikke er i teksten"
    case .verdictsOnOtherText(let count):
      "\(count) \(count == 1 ? "vurdering" : "vurderinger") gælder en anden tekst end den, der står der"
    case .codingsInsideCharacters(let count):
      "\(count) \(count == 1 ? "kodning" : "kodninger") begynder eller slutter inde i et tegn"
    case .misformedRecords(let count): "\(count) \(count == 1 ? "oplysning" : "oplysninger") kan ikke læses"
    case .homelessOrphans(1): "1 hjemløs kodning hører til et interview eller en tekst, som ikke er i projektet"
    case .homelessOrphans(let count):
      "\(count) hjemløse kodninger hører til interviews eller tekster, som ikke er i projektet"
    case .misplacedChanges(let count):
      "\(count) \(count == 1 ? "ændring" : "ændringer") i loggen er dateret før projektets begyndelse"
    case .wrongCounts(let count): "\(count) \(count == 1 ? "ændring" : "ændringer") i loggen er talt forkert op"
    case .strayTargets(1): "1 fortrydelse eller gentagelse gælder en ændring, som ikke går forud for den i loggen"
    case .strayTargets(let count):
      "\(count) fortrydelser eller gentagelser gælder ændringer, som ikke går forud for dem i loggen"
    case .missingTexts(let count): "loggen nævner \(count) \(count == 1 ? "tekst" : "tekster"), som mangler i projektet"
    case .wrongHandCodings(1): "1 kodning i hånden har et id, som ikke svarer til dens sted"
    case .wrongHandCodings(let count): "\(count) kodninger i hånden har id'er, som ikke svarer til deres steder"
    }
  }

  private var englishText: String {
    switch self {
    case .brokenStructure(let count):
      "the file's structure is broken in \(count == 1 ? "one place" : "\(count) places")"
    case .differsFromLog(let table, let surplus, let missing):
      "the table '\(table)' does not follow the change log: \(surplus) \(surplus == 1 ? "row" : "rows") too many,"
        + " \(missing) missing"
    case .unreadableChange(let sequence): "change \(sequence) of the log cannot be followed"
    case .alteredTexts(1): "1 stored text does not match its fingerprint"
    case .alteredTexts(let count): "\(count) stored texts do not match their fingerprints"
    case .misfitLayout(let interview): "the turns of '\(interview)' do not fit its text"
    case .codingsOutsideText(1): "1 coding lies outside its text"
    case .codingsOutsideText(let count): "\(count) codings lie outside their text"
    case .strayEvidence(1): "1 coding's evidence names words that are not in the text"
    case .strayEvidence(let count): "the evidence of codings names words that are not in the text \(count) times"
    case .verdictsOnOtherText(let count):
      "\(count) \(count == 1 ? "verdict is" : "verdicts are") on another text than the one that stands there"
    case .codingsInsideCharacters(1): "1 coding begins or ends inside a character"
    case .codingsInsideCharacters(let count): "\(count) codings begin or end inside a character"
    case .misformedRecords(let count): "\(count) \(count == 1 ? "record" : "records") cannot be read"
    case .homelessOrphans(1): "1 orphan belongs to an interview or a text that is not in the project"
    case .homelessOrphans(let count): "\(count) orphans belong to interviews or texts that are not in the project"
    case .misplacedChanges(let count):
      "\(count) \(count == 1 ? "change of the log is" : "changes of the log are") dated before the project's beginning"
    case .wrongCounts(let count):
      "\(count) \(count == 1 ? "change of the log is" : "changes of the log are") counted wrongly"
    case .strayTargets(1): "1 undo or redo is of a change that does not come before it in the log"
    case .strayTargets(let count): "\(count) undos or redos are of changes that do not come before them in the log"
    case .missingTexts(let count):
      "the log speaks of \(count) \(count == 1 ? "text" : "texts") that the project lacks"
    case .wrongHandCodings(1): "1 coding by hand has an id that does not follow from its place"
    case .wrongHandCodings(let count): "\(count) codings by hand have ids that do not follow from their places"
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .differsFromLog, .brokenStructure, .unreadableChange, .alteredTexts, .misfitLayout, .codingsOutsideText,
      .strayEvidence, .verdictsOnOtherText, .codingsInsideCharacters, .misformedRecords, .homelessOrphans, .misplacedChanges,
      .wrongCounts, .strayTargets, .missingTexts, .wrongHandCodings:
      language.pick(
        "kopiér projektfilen til et andet sted, før du gør mere", "copy the project file elsewhere before anything else"
      )
    }
  }
}
