internal import CodingModel
internal import TranscriptText

/// What a co-occurrence report says beside its numbers.
enum CoOccurrencePhrase {
  case title
  case matrix
  case pairs
  case codes
  case matrixNote(UnitOfAnalysis)
  case unusedCodes([String])
  case shownCodes(Int, of: Int)
  case sorting
  case segmentSorting
  case characterSorting
  case measure
  case value
  case meaning
  /// `command` is the command whose option shows the rest; empty for the one that made the report.
  case shownPairs(Int, of: Int, command: String)
  case neverTogether(Int)
  case corrected
  case outOfRange
  case related
  case noCodes
  case count(Int, UnitOfAnalysis)

  func text(in language: Language) -> String {
    switch self {
    case .title: language.pick("Samforekomst", "Co-occurrence")
    case .matrix: language.pick("Hvor ofte står koderne sammen?", "How often do codes stand together?")
    case .pairs: language.pick("Par af koder", "Pairs of codes")
    case .codes: language.pick("Koder", "Codes")
    case .matrixNote(let unit): Self.matrixNote(unit, in: language)
    case .unusedCodes(let names):
      language.pick(
        "Ikke brugt i udvalget og derfor udeladt her: \(names.joined(separator: ", "))",
        "Not used in the selection and therefore left out here: \(names.joined(separator: ", "))")
    case .shownCodes(let shown, let all):
      language.pick(
        "\(shown) af \(all) brugte koder er vist: \(shown == 1 ? "den hyppigste" : "de hyppigste")",
        "\(shown) of \(all) used codes \(shown == 1 ? "is" : "are") shown: the most frequent")
    case .sorting:
      language.pick(
        "Sorteret efter NPMI; par, der mødes færre end tre gange, står sidst, for der er NPMI usikker",
        "Sorted by NPMI; pairs that meet fewer than three times come last, since NPMI is uncertain there")
    case .segmentSorting:
      language.pick("Sorteret efter Dice for uddrag", "Sorted by segment Dice")
    case .characterSorting: language.pick("Sorteret efter Jaccard", "Sorted by Jaccard")
    case .measure: language.pick("Mål", "Measure")
    case .value: language.pick("Værdi", "Value")
    case .meaning: language.pick("Betydning", "Meaning")
    case .shownPairs(let shown, let all, let command):
      language.pick(
        "\(shown) af \(all) par, der mødes, er vist; »\(command)--limit \(all)« viser alle",
        "\(shown) of \(all) pairs that meet \(shown == 1 ? "is" : "are") shown; '\(command)--limit \(all)' shows all")
    case .neverTogether(let count):
      language.pick("\(count) par mødes aldrig", count == 1 ? "1 pair never meets" : "\(count) pairs never meet")
    case .corrected:
      language.pick(
        "* 0,5 er lagt til alle fire celler, fordi en af dem er 0 (Haldane 1956, Anscombe 1956)",
        "* 0.5 is added to all four cells because one is 0 (Haldane 1956, Anscombe 1956)")
    case .outOfRange:
      language.pick(
        "* uden for 0–1: uddragene overlapper så ofte, at c ikke kan læses som en andel",
        "* outside 0–1: segments overlap so often that c cannot be read as a share")
    case .related:
      language.pick(
        "En kode sammenlignes ikke med koder over eller under den (·)",
        "A code is not compared with codes above or below it (·)")
    case .noCodes: language.pick("Ingen koder er brugt i udvalget.", "No codes are used in the selection.")
    case .count(let count, let unit): unit.counted(count, in: language)
    }
  }

  private static func matrixNote(_ unit: UnitOfAnalysis, in language: Language) -> String {
    let noun = CountedNoun.units(unit).text(2, in: language)
    return unit == .segment
      ? language.pick(
        "Tallene er overlap mellem uddrag; i diagonalen kodens uddrag",
        "The numbers are overlaps of segments; the diagonal holds the code's segments")
      : language.pick(
        "Tallene er \(noun) med begge koder; i diagonalen \(noun) med koden",
        "The numbers are \(noun) with both codes; the diagonal holds \(noun) with the code")
  }
}

extension CountedNoun {
  /// What units of analysis are called.
  static func units(_ unit: UnitOfAnalysis) -> CountedNoun {
    switch unit {
    case .turn: .turns
    case .sentence: .sentences
    case .window: .windows
    case .segment: .segments
    case .character: .characters
    case .transcript: .interviews
    }
  }
}
