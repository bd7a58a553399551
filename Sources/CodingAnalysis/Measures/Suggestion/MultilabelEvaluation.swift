/// How codes that were suggested for units fit those that the units have.
public struct MultilabelEvaluation<Code: Hashable & Sendable>: Hashable, Sendable {
  /// For each code how often it is there, was suggested, and both.
  public let perCode: [Code: DetectionCounts]

  /// Compares unit by unit.
  ///
  /// - Parameters:
  ///   - actual: the codes that each unit has.
  ///   - predicted: the codes suggested for it.
  ///   - codes: the codes that count.
  public init(actual: [Set<Code>], predicted: [Set<Code>], codes: [Code]) {
    var counts: [Code: DetectionCounts] = [:]
    for code in codes {
      counts[code] = zip(actual, predicted).reduce(DetectionCounts()) { sum, unit in
        let (isThere, isFound) = (unit.0.contains(code), unit.1.contains(code))
        return sum
          + DetectionCounts(gold: isThere ? 1 : 0, found: isFound ? 1 : 0, both: isThere && isFound ? 1 : 0)
      }
    }
    perCode = counts
  }

  /// All codes' counts together: their F1 is the micro average, which frequent codes dominate.
  public var total: DetectionCounts { perCode.values.reduce(DetectionCounts(), +) }

  /// The mean of the codes' F1, codes that are neither there nor suggested left out (macro average; Yang 1999). Undefined
  /// (`emptyBase`) where all are.
  public var macroF1: Measure { OrderedSample(perCode.values.compactMap(\.f1.number)).mean }
}
