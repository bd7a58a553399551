public import TranscriptText

/// An expression that has found its codes and properties in a project.
///
/// Every expression gives segments, or is a predicate that holds for a segment or does not. What it gives, interview by
/// interview:
///
/// | expression | segments |
/// |---|---|
/// | a code | what is coded with it or a code below it (with `=` only with it), coding by coding; rejected codings stay out but where a condition beside it names the verdict `rejected` |
/// | a term | each place where a rule of that text would match |
/// | `turn` | the body of every turn |
/// | `a relation b` | the segments of a that stand so to some segment of b |
/// | `a and p`, `p and a` | the segments of a for which p holds |
/// | `a or b` | the segments of a and of b, each once |
/// | `a and b` | the units in which both have a part |
/// | `a xor b` | the units in which one of them has a part, and not the other |
/// | `not a` | the units in which a has no part |
/// | `p` | the turns for which it holds; where it speaks of codings, the codings for which it holds |
///
/// A unit is a turn unless sentences or interviews are asked for. `and`, `or`, `xor` and `not` of predicates alone are a
/// predicate; where a predicate stands beside segments in `or` and `xor` it gives its own segments. Only turns that are
/// looked at (`CodingFilter`) count, and only what has at least one byte of one of them.
public struct Query: Sendable, Hashable {
  /// What is asked.
  public let expression: QueryExpression
  /// The code that each written name means.
  public let codes: [String: CodePath]
  /// What each condition means.
  public let tests: [QueryCondition: QueryTest]

  /// Makes a query; a code or condition of the expression that is not given means nothing and gives nothing.
  public init(
    _ expression: QueryExpression, codes: [String: CodePath] = [:], tests: [QueryCondition: QueryTest] = [:]
  ) {
    self.expression = expression
    self.codes = codes
    self.tests = tests
  }

  /// True where the query speaks of the interviewer (`role = interviewer`, `role != informant`): then the interviewer's
  /// turns are looked at, too.
  public var namesInterviewer: Bool {
    tests.values.contains { test in
      if case .role(let roles, let isNegated) = test { isNegated || roles.contains(.interviewer) } else { false }
    }
  }

  /// The conditions on attributes, in the order of the expression.
  public var conditions: [AttributeCondition] {
    expression.parts.compactMap { part in
      guard case .condition(let condition) = part.form, case .attribute(let attribute)? = tests[condition] else {
        return nil
      }
      return attribute
    }
  }

  /// True where it asks when something was coded.
  public var asksForTime: Bool {
    tests.values.contains { if case .coded = $0 { true } else { false } }
  }

  /// True where it says by whom something must be coded, or what was said of the coding.
  public var namesCodings: Bool {
    tests.values.contains { test in
      switch test {
      case .coder, .origin, .verdict: true
      case .attribute, .role, .memo, .coded, .time, .words: false
      }
    }
  }

  /// True where it asks what memos say.
  public var asksForMemos: Bool {
    tests.values.contains { if case .memo = $0 { true } else { false } }
  }
}

/// What a condition means in a project.
public enum QueryTest: Hashable, Sendable {
  /// The turn, its speaker or the interview has such a value.
  case attribute(AttributeCondition)
  /// The turn's speaker has one of these roles.
  case role(Set<SpeakerRole>, isNegated: Bool)
  /// One of these people, or the rules, coded it.
  case coder(Set<Coder>, isNegated: Bool)
  /// It was coded by hand or by rules.
  case origin(Set<CodingOrigin>, isNegated: Bool)
  /// It stands so; a coding by hand counts as accepted.
  case verdict(Set<VerdictStatus>, isNegated: Bool)
  /// A memo on the coding, on a stretch that it overlaps, or on the interview holds one of these, case disregarded.
  case memo([String])
  /// When it was coded, in days since 1970-01-01 on the reader's calendar.
  case coded(ValueComparison)
  /// When the turn began in the recording, in seconds; of a turn without a time the last time before it.
  case time(ValueComparison)
  /// How many words the segment has.
  case words(ValueComparison)

  /// True for what codings have, and other segments only through a coding that overlaps them.
  public var isAboutCodings: Bool {
    switch self {
    case .coder, .origin, .verdict, .coded: true
    case .attribute, .role, .memo, .time, .words: false
    }
  }

  /// True where rejected codings are asked for by name.
  public var namesRejected: Bool {
    if case .verdict(let wanted, isNegated: false) = self { wanted.contains(.rejected) } else { false }
  }
}
