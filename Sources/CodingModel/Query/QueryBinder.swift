internal import TranscriptText

/// What a project calls its codes, attributes and coders.
public protocol QueryVocabulary {
  /// The code that someone means.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func code(_ name: String) throws -> CodePath
  /// True when some interview or speaker has the attribute.
  func hasAttribute(_ key: String) -> Bool
  /// The condition with its attribute's type.
  ///
  /// - Throws: `DiagnosticError` when nothing has the attribute or the value.
  func attribute(_ condition: AttributeCondition) throws -> AttributeCondition
  /// Everyone who has coded, by name.
  var coders: [Coder] { get }
  /// Those of them, or the rules, whom a name means; none where it means nobody.
  func coders(named name: String) -> [Coder]
}

/// Finds what an expression's names mean.
public struct QueryBinder<Vocabulary: QueryVocabulary> {
  private let vocabulary: Vocabulary

  /// Looks names up in `vocabulary`.
  public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The query that an expression means. The first name that is not known ends the search, at its place.
  public func query(_ expression: QueryExpression) throws(QueryFault) -> Query {
    var codes: [String: CodePath] = [:]
    var tests: [QueryCondition: QueryTest] = [:]
    for part in expression.parts {
      switch part.form {
      case .code(let name, _): codes[name] = try code(name, at: part.place)
      case .condition(let condition): tests[condition] = try test(condition, at: part.place)
      case .term(let text): try check(text, at: part.place)
      case .turns, .related, .and, .or, .xor, .not: break
      }
    }
    return Query(expression, codes: codes, tests: tests)
  }

  private func code(_ name: String, at place: Range<Int>) throws(QueryFault) -> CodePath {
    do {
      return try vocabulary.code(name)
    } catch {
      let key = name.lowercased()
      if vocabulary.hasAttribute(key) || QueryWords.properties[key] != nil {
        throw QueryFault(.attributeAlone(key), at: place)
      }
      throw Self.fault(error, at: place)
    }
  }

  /// A term must be one that a rule can have.
  private func check(_ term: String, at place: Range<Int>) throws(QueryFault) {
    let parsed = RuleParser.parse(QueryTerm.ruleText(term))
    guard parsed.pattern == nil, let finding = parsed.findings.first else { return }
    let offset = place.lowerBound + 1 + finding.offset
    throw QueryFault([finding.message], at: min(offset, place.upperBound - 1)..<place.upperBound)
  }

  private static func fault(_ error: any Error, at place: Range<Int>) -> QueryFault {
    let messages = (error as? DiagnosticError)?.diagnostics.map(\.message) ?? []
    return messages.isEmpty ? QueryFault(.noVocabulary(""), at: place) : QueryFault(messages, at: place)
  }

  // MARK: Conditions

  private func test(_ condition: QueryCondition, at place: Range<Int>) throws(QueryFault) -> QueryTest {
    let property = condition.isQuoted ? nil : QueryWords.properties[condition.key]
    guard let property, !(vocabulary.hasAttribute(condition.key) && !isSpeakerRole(condition, property)) else {
      return try attribute(condition, key: condition.key, at: place)
    }
    if property == .memo {
      guard condition.sign == .holds else { throw misfit(condition, "~ \"…\"", place) }
      return .memo(condition.values.map { $0.lowercased() })
    }
    guard case .compared(let comparison) = condition.sign else { throw misfit(condition, "= …", place) }
    switch property {
    case .speaker: return try attribute(condition, key: "taler", at: place)
    case .words: return .words(ValueComparison(comparison, try numbers(condition, at: place)))
    case .time: return .time(ValueComparison(comparison, try times(condition, at: place)))
    case .coded: return .coded(ValueComparison(comparison, try days(condition, at: place)))
    case .role, .coder, .origin, .verdict, .memo:
      guard !comparison.needsOrder else { throw misfit(condition, "= …", place) }
      return try named(property, condition, isNegated: comparison == .notEqual, at: place)
    }
  }

  private func named(
    _ property: QueryProperty, _ condition: QueryCondition, isNegated: Bool, at place: Range<Int>
  ) throws(QueryFault) -> QueryTest {
    switch property {
    case .origin: .origin(try values(condition, QueryWords.origins, property, at: place), isNegated: isNegated)
    case .verdict: .verdict(try values(condition, QueryWords.verdicts, property, at: place), isNegated: isNegated)
    case .coder: .coder(try coders(condition, at: place), isNegated: isNegated)
    default: .role(try values(condition, QueryWords.roles, property, at: place), isNegated: isNegated)
    }
  }

