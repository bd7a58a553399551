/// A variable of cases, sources and notes.
public struct QDAVariable: Sendable, Hashable {
  /// What its values are; the standard's words.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case text = "Text"
    case boolean = "Boolean"
    case integer = "Integer"
    case float = "Float"
    case date = "Date"
    case dateTime = "DateTime"
  }

  /// Identity.
  public var id: QDAIdentifier
  /// Name.
  public var name: String
  /// What its values are.
  public var kind: Kind
  /// What it means.
  public var description: String?

  /// Makes a variable.
  public init(id: QDAIdentifier, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// What a case, a source or a note has of a variable.
public struct QDAVariableValue: Sendable, Hashable {
  /// A value, as XML Schema writes it.
  public enum Value: Sendable, Hashable {
    case text(String)
    case boolean(Bool)
    /// Digits, of any number.
    case integer(String)
    /// Digits with a point, without an exponent.
    case float(String)
    case date(String)
    case dateTime(QDADateTime)
  }

  /// Which variable.
  public var variable: QDAIdentifier
  /// The value; `nil` where it is missing, which is not the same as an empty text.
  public var value: Value?

  /// Makes a value.
  public init(of variable: QDAIdentifier, _ value: Value?) {
    self.variable = variable
    self.value = value
  }
}

extension QDAVariableValue.Value {
  /// Reads what stands in the element for values of a kind; `nil` where it is no such value.
  init?(_ kind: QDAVariable.Kind, _ written: String) {
    let text = written.trimmingXMLSpace
    switch kind {
    case .text: self = .text(written)
    case .boolean:
      switch text {
      case "true", "1": self = .boolean(true)
      case "false", "0": self = .boolean(false)
      default: return nil
      }
    case .integer:
      guard text.wholeMatch(of: /[+-]?[0-9]+/) != nil else { return nil }
      self = .integer(text)
    case .float:
      guard text.wholeMatch(of: /[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)/) != nil else { return nil }
      self = .float(text)
    case .date:
      guard QDADateTime.isDay(text) else { return nil }
      self = .date(text)
    case .dateTime:
      guard let moment = QDADateTime(text) else { return nil }
      self = .dateTime(moment)
    }
  }

  /// Its kind and its written form.
  var written: (kind: QDAVariable.Kind, text: String) {
    switch self {
    case .text(let text): (.text, text)
    case .boolean(let value): (.boolean, value ? "true" : "false")
    case .integer(let digits): (.integer, digits)
    case .float(let digits): (.float, digits)
    case .date(let day): (.date, day)
    case .dateTime(let moment): (.dateTime, moment.text)
    }
  }
}

extension String {
  /// Without blanks, tabs and line breaks at its ends.
  var trimmingXMLSpace: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\t", "\n", "\r"].contains(scalar) }
    let front = unicodeScalars.drop(while: isSpace)
    guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(String.UnicodeScalarView(front[...last]))
  }
}
