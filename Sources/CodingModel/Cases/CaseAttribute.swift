public import TranscriptText

/// A property of an interview or a speaker: `kommune` = `nordjysk`. Keys are lower case.
public struct CaseAttribute: Hashable, Sendable, Codable {
  /// Lower-case key.
  public let key: String
  /// Value as written.
  public let value: String

  /// Makes an attribute; the key is lower-cased.
  public init(key: String, value: String) {
    self.key = key.lowercased()
    self.value = value
  }

  /// Takes a header field.
  public init(_ field: HeaderField) { self.init(key: field.key, value: field.value) }
}

extension Interview {
  /// The interview's own attributes: its header, keys in lower case.
  public var attributes: [CaseAttribute] { transcript.header.map(CaseAttribute.init) }

  /// The value of `key` for a turn: the speaker's attribute where there is one, otherwise the interview's.
  ///
  /// `key` is lower case. `interview` gives the interview's name and `taler` the speaker's label.
  public func value(of key: String, turn index: Int?) -> String? {
    if let index {
      let speaker = transcript.speaker(of: transcript.turns[index])
      if key == "taler" { return speaker?.label }
      if let field = speaker?.attributes.first(where: { $0.key.lowercased() == key }) { return field.value }
    }
    if key == "interview" { return name }
    return transcript.header.first { $0.key.lowercased() == key }?.value
  }
}

/// A condition such as `kommune=nordjysk` or `rolle!=leder`; several values with `|`: `kommune=fynsk|sydjysk`.
public struct AttributeCondition: Hashable, Sendable {
  /// Lower-case key.
  public let key: String
  /// The values of which one must be equal, compared without regard to case.
  public let values: [String]
  /// True for `!=`.
  public let isNegated: Bool

  /// Makes a condition.
  public init(key: String, values: [String], isNegated: Bool = false) {
    self.key = key.lowercased()
    self.values = values
    self.isNegated = isNegated
  }

  /// Reads `key=value`, `key!=value`, `key=a|b`; `nil` when there is no `=`, no key or no value.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    var key = text[..<equals].trimmed
    let isNegated = key.hasSuffix("!")
    if isNegated { key = key.dropLast().trimmed }
    let values = text[text.index(after: equals)...].split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    guard !key.isEmpty, !values.isEmpty else { return nil }
    self.init(key: key, values: values, isNegated: isNegated)
  }

  /// Whether a turn of an interview fulfils it. A missing value fulfils only `!=`.
  public func holds(for interview: Interview, turn index: Int?) -> Bool {
    let value = interview.value(of: key, turn: index)?.lowercased()
    let isEqual = value.map { value in values.contains { $0.lowercased() == value } } ?? false
    return isEqual != isNegated
  }
}

extension AttributeCondition: CustomStringConvertible {
  /// The written form.
  public var description: String { "\(key)\(isNegated ? "!=" : "=")\(values.joined(separator: "|"))" }
}