  /// `rolle` and `role` are the attribute where the interviews have it, but for the two roles that every speaker has.
  private func isSpeakerRole(_ condition: QueryCondition, _ property: QueryProperty) -> Bool {
    property == .role && condition.values.allSatisfy { QueryWords.roles[$0.lowercased()] != nil }
      && (try? vocabulary.attribute(attributeCondition(condition, key: condition.key))) == nil
  }

  private func values<Value: Hashable>(
    _ condition: QueryCondition, _ words: [String: Value], _ property: QueryProperty, at place: Range<Int>
  ) throws(QueryFault) -> Set<Value> {
    var found: Set<Value> = []
    for (number, written) in condition.values.enumerated() {
      guard let value = words[written.lowercased()] else {
        throw QueryFault(
          .unknownValue(
            written, key: condition.key, near: Suggestion.nearest(to: written, among: words.keys.sorted()),
            known: QueryWords.allowedValues[property] ?? []), at: condition.place(ofValue: number, in: place))
      }
      found.insert(value)
    }
    return found
  }

  private func coders(_ condition: QueryCondition, at place: Range<Int>) throws(QueryFault) -> Set<Coder> {
    var found: Set<Coder> = []
    for (number, written) in condition.values.enumerated() {
      let fitting = vocabulary.coders(named: written)
      found.formUnion(fitting)
      if fitting.isEmpty {
        let names = vocabulary.coders.map(\.name)
        throw QueryFault(
          .unknownValue(
            written, key: condition.key, near: Suggestion.nearest(to: written, among: names), known: names),
          at: condition.place(ofValue: number, in: place))
      }
    }
    return found
  }

  private func attribute(
    _ condition: QueryCondition, key: String, at place: Range<Int>
  ) throws(QueryFault) -> QueryTest {
    guard case .compared = condition.sign else { throw misfit(condition, "= …", place) }
    do {
      return .attribute(try vocabulary.attribute(attributeCondition(condition, key: key)))
    } catch {
      throw Self.fault(error, at: placeOfWrongValue(condition, key: key) ?? place)
    }
  }

  /// The place of the first value that alone is wrong; `nil` where it is not a value that is.
  private func placeOfWrongValue(_ condition: QueryCondition, key: String) -> Range<Int>? {
    guard vocabulary.hasAttribute(key) || QueryWords.properties[key] != nil else { return nil }
    let wrong = condition.values.indices.first { number in
      let alone = QueryCondition(key, condition.sign, [condition.values[number]])
      return (try? vocabulary.attribute(attributeCondition(alone, key: key))) == nil
    }
    return wrong.flatMap { condition.valuePlaces.indices.contains($0) ? condition.valuePlaces[$0] : nil }
  }

  private func attributeCondition(_ condition: QueryCondition, key: String) -> AttributeCondition {
    guard case .compared(let comparison) = condition.sign else {
      return AttributeCondition(key: key, values: condition.values)
    }
    return AttributeCondition(key: key, values: condition.values, comparison: comparison)
  }

  private func misfit(_ condition: QueryCondition, _ needed: String, _ place: Range<Int>) -> QueryFault {
    QueryFault(.signDoesNotFit(key: condition.key, needed: needed), at: place)
  }

  // MARK: Numbers

  private func numbers(_ condition: QueryCondition, at place: Range<Int>) throws(QueryFault) -> [ClosedRange<Double>] {
    try stretches(condition, at: place, { AttributeScalar.stretch($0, as: .number) }) {
      .notNumber($0, key: condition.key)
    }
  }

  private func days(_ condition: QueryCondition, at place: Range<Int>) throws(QueryFault) -> [ClosedRange<Double>] {
    try stretches(condition, at: place, { AttributeScalar.stretch($0, as: .date) }) { .notDay($0, key: condition.key) }
  }

  private func times(_ condition: QueryCondition, at place: Range<Int>) throws(QueryFault) -> [ClosedRange<Double>] {
    try stretches(condition, at: place, QueryTimeCode.stretch) { .notTimeCode($0) }
  }

  private func stretches(
    _ condition: QueryCondition, at place: Range<Int>, _ stretch: (String) -> ClosedRange<Double>?,
    message: (String) -> QueryMessage
  ) throws(QueryFault) -> [ClosedRange<Double>] {
    var stretches: [ClosedRange<Double>] = []
    for (number, written) in condition.values.enumerated() {
      guard let stretch = stretch(written) else {
        throw QueryFault(message(written), at: condition.place(ofValue: number, in: place))
      }
      stretches.append(stretch)
    }
    return stretches
  }
}

extension QueryCondition {
  /// Where a value stands; where the condition does, if that is not known.
  fileprivate func place(ofValue number: Int, in whole: Range<Int>) -> Range<Int> {
    valuePlaces.indices.contains(number) ? valuePlaces[number] : whole
  }
}
