internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What the columns of a list of pairs hold, with the formula and where it comes from.
enum MeasurePhrase {
  case count(of: String, UnitOfAnalysis)
  case both(UnitOfAnalysis)
  case only(String, UnitOfAnalysis)
  case neither(UnitOfAnalysis)
  case jaccard
  case npmi
  case logOdds
  case standardError
  case corrected
  case overlaps
  case touching(String, String)
  case relation(SegmentRelation)
  case coefficient
  case outOfRange
  case dice
  case share(String, String)
  case sequences
  case followed
  case followedOnly
  case notFollowed
  case neitherSequence
  case interval
  case drawn
  case jackknife
  case smallest

  /// The names of the measures, the same in every language.
  static let jaccardName = "Jaccard"
  static let npmiName = "NPMI"
  static let logOddsName = "log odds"
  static let standardErrorName = "SE"

  /// What an interval's column is called.
  static func intervalName(in language: Language) -> String { language.pick("95 % KI", "95% CI") }

  func text(in language: Language) -> String {
    switch self {
    case .count(let code, let unit):
      let noun = CountedNoun.units(unit).text(2, in: language)
      return language.pick("\(noun) med kode \(code)", "\(noun) with code \(code)")
    case .both(let unit):
      let noun = CountedNoun.units(unit).text(2, in: language)
      return language.pick("\(noun) med begge", "\(noun) with both")
    case .only(let code, let unit):
      let noun = CountedNoun.units(unit).text(2, in: language)
      return language.pick("\(noun) med kun \(code) af de to", "\(noun) with only \(code) of the two")
    case .neither(let unit):
      let noun = CountedNoun.units(unit).text(2, in: language)
      return language.pick("\(noun) uden nogen af dem", "\(noun) with neither")
    case .jaccard, .npmi, .logOdds, .standardError, .corrected, .share: return unitMeasure(in: language)
    case .overlaps, .touching, .relation, .coefficient, .outOfRange, .dice: return segmentMeasure(in: language)
    case .sequences, .followed, .followedOnly, .notFollowed, .neitherSequence: return sequenceMeasure(in: language)
    case .interval, .drawn, .jackknife, .smallest: return sampleMeasure(in: language)
    }
  }

  /// N is the number of units; n10 and n01 are the units with only one of the codes, n00 those with neither.
  private func unitMeasure(in language: Language) -> String {
    switch self {
    case .jaccard:
      language.pick(
        "n11/(n A + n B − n11), 0–1: begges andel af dem med mindst én af koderne (Jaccard 1901)",
        "n11/(n A + n B − n11), 0–1: both, as a share of those with at least one of the codes (Jaccard 1901)")
    case .npmi:
      language.pick(
        "log₂(n11·N/(n A·n B))/−log₂(n11/N), N er alle enheder: −1 aldrig sammen, 0 som ved tilfælde, 1 kun sammen"
          + " (Bouma 2009)",
        "log₂(n11·N/(n A·n B))/−log₂(n11/N), N being all units: −1 never together, 0 as by chance, 1 only together"
          + " (Bouma 2009)")
    case .logOdds:
      language.pick(
        "ln(n11·n00/(n10·n01)), n10 og n01 er kun A og kun B, n00 ingen af dem, over 0: oftere sammen end hver for sig"
          + " (Woolf 1955)",
        "ln(n11·n00/(n10·n01)), n10 and n01 being only A and only B, n00 neither, above 0: more often together than apart"
          + " (Woolf 1955)")
    case .standardError:
      language.pick(
        "standardfejl på log odds, √(1/n11 + 1/n10 + 1/n01 + 1/n00) (Woolf 1955)",
        "standard error of log odds, √(1/n11 + 1/n10 + 1/n01 + 1/n00) (Woolf 1955)")
    case .share(let whole, let part):
      language.pick(
        "n11/n \(whole): den andel af det, som \(whole) dækker, som \(part) også dækker",
        "n11/n \(whole): of what \(whole) covers, the share that \(part) covers too")
    default: CoOccurrencePhrase.corrected.text(in: language)
    }
  }

