public import CodingModel
internal import Foundation

/// How well a code's model would have found its turns: each interview is left out in turn, learnt without, and judged.
///
/// Turns of one interview are alike, so a split by turns would flatter the model (a random split doubled F1 in a trial).
/// Only read turns are judged.
public struct SuggestionEvaluation: Hashable, Sendable {
  /// One code.
  public struct Row: Hashable, Sendable {
    /// The code, its turns and interviews.
    public let basis: CodeSuggester.Basis
    /// The share of the read turns that have the code: what a list in any order has as its precision.
    public let prevalence: Measure
    /// The mean, over the turns with the code, of the precision among the turns that are at least as likely.
    public let averagePrecision: Measure
    /// The share of turns with the code among the likeliest, as many as have it.
    public let topPrecision: Measure
    /// F1 of what has a probability of 0.5 or more.
    public let f1: Measure
    /// F1 of giving every turn the code, 2p/(1 + p).
    public let baselineF1: Measure
  }

  /// The codes with a model, in their order.
  public let rows: [Row]
  /// The codes without, in their order.
  public let withoutModel: [CodeSuggester.Basis]
  /// Read turns.
  public let readCount: Int
  /// Interviews with a read turn.
  public let interviewCount: Int

  /// Judges the models of `codes`.
  public init(_ material: SuggestionMaterial, codes: [CodePath]) {
    let read = material.readPlaces
    let bases = CodeSuggester.bases(of: codes, in: material)
    let interviews = Set(read.map { material.passages[$0].interview }).sorted()
    let judged = bases.filter { $0.method == .model }
    let counts = StemCounts(material)
    let frequencies = counts.frequencies(of: read)
    var scored: [[(score: Double, isYes: Bool)]] = Array(repeating: [], count: judged.count)
    // One interview at a time: what is learnt without it is as large as the material.
    for interview in judged.isEmpty ? [] : interviews {
      let fold = Fold(material, counts, frequencies, read: read, leavingOut: interview)
      for (place, basis) in judged.enumerated() { scored[place] += fold.scores(of: basis.code, in: material) }
    }
    rows = zip(judged, scored).map(Self.row)
    withoutModel = bases.filter { $0.method == .nearest }
    readCount = read.count
    interviewCount = interviews.count
  }

  private static func row(_ basis: CodeSuggester.Basis, _ scored: [(score: Double, isYes: Bool)]) -> Row {
    let yes = scored.count { $0.isYes }
    let prevalence = Measure.ratio(Double(yes), of: Double(scored.count))
    let counts = DetectionCounts(
      gold: yes, found: scored.count { $0.score >= CodeSuggester.leastProbability },
      both: scored.count { $0.isYes && $0.score >= CodeSuggester.leastProbability })
    let ranking = RankedDetection(scored)
    return Row(
      basis: basis, prevalence: prevalence, averagePrecision: ranking.averagePrecision,
      topPrecision: ranking.precision(amongFirst: yes), f1: counts.f1, baselineF1: prevalence.map { 2 * $0 / (1 + $0) })
  }
}

/// What is learnt without one interview, and that interview's turns.
private struct Fold {
  private let featureCount: Int
  private let learning: [Int]
  private let learnt: [LogisticRegression.Passage]
  private let judged: [Int]
  private let asked: [LogisticRegression.Passage]

  /// `frequencies` are those of the stems in all read passages.
  init(
    _ material: SuggestionMaterial, _ counts: StemCounts, _ frequencies: [Int: Int], read: [Int],
    leavingOut interview: Int
  ) {
    learning = read.filter { material.passages[$0].interview != interview }
    judged = read.filter { material.passages[$0].interview == interview }
    let others = frequencies.merging(counts.frequencies(of: judged), uniquingKeysWith: -)
    let weights = TermWeights(
      frequencies: others, documentCount: learning.count, minimumDocuments: PassageSpace.leastPassages)
    let space = PassageSpace(counts, weights, weighing: read)
    featureCount = space.stems.count
    learnt = learning.map { space.vectors[$0] }
    asked = judged.map { space.vectors[$0] }
  }

  /// The probability of the code for each turn left out. Where nothing can be learnt without the interview, every turn is
  /// as likely as any other: 0.
  func scores(of code: CodePath, in material: SuggestionMaterial) -> [(score: Double, isYes: Bool)] {
    let model = LogisticRegression(
      learnt, isYes: learning.map { material.passages[$0].codes.contains(code) }, featureCount: featureCount)
    return zip(judged, asked).map { place, passage in
      (model?.probability(of: passage) ?? 0, material.passages[place].codes.contains(code))
    }
  }
}
