public import CodingModel
internal import Foundation

/// What rules found in passages, held against what people gave them.
///
/// A code implies all codes above it, on both sides. A passage (a turn) has a code when a coding of that code, or of one
/// below it, shares at least one byte with the turn's body. Each level of the code tree is judged by itself, so that a
/// code and the one above it are not counted together.
public struct RuleEvaluation: Hashable, Sendable {
  /// One code's counts.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// Passages that should have it, that have it, and both.
    public let counts: DetectionCounts
  }

  /// A passage whose codes are not those that it should have.
  public struct Difference: Hashable, Sendable {
    /// The passage.
    public let passage: EvaluatedPassage
    /// Codes that it should have and has not, in the codes' order.
    public let missing: [CodePath]
    /// Codes that it has and should not have, in the codes' order.
    public let extra: [CodePath]
  }

  /// The passages, in the caller's order.
  public let passages: [EvaluatedPassage]
  /// One row for each code of the levels, in the codes' order, each below the one above it.
  public let rows: [Row]
  /// The levels, in the caller's order.
  public let levels: [EvaluatedLevel]
  /// The passages that differ in a code of the levels, in the passages' order.
  public let differences: [Difference]

  /// Passages that should have no code.
  public var uncodedCount: Int { passages.count { $0.gold.codes.isEmpty } }
  /// Passages that should have no code and have one.
  public var falseFireCount: Int { passages.count { $0.gold.codes.isEmpty && !$0.found.isEmpty } }
  /// Interviews that the passages stand in.
  public var interviewCount: Int { Set(passages.map(\.gold.interview)).count }

  /// Compares.
  ///
  /// - Parameters:
  ///   - gold: the passages; one whose interview or turn is not among `interviews` has no codings.
  ///   - interviews: the material.
  ///   - codings: the codings to judge, in any order.
  ///   - codes: all codes, in the codebooks' order; codes that only passages or codings have come after them.
  ///   - levels: the levels to judge, from 1 (top codes).
  ///   - replicates: how many samples the intervals are drawn from.
  public init(
    gold: [GoldPassage], interviews: [Interview], codings: [Coding], codes: [CodePath], levels: [Int] = [1],
    replicates: Int = BootstrapInterval.usualReplicates
  ) {
    let material = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byInterview = Dictionary(grouping: codings, by: \.interview)
    let passages = gold.map {
      EvaluatedPassage($0, in: material[$0.interview], codings: byInterview[$0.interview] ?? [])
    }
    let order = Self.order(codes, passages).filter { levels.contains($0.components.count) }
    self.passages = passages
    let rows = order.map { code in
      Row(code: code, counts: passages.reduce(DetectionCounts()) { $0 + $1.counts(of: [code]) })
    }
    self.rows = rows
    self.levels = levels.map { level in
      EvaluatedLevel(
        level, rows: rows.filter { $0.code.components.count == level }, passages: passages, replicates: replicates)
    }
    differences = passages.compactMap { passage in
      let missing = order.filter { passage.expected.contains($0) && !passage.found.contains($0) }
      let extra = order.filter { passage.found.contains($0) && !passage.expected.contains($0) }
      return missing.isEmpty && extra.isEmpty ? nil : Difference(passage: passage, missing: missing, extra: extra)
    }
  }

  /// Every code and the codes above it, each once: those above first.
  private static func order(_ codes: [CodePath], _ passages: [EvaluatedPassage]) -> [CodePath] {
    var seen: Set<CodePath> = []
    let others = passages.reduce(into: Set<CodePath>()) { $0.formUnion($1.expected.union($1.found)) }
    return (codes + others.sorted()).flatMap { $0.ancestors.reversed() + [$0] }.filter { seen.insert($0).inserted }
  }
}
