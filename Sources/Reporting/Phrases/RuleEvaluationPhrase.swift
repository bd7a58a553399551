internal import CodingAnalysis
internal import TranscriptText

/// What an evaluation report says beside its numbers.
enum RuleEvaluationPhrase {
  case title
  case level, gold, found, both, precision, recall, average, interval
  case micro, macro
  case macroNote(EvaluatedLevel)
  case passages
  case exact(level: Int?)
  case uncoded, falseFires
  case differences
  case missing, extra, rules
  case noDifferences
  case selection(file: String, split: String?)

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Reglerne holdt op mod facit", "The rules held against hand coding")
    case .level: language.pick("Niveau", "Level")
    case .gold: language.pick("Facit", "Gold")
    case .found: language.pick("Fundet", "Found")
    case .both: language.pick("Begge", "Both")
    case .precision: language.pick("Præcision", "Precision")
    case .recall: language.pick("Genkaldelse", "Recall")
    case .average: language.pick("Alle koder", "All codes")
    case .interval: language.pick("95 %-interval for F1", "95% interval of F1")
    case .micro: language.pick("Mikro", "Micro")
    case .macro: language.pick("Makro", "Macro")
    case .macroNote(let level):
      language.pick(
        "Makro på niveau \(level.level): præcision over \(level.macroPrecision.codes), genkaldelse over"
          + " \(level.macroRecall.codes), F1 over \(level.macroF1.codes) af \(CountedNoun.codes.counted(level.codeCount, in: language))",
        "Macro at level \(level.level): precision over \(level.macroPrecision.codes), recall over"
          + " \(level.macroRecall.codes), F1 over \(level.macroF1.codes) of \(CountedNoun.codes.counted(level.codeCount, in: language))"
      )
    case .passages: language.pick("Replikker", "Turns")
    case .exact(nil): language.pick("Præcis facits koder", "Exactly the gold codes")
    case .exact(let level?):
      language.pick("Præcis facits koder til og med niveau \(level)", "Exactly the gold codes down to level \(level)")
    case .uncoded: language.pick("Uden kode i facit", "Without a code in the gold")
    case .falseFires: language.pick("Heraf fik en kode alligevel", "Of these given a code all the same")
    case .differences: language.pick("Replikker med andre koder end facit", "Turns with other codes than the gold")
    case .missing: language.pick("Mangler", "Missing")
    case .extra: language.pick("For meget", "Too much")
    case .rules: language.pick("Regler bag det", "Rules behind it")
    case .noDifferences:
      language.pick(
        "Alle replikker har facits koder på de viste niveauer.", "All turns have the gold codes at the levels shown.")
    case .selection(let file, nil):
      language.pick("replikkerne i \(file); kodninger efter reglerne", "the turns of \(file); codings by the rules")
    case .selection(let file, let split?):
      language.pick(
        "replikkerne i \(file), delen »\(split)«; kodninger efter reglerne",
        "the turns of \(file), split '\(split)'; codings by the rules")
    }
  }
}
