internal import TranscriptText

/// The measures of a pair of codes that people can ask for; programs always get all of them.
public enum PairMeasure: String, Hashable, Sendable, CaseIterable {
  /// Both, as a share of either.
  case jaccard
  /// Both, as a share of all of each.
  case dice
  /// The cosine of the codes' units.
  case cosine
  /// How many times as often as by chance.
  case lift
  /// Pointwise mutual information.
  case pmi
  /// The same, between −1 and 1.
  case npmi
  /// The correlation of two yes-or-no variables.
  case phi
  /// Yule's coefficient of association.
  case yuleQ = "yule-q"
  /// The logarithm of the odds ratio, with its interval.
  case logOdds = "log-odds"
  /// The likelihood ratio statistic with its p.
  case g2
  /// Fisher's exact p.
  case fisher
  /// Units with both that chance would give.
  case expected
  /// The p of the test.
  case p
  /// Benjamini and Hochberg's q.
  case q

  /// What a list of pairs shows where nothing else is asked for.
  public static let usual: [PairMeasure] = [.jaccard, .npmi, .logOdds, .p, .q]

  /// True for measures that take units to be independent of each other, which those of one interview are not.
  var isDescriptive: Bool { self == .g2 || self == .fisher }

  /// The column's title, the same in every language but for the expected count.
  func title(in language: Language) -> String {
    switch self {
    case .jaccard: MeasurePhrase.jaccardName
    case .dice: "Dice"
    case .cosine: "cosinus"
    case .lift: "lift"
    case .pmi: "PMI"
    case .npmi: MeasurePhrase.npmiName
    case .phi: "φ"
    case .yuleQ: "Yules Q"
    case .logOdds: MeasurePhrase.logOddsName
    case .g2: "G²"
    case .fisher: "Fisher"
    case .expected: language.pick("forventet", "expected")
    case .p: "p"
    case .q: "q"
    }
  }

  /// The formula and where it comes from; N is the number of units.
  func meaning(in language: Language) -> String {
    switch self {
    case .jaccard: MeasurePhrase.jaccard.text(in: language)
    case .npmi: MeasurePhrase.npmi.text(in: language)
    case .logOdds: MeasurePhrase.logOdds.text(in: language)
    case .dice: language.pick("2·n11/(n A + n B), 0–1 (Dice 1945)", "2·n11/(n A + n B), 0–1 (Dice 1945)")
    case .cosine: language.pick("n11/√(n A·n B), 0–1 (Ochiai 1957)", "n11/√(n A·n B), 0–1 (Ochiai 1957)")
    case .lift:
      language.pick(
        "n11·N/(n A·n B): 1 som ved tilfælde, 2 dobbelt så ofte", "n11·N/(n A·n B): 1 as by chance, 2 twice as often")
    case .pmi:
      language.pick(
        "log₂ af lift, −∞ når de aldrig mødes (Church og Hanks 1990)",
        "log₂ of lift, −∞ where they never meet (Church and Hanks 1990)")
    case .phi:
      language.pick(
        "(n11·n00 − n10·n01)/√(produktet af de fire randtal), −1 til 1 (Yule 1912)",
        "(n11·n00 − n10·n01)/√(product of the four margins), −1 to 1 (Yule 1912)")
    case .yuleQ:
      language.pick(
        "(n11·n00 − n10·n01)/(n11·n00 + n10·n01), −1 til 1 (Yule 1900)",
        "(n11·n00 − n10·n01)/(n11·n00 + n10·n01), −1 to 1 (Yule 1900)")
    case .g2, .fisher, .expected, .p, .q: testMeaning(in: language)
    }
  }

  private func testMeaning(in language: Language) -> String {
    switch self {
    case .g2:
      language.pick(
        "2·Σ O·ln(O/E) over de fire celler, kun beskrivende (Dunning 1993)",
        "2·Σ O·ln(O/E) over the four cells, descriptive only (Dunning 1993)")
    case .fisher:
      language.pick(
        "Fishers eksakte p, tosidet, kun beskrivende (Fisher 1935)",
        "Fisher's exact p, two-sided, descriptive only (Fisher 1935)")
    case .expected:
      language.pick("så ofte ville de mødes ved tilfælde", "how often they would meet by chance")
    case .p:
      language.pick(
        "sandsynligheden for, at de mødes så ofte eller oftere ved tilfælde",
        "the probability that they meet as often or more by chance")
    default:
      language.pick(
        "andelen af falske fund blandt alle par med så lavt et q (Benjamini og Hochberg 1995)",
        "the share of false findings among all pairs with so low a q (Benjamini and Hochberg 1995)")
    }
  }
}
