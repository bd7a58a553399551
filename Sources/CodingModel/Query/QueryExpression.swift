/// What someone asks for, as it is written: a tree with the place of each part.
///
/// An expression is either stretches of interviews (*segments*) or a *predicate*, which is true of some segments. What the
/// parts mean together is told by `Query`. Two expressions are equal when they say the same; places do not count.
public struct QueryExpression: Sendable {
  /// The kinds of expression.
  public indirect enum Form: Hashable, Sendable {
    /// What is coded with a code, as someone writes its name: with the codes below it, or (`isExact`) with it alone.
    case code(String, isExact: Bool)
    /// Where words stand, written as in a rule: `lær*`.
    case term(String)
    /// Every turn.
    case turns
    /// What has a property: `kommune = fynsk`.
    case condition(QueryCondition)
    /// The segments of the first that stand so to some segment of the second.
    case related(QueryExpression, QueryRelation, QueryExpression)
    case and(QueryExpression, QueryExpression)
    case or(QueryExpression, QueryExpression)
    /// One of them, not both.
    case xor(QueryExpression, QueryExpression)
    case not(QueryExpression)
  }

  /// What it is.
  public let form: Form
  /// Where it stands, in characters of the text, from 0.
  public let place: Range<Int>
  /// True for what only tells segments apart; false for what gives segments.
  public let isPredicate: Bool

  /// Makes an expression; `place` is where it stands in a text, if it does.
  public init(_ form: Form, at place: Range<Int> = 0..<0) {
    self.form = form
    self.place = place
    isPredicate =
      switch form {
      case .code, .term, .turns, .related: false
      case .condition: true
      case .and(let first, let second), .or(let first, let second), .xor(let first, let second):
        first.isPredicate && second.isPredicate
      case .not(let operand): operand.isPredicate
      }
  }

  /// The parts that it is made of, from left to right.
  public var operands: [QueryExpression] {
    switch form {
    case .code, .term, .turns, .condition: []
    case .related(let first, _, let second), .and(let first, let second), .or(let first, let second),
      .xor(let first, let second):
      [first, second]
    case .not(let operand): [operand]
    }
  }

  /// The expression and all that it is made of, from left to right.
  public var parts: [QueryExpression] { [self] + operands.flatMap(\.parts) }

  /// The terms that it looks for, each once, in order.
  public var terms: [String] {
    var seen: Set<String> = []
    return parts.compactMap { part in
      if case .term(let text) = part.form, seen.insert(text).inserted { text } else { nil }
    }
  }
}

extension QueryExpression: Hashable {
  /// True when both say the same.
  public static func == (left: QueryExpression, right: QueryExpression) -> Bool { left.form == right.form }

  /// Takes in what is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

/// How segments must stand to each other. Segments of different interviews never stand so.
public enum QueryRelation: Hashable, Sendable {
  /// They share at least one byte; touching is not enough.
  case overlaps
  /// The first lies in the second; they may be the same stretch.
  case within
  /// The second lies in the first; they may be the same stretch.
  case encloses
  /// They are no further apart, in any order; what overlaps is 0 apart.
  case near(QueryReach)
  /// The first ends before the second begins (or just there), no further apart than said.
  case before(QueryReach?)
  /// The first begins after the second ends (or just there), no further apart than said.
  case after(QueryReach?)
  /// Both have a part in one sentence, one turn, one interview.
  case same(QueryUnit)
}

/// How far apart segments may be.
public struct QueryReach: Hashable, Sendable {
  /// What is counted: `turn` by how many turns further on the other stands, `word` how many words stand between.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case turn
    case word
  }

  /// At most so many.
  public let count: Int
  /// Of these.
  public let measure: Measure

  /// Makes a reach.
  public init(_ count: Int, _ measure: Measure) {
    self.count = count
    self.measure = measure
  }
}

/// What `and`, `xor` and `not` put segments together in, and what `same` means.
public enum QueryUnit: String, Hashable, Sendable, CaseIterable, Codable {
  case sentence
  case turn
  case transcript
}

/// A property as it is asked for: `kommune = fynsk|sydjysk`, `memo ~ "venter"`.
///
/// Two conditions are equal when they say the same; places do not count.
public struct QueryCondition: Sendable {
  /// How a value must stand to those written.
  public enum Sign: Hashable, Sendable {
    /// As an attribute's values are compared.
    case compared(AttributeCondition.Comparison)
    /// `~`: holds one of them.
    case holds
  }

  /// The name of the property, lower case.
  public let key: String
  /// True where the name stood in quotation marks: then it is an attribute's, whatever else it could mean.
  public let isQuoted: Bool
  /// How.
  public let sign: Sign
  /// The values of which one must fit.
  public let values: [String]
  /// Where the values stand in the query's text, one place each; empty where they stand in none.
  public let valuePlaces: [Range<Int>]

  /// Makes a condition; the key is lower-cased.
  public init(
    _ key: String, isQuoted: Bool = false, _ sign: Sign, _ values: [String], at valuePlaces: [Range<Int>] = []
  ) {
    self.key = key.lowercased()
    self.isQuoted = isQuoted
    self.sign = sign
    self.values = values
    self.valuePlaces = valuePlaces
  }
}

extension QueryCondition: Hashable {
  /// True when both say the same.
  public static func == (left: QueryCondition, right: QueryCondition) -> Bool {
    left.key == right.key && left.isQuoted == right.isQuoted && left.sign == right.sign && left.values == right.values
  }

  /// Takes in what is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(values)
  }
}
