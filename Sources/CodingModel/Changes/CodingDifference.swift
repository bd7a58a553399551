public import Foundation
internal import TranscriptText

/// What turns one set of a coder's codings into another.
///
/// Codings are the same when interview, stretch and code are the same. Their evidence is the same when the same rules of
/// the same codebooks, as written, matched the same words: a codebook version that leaves a rule alone changes nothing,
/// so the coding keeps the version that first made it.
public struct CodingDifference: Sendable {
  /// A coding that stays, with other evidence; `coding` keeps the identity of `former`.
  public struct Replacement: Hashable, Sendable {
    /// The coding as it was.
    public let former: Coding
    /// The coding as it becomes.
    public let coding: Coding
  }

  /// The numbers for one code.
  public struct CodeCounts: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// Codings that come.
    public fileprivate(set) var added = 0
    /// Codings that go.
    public fileprivate(set) var removed = 0
    /// Codings whose evidence changes.
    public fileprivate(set) var replaced = 0
    /// Codings that stay as they are.
    public fileprivate(set) var unchanged = 0
    /// Codings that the rules make, but that a person has rejected; the other numbers are without them.
    public fileprivate(set) var rejected = 0
  }

  /// Codings that come, in the order of the new set.
  public let added: [Coding]
  /// Codings that go, in the order of the former set.
  public let removed: [Coding]
  /// Codings whose evidence changes, in the order of the new set.
  public let replaced: [Replacement]
  /// Codings that stay as they are, in the order of the new set.
  public let unchanged: [Coding]
  /// The numbers code by code, in the order of the codes. A rejected coding that comes or stays is counted as such, and
  /// one that goes was not among those that stood.
  public let countsByCode: [CodeCounts]

  /// Compares two sets of codings of one coder.
  ///
  /// Where `codings` gives a code to a stretch twice, the evidence of both is joined.
  public init(from former: [Coding], to codings: [Coding]) {
    var remaining: [CodedPlace: Coding] = [:]
    remaining.reserveCapacity(former.count)
    for coding in former { remaining[CodedPlace(coding)] = coding }
    var added: [Coding] = []
    var replaced: [Replacement] = []
    var unchanged: [Coding] = []
    for coding in Self.joined(codings) {
      guard let known = remaining.removeValue(forKey: CodedPlace(coding)) else {
        added.append(coding)
        continue
      }
      if RuleEvidence.agree(known.evidence, coding.evidence) {
        unchanged.append(known)
      } else {
        replaced.append(Replacement(former: known, coding: coding.with(id: known.id, evidence: coding.evidence)))
      }
    }
    self.added = added
    self.replaced = replaced
    self.unchanged = unchanged
    removed = remaining.isEmpty ? [] : former.filter { remaining[CodedPlace($0)] != nil }
    var counter = CodeCounter()
    counter.count(added) { $0.added += 1 }
    counter.count(removed.filter { $0.verdict != .rejected }) { $0.removed += 1 }
    counter.count(replaced.map(\.coding)) { $0.replaced += 1 }
    counter.count(unchanged) { $0.unchanged += 1 }
    countsByCode = counter.counts.values.sorted { $0.code < $1.code }
  }

  /// True when the two sets are the same.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && replaced.isEmpty }

  /// The steps from the former set to the new one.
  public var operations: [ChangeOperation] {
    removed.map { .removeCoding($0) } + replaced.map { .replaceCoding($0.former, with: $0.coding) }
      + added.map { .addCoding($0) }
  }

  private static func joined(_ codings: [Coding]) -> [Coding] {
    var places: [CodedPlace: Int] = [:]
    places.reserveCapacity(codings.count)
    var result: [Coding] = []
    result.reserveCapacity(codings.count)
    for coding in codings {
      if let place = places.updateValue(result.count, forKey: CodedPlace(coding)) {
        places[CodedPlace(coding)] = place
        result[place] = result[place].with(
          id: result[place].id, evidence: RuleEvidence.joined(result[place].evidence, coding.evidence))
      } else {
        result.append(coding)
      }
    }
    return result
  }
}

/// Counts codings code by code; the numbers of all reports on a difference come from one count.
private struct CodeCounter {
  private(set) var counts: [CodePath: CodingDifference.CodeCounts] = [:]

  mutating func count(_ codings: [Coding], _ add: (inout CodingDifference.CodeCounts) -> Void) {
    for coding in codings {
      if coding.verdict == .rejected {
        counts[coding.code, default: .init(code: coding.code)].rejected += 1
      } else {
        add(&counts[coding.code, default: .init(code: coding.code)])
      }
    }
  }
}

extension Coding {
  /// The same coding with an identity and evidence.
  public func with(id: UUID, evidence: [RuleEvidence]) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: codeKey, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }
}

extension RuleEvidence {
  /// The first list, and what the second says beyond it. The same statement stands once, whatever codebook versions it
  /// was found with.
  public static func joined(_ left: [RuleEvidence], _ right: [RuleEvidence]) -> [RuleEvidence] {
    var seen = Set(left.map(\.statement))
    return left + right.filter { seen.insert($0.statement).inserted }
  }

  /// What the evidence says, without the version and line of the codebook it was first found with.
  private var statement: [String] { [codebook, rule, text] + matches.map { "\($0.start)-\($0.end)" } }

  /// Whether the statements are the same.
  private func agrees(with other: RuleEvidence) -> Bool {
    matches == other.matches && rule == other.rule && codebook == other.codebook && text == other.text
  }

  /// Whether two lists say the same, in any order.
  fileprivate static func agree(_ left: [RuleEvidence], _ right: [RuleEvidence]) -> Bool {
    guard left.count == right.count else { return false }
    // As a rule they say it in the same order: then nothing has to be written out.
    if zip(left, right).allSatisfy({ $0.agrees(with: $1) }) { return true }
    func statements(_ evidence: [RuleEvidence]) -> [[String]] {
      evidence.map(\.statement).sorted { $0.lexicographicallyPrecedes($1) }
    }
    return statements(left) == statements(right)
  }
}
