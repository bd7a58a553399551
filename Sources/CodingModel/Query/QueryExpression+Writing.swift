extension QueryExpression: CustomStringConvertible {
  /// The expression in the language's English words, with as few brackets as it can have; it reads back as the same.
  public var description: String { written(inside: .loosest) }

  /// How strongly the parts hold together; a part that holds less strongly than its surroundings stands in brackets.
  private enum Strength: Int, Comparable {
    case loosest, xor, and, not, relation, operand

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  private var strength: Strength {
    switch form {
    case .or: .loosest
    case .xor: .xor
    case .and: .and
    case .not: .not
    case .related: .relation
    case .code, .term, .turns, .condition: .operand
    }
  }

  private func written(inside strength: Strength) -> String {
    self.strength < strength ? "(\(bare))" : bare
  }

  /// Operators bind to the left, so a part of the same kind on the right needs brackets.
  private var bare: String {
    switch form {
    case .code(let name, let isExact): (isExact ? "=" : "") + QueryText.code(name)
    case .term(let text): QueryText.quoted(text)
    case .turns: "turn"
    case .condition(let condition): condition.description
    case .related(let first, let relation, let second):
      "\(first.written(inside: .relation)) \(relation) \(second.written(inside: .operand))"
    case .and(let first, let second): "\(first.written(inside: .and)) and \(second.written(inside: .not))"
    case .xor(let first, let second): "\(first.written(inside: .xor)) xor \(second.written(inside: .and))"
    case .or(let first, let second): "\(first.written(inside: .loosest)) or \(second.written(inside: .xor))"
    case .not(let operand): "not \(operand.written(inside: .not))"
    }
  }
}

extension QueryRelation: CustomStringConvertible {
  /// The relation in English words.
  public var description: String {
    switch self {
    case .overlaps: "overlaps"
    case .within: "within"
    case .encloses: "encloses"
    case .near(let reach): "near \(reach)"
    case .before(let reach): "before" + (reach.map { " within \($0)" } ?? "")
    case .after(let reach): "after" + (reach.map { " within \($0)" } ?? "")
    case .same(let unit): "same \(unit.rawValue) as"
    }
  }
}

extension QueryReach: CustomStringConvertible {
  /// `3 turns`.
  public var description: String { "\(count) \(measure.rawValue)\(count == 1 ? "" : "s")" }
}

extension QueryCondition: CustomStringConvertible {
  /// `kommune = fynsk|sydjysk`.
  public var description: String {
    let sign =
      switch sign {
      case .compared(let comparison): comparison.rawValue
      case .holds: "~"
      }
    let key = isQuoted ? QueryText.named(key) : key
    return "\(key) \(sign) \(values.map(QueryText.value).joined(separator: "|"))"
  }
}

/// How names, values and terms are written so that they read back as they are.
enum QueryText {
  /// A code's name.
  static func code(_ name: String) -> String {
    isWord(name) && !QueryWords.turns.contains(name.lowercased()) ? name : named(name)
  }

  /// A value of a property.
  static func value(_ value: String) -> String {
    let words = value.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return words.allSatisfy(isWord) ? value : named(value)
  }

  /// Between single quotation marks.
  static func named(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  /// A term between those quotation marks that do not stand in it.
  static func quoted(_ term: String) -> String {
    if !term.contains("\"") { return "\"\(term)\"" }
    if !term.contains("«") { return "»\(term)«" }
    return term.contains("»") ? "“\(term)”" : "«\(term)»"
  }

  /// True for what is one word of the language, and no operator.
  private static func isWord(_ text: String) -> Bool {
    guard let tokens = try? QueryLexer.tokens(of: text), tokens.count == 1 else { return false }
    return tokens[0].isFreeWord && tokens[0].kind == .word(text)
  }
}
