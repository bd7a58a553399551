internal import CodingModel
internal import TranscriptText

/// What the tables on corrected transcripts hold.
enum CorrectionDefinition {
  case fates
  case items
  case orphans

  func text(in language: Language) -> String {
    switch self {
    case .fates:
      language.pick(
        "det, der lå i teksten, efter hvor det står i den rettede; reglernes kodninger, der falder ud, laver »kodeks code«"
          + " igen, hvor reglerne stadig passer",
        "what lay in the text, by where it stands in the corrected one; codings by rules that drop out are made again by"
          + " 'kodeks code' where the rules still fit")
    case .items:
      language.pick(
        "det, der ikke står uændret i den rettede tekst, med ordene før og nu",
        "what does not stand unchanged in the corrected text, with the words before and now")
    case .orphans:
      language.pick(
        "kodninger og memoer uden et sikkert sted i den rettede tekst, med ordene, som de stod; »nær« er dér, hvor man"
          + " først skal lede",
        "codings and memos without a certain place in the corrected text, with their former words; “near” is where to"
          + " look first")
    }
  }
}

extension CorrectionOutcome.Thing {
  /// What it is, for people.
  func text(in language: Language) -> String {
    switch self {
    case .coding: language.pick("Kodninger i hånden", "Codings by hand")
    case .ruleCoding: language.pick("Reglernes kodninger", "Codings by rules")
    case .verdict: language.pick("Vurderinger", "Verdicts")
    case .memo: language.pick("Memoer", "Memos")
    }
  }

  /// One of them.
  func singular(in language: Language) -> String {
    switch self {
    case .coding, .ruleCoding: language.pick("kodning", "coding")
    case .verdict: language.pick("vurdering", "verdict")
    case .memo: language.pick("memo", "memo")
    }
  }
}

extension CorrectionOutcome.Fate {
  /// What became of things, as the title of a column.
  func text(in language: Language) -> String {
    switch self {
    case .unmoved: language.pick("Uændret", "Unchanged")
    case .moved: language.pick("Flyttet", "Moved")
    case .corrected: language.pick("Rettede ord", "Corrected words")
    case .orphan: language.pick("Hjemløs", "Homeless")
    case .dropped: language.pick("Faldt ud", "Dropped out")
    }
  }
}
