internal import CodingModel

/// What was found at one level of the code tree, over all its codes.
public struct EvaluatedLevel: Hashable, Sendable {
  /// A mean over the codes for which a measure has a value.
  public struct Average: Hashable, Sendable {
    /// The mean; undefined where no code has a value.
    public let value: Measure
    /// How many codes it is the mean of.
    public let codes: Int

    init(_ measures: [Measure]) {
      let numbers = measures.compactMap(\.number)
      codes = numbers.count
      value =
        numbers.isEmpty
        ? .undefined(measures.first?.reason ?? .emptyBase) : .value(numbers.reduce(0, +) / Double(numbers.count))
    }
  }

  /// The level, from 1 (top codes).
  public let level: Int
  /// Number of codes.
  public let codeCount: Int
  /// All codes' counts added up; its measures are the micro averages.
  public let micro: DetectionCounts
  /// The interval of the micro F1 over samples of passages; `nil` where there is no F1.
  public let interval: BootstrapInterval?
  /// The codes' mean precision (macro average).
  public let macroPrecision: Average
  /// The codes' mean recall.
  public let macroRecall: Average
  /// The codes' mean F1: the mean of their F1, not the F1 of the means (Opitz and Burst 2019).
  public let macroF1: Average
  /// Passages that have just the codes that they should have, at this level and above.
  public let exactCount: Int

  /// Adds up the rows of a level.
  init(_ level: Int, rows: [RuleEvaluation.Row], passages: [EvaluatedPassage], replicates: Int) {
    let codes = rows.map(\.code)
    self.level = level
    codeCount = rows.count
    micro = rows.reduce(DetectionCounts()) { $0 + $1.counts }
    interval = BootstrapInterval(f1Of: passages.map { $0.counts(of: codes) }, replicates: replicates)
    macroPrecision = Average(rows.map(\.counts.precision))
    macroRecall = Average(rows.map(\.counts.recall))
    macroF1 = Average(rows.map(\.counts.f1))
    exactCount = passages.count { $0.isExact(toLevel: level) }
  }
}
