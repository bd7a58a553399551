/// How many codes more interviews would bring, judged by those that came in one or two interviews only.
public struct CodeRichness: Hashable, Sendable {
  /// n: how many interviews.
  public let interviewCount: Int
  /// S: codes that came.
  public let observed: Int
  /// Q₁: codes of exactly one interview.
  public let once: Int
  /// Q₂: codes of exactly two interviews.
  public let twice: Int
  /// U: codes of interviews, each interview's added up.
  public let incidences: Int

  /// Counts the codes of interviews.
  public init<Code: Hashable>(_ interviews: [Set<Code>]) {
    var counts: [Code: Int] = [:]
    for codes in interviews { for code in codes { counts[code, default: 0] += 1 } }
    interviewCount = interviews.count
    observed = counts.count
    once = counts.values.count { $0 == 1 }
    twice = counts.values.count { $0 == 2 }
    incidences = counts.values.reduce(0, +)
  }

  /// Chao2 = S + ((n − 1)/n)·Q₁(Q₁ − 1)/(2(Q₂ + 1)), a lower bound of the codes there are (Chao 1987; bias-corrected form,
  /// Chao 2005). Undefined (`tooFewInterviews`) with fewer than two interviews.
  public var chao2: Measure {
    guard interviewCount > 1 else { return .undefined(.tooFewInterviews) }
    let n = Double(interviewCount)
    return .value(Double(observed) + (n - 1) / n * Double(once * (once - 1)) / (2 * Double(twice + 1)))
  }

  /// Which share of all mentions of codes is of codes that have come (Chao and Jost 2012), 0…1:
  /// 1 − (Q₁/U)·(n − 1)Q₁/((n − 1)Q₁ + 2Q₂); without codes of two interviews Q₁ − 1 and 1 stand for Q₁ and Q₂ in the fraction.
  ///
  /// Undefined (`tooFewInterviews`) with fewer than two interviews, (`emptyBase`) without codes.
  public var coverage: Measure {
    guard interviewCount > 1 else { return .undefined(.tooFewInterviews) }
    guard incidences > 0 else { return .undefined(.emptyBase) }
    let single = Double(interviewCount - 1) * Double(twice > 0 ? once : max(0, once - 1))
    let fraction = single / (single + 2 * Double(max(twice, 1)))
    return .value(1 - Double(once) / Double(incidences) * fraction)
  }
}
