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
    let read = material.passages.indices.filter { material.passages[$0].isRead }
    let bases = CodeSuggester(material, codes: codes).bases
    let interviews = Set(read.map { material.passages[$0].interview }).sorted()
    let judged = bases.filter { $0.method == .model }
    let folds = interviews.map { Fold(material, read: read, leavingOut: $0) }
    rows = judged.map { basis in
      let scored = folds.flatMap { $0.scores(of: basis.code, in: material) }
      return Self.row(basis, scored)
    }
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
  private let space: PassageSpace
  private let learning: [Int]
  private let judged: [Int]

  init(_ material: SuggestionMaterial, read: [Int], leavingOut interview: Int) {
    learning = read.filter { material.passages[$0].interview != interview }
    judged = read.filter { material.passages[$0].interview == interview }
    space = PassageSpace(material, learning: learning)
  }

  /// The probability of the code for each turn left out. Where nothing can be learnt without the interview, every turn is
  /// as likely as any other: 0.
  func scores(of code: CodePath, in material: SuggestionMaterial) -> [(score: Double, isYes: Bool)] {
    let model = LogisticRegression(
      learning.map { space.vectors[$0] }, isYes: learning.map { material.passages[$0].codes.contains(code) },
      featureCount: space.stems.count)
    return judged.map { place in
      (model?.probability(of: space.vectors[place]) ?? 0, material.passages[place].codes.contains(code))
    }
  }
}
