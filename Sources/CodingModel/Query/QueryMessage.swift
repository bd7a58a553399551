public import TranscriptText

/// What can be wrong with a query. Places stand beside it in `QueryFault`.
public enum QueryMessage: DiagnosticMessage, Hashable {
  case empty
  case unclosedQuote(Character)
  case emptyQuote
  case tooLarge(limit: Int)
  case tooDeep(limit: Int)
  case missingOperand(after: String?)
  case missingLeftOperand(before: String)
  case missingOperator(before: String?)
  case unclosedBracket
  case strayBracket
  case emptyBrackets
  case strayBar
  case eitherWithoutOr
  case predicateInRelation(String)
  case missingReach(after: String)
  case missingMeasure(Int)
  case missingUnit(after: String)
  case unfinishedInside
  case missingKey(before: String)
  case missingValue(String)
  case unknownSign(String)
  case signDoesNotFit(key: String, needed: String)
  case attributeAlone(String)
  case unknownValue(String, key: String, near: String?, known: [String])
  case notNumber(String, key: String)
  case notDay(String, key: String)
  case notTimeCode(String)
  case noVocabulary(String)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .empty: "query.empty"
    case .unclosedQuote: "query.unclosed-quote"
    case .emptyQuote: "query.empty-quote"
    case .tooLarge: "query.too-large"
    case .tooDeep: "query.too-deep"
    case .missingOperand: "query.missing-operand"
    case .missingLeftOperand: "query.missing-left-operand"
    case .missingOperator: "query.missing-operator"
    case .unclosedBracket: "query.unclosed-bracket"
    case .strayBracket: "query.stray-bracket"
    case .emptyBrackets: "query.empty-brackets"
    case .strayBar: "query.stray-bar"
    case .eitherWithoutOr: "query.either-without-or"
    case .predicateInRelation: "query.predicate-in-relation"
    case .missingReach: "query.missing-reach"
    case .missingMeasure: "query.missing-measure"
    case .missingUnit: "query.missing-unit"
    case .unfinishedInside: "query.unfinished-inside"
    case .missingKey: "query.missing-attribute"
    case .missingValue: "query.missing-value"
    case .unknownSign: "query.unknown-sign"
    case .signDoesNotFit: "query.sign-does-not-fit"
    case .attributeAlone: "query.attribute-alone"
    case .unknownValue: "query.unknown-value"
    case .notNumber: "query.not-a-number"
    case .notDay: "query.not-a-day"
    case .notTimeCode: "query.not-a-time-code"
    case .noVocabulary: "query.no-such-name"
    }
  }

  /// Always an error.
  public var severity: Severity { .error }
}

/// What is wrong with a query's text, and where.
public struct QueryFault: Error, Sendable {
  /// What is to be said.
  public let messages: [any DiagnosticMessage]
  /// The place, in characters of the text, from 0; empty at the text's end where something is missing.
  public let place: Range<Int>

  /// Makes a fault of the language itself.
  public init(_ message: QueryMessage, at place: Range<Int>) { self.init([message], at: place) }

  /// Makes a fault of what someone else says of a part, such as that there is no such code.
  public init(_ messages: [any DiagnosticMessage], at place: Range<Int>) {
    self.messages = messages
    self.place = place
  }

  /// The fault at its place in `text`, to be shown with a caret; `name` says where the text comes from.
  public func diagnostics(in text: String, named name: String) -> [Diagnostic] {
    let before = text.prefix(place.lowerBound)
    let line = before.count { $0.isNewline } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let location = SourceLocation(
      file: name, line: line, column: column, sourceLine: line <= lines.count ? String(lines[line - 1]) : nil)
    return messages.map { Diagnostic($0, at: location) }
  }
}