  private func sequenceMeasure(in language: Language) -> String {
    switch self {
    case .sequences: language.pick("replikker med A, som B følger", "turns with A that B follows")
    case .followed: language.pick("replikker, som B følger, med A eller uden", "turns that B follows, with A or without")
    case .followedOnly: language.pick("replikker uden A, som B følger", "turns without A that B follows")
    case .notFollowed: language.pick("replikker med A, som B ikke følger", "turns with A that B does not follow")
    default: language.pick("replikker uden A, som B ikke følger", "turns without A that B does not follow")
    }
  }

  private func sampleMeasure(in language: Language) -> String {
    switch self {
    case .interval:
      language.pick(
        "log odds ± 1,96·SE (Woolf 1955), kun beskrivende: det tager enhederne for uafhængige",
        "log odds ± 1.96·SE (Woolf 1955), descriptive only: it takes units to be independent")
    case .drawn:
      language.pick(
        "95 % af stikprøver af hele interviews (Efron 1979; Field og Welsh 2007)",
        "95% of samples of whole interviews (Efron 1979; Field and Welsh 2007)")
    case .jackknife:
      language.pick(
        "standardfejl, når hvert interview udelades på skift (Tukey 1958)",
        "standard error with each interview left out in turn (Tukey 1958)")
    default: language.pick("det mindste p, der kan nås", "the smallest p that can be reached")
    }
  }

  private func segmentMeasure(in language: Language) -> String {
    switch self {
    case .touching(let one, let other):
      language.pick(
        "uddrag med \(one), der overlapper mindst ét med \(other)",
        "segments with \(one) that overlap at least one with \(other)")
    case .coefficient:
      language.pick(
        "n12/(n A + n B − n12), som i ATLAS.ti, par er ikke en del af uddragene, så c kan komme uden for 0–1",
        "n12/(n A + n B − n12), as in ATLAS.ti, pairs are no part of the segments, so c can leave 0–1")
    case .dice:
      language.pick(
        "(A∩B + B∩A)/(n A + n B), 0–1: andelen af begges uddrag, der overlapper et af den andens (efter Dice 1945)",
        "(A∩B + B∩A)/(n A + n B), 0–1: the share of both codes' segments that overlap one of the other's (after Dice 1945)"
      )
    case .outOfRange: CoOccurrencePhrase.outOfRange.text(in: language)
    case .relation(let relation): relation.meaning(in: language)
    default:
      language.pick(
        "par af et uddrag med A og et med B, der overlapper", "pairs of a segment with A and one with B that overlap")
    }
  }
}

extension SegmentRelation {
  /// What a count of such pairs holds.
  fileprivate func meaning(in language: Language) -> String {
    switch self {
    case .exact: language.pick("par, der begynder og ender samme sted", "pairs that begin and end together")
    case .encloses: language.pick("par, hvor A rummer B", "pairs where A holds B")
    case .within: language.pick("par, hvor B rummer A", "pairs where B holds A")
    case .overlaps:
      language.pick("par, der krydser, uden at det ene rummer det andet", "pairs that cross, neither holding the other")
    case .adjacent:
      language.pick("par, der støder op til hinanden uden fælles tegn", "pairs that touch without a common character")
    case .apart: language.pick("par, der ikke rører hinanden", "pairs that do not touch")
    }
  }

  /// How the first segment lies to the second, in words.
  func text(in language: Language) -> String {
    switch self {
    case .exact: language.pick("samme sted", "same place")
    case .encloses: language.pick("A rummer B", "A holds B")
    case .within: language.pick("B rummer A", "B holds A")
    case .overlaps: language.pick("krydser", "cross")
    case .adjacent: language.pick("støder op", "adjacent")
    case .apart: language.pick("hver for sig", "apart")
    }
  }

  /// The relation in machine formats.
  var machineName: String {
    switch self {
    case .exact: "exact"
    case .encloses: "encloses"
    case .within: "within"
    case .overlaps: "overlaps"
    case .adjacent: "adjacent"
    case .apart: "apart"
    }
  }
}
