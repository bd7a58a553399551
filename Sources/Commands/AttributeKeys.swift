internal import CodingModel
internal import TranscriptText

/// The attributes that the interviews, their speakers and their municipalities have.
struct AttributeKeys {
  /// All keys, lower case, in order of first appearance; those that the project itself knows last: `interview`, `taler`,
  /// and, where there are any, `sæt` and `case`.
  let all: [String]
  /// The keys that someone wrote, without those that everything has.
  private let written: [String]
  private let interviews: [Interview]
  private let definitions: [String: AttributeDefinition]

  /// Collects the keys of interviews and speakers.
  init(_ interviews: [Interview]) {
    self.interviews = interviews
    definitions = interviews.first?.cases.definitions ?? [:]
    var keys: [String] = []
    var seen: Set<String> = []
    // The text's keys first, as they come; those that only people gave after them.
    for interview in interviews {
      let speakers = interview.transcript.speakers.flatMap(\.attributes)
      for field in interview.transcript.header + speakers where seen.insert(field.key.lowercased()).inserted {
        keys.append(field.key.lowercased())
      }
    }
    if interviews.contains(where: { $0.cases != InterviewCases() }) {
      let given = interviews.flatMap(\.attributeKeys) + definitions.keys
      keys += Set(given).subtracting(seen).sorted()
      seen.formUnion(given)
    }
    written = keys
    var own = ["interview", "taler"]
    if interviews.contains(where: { !$0.cases.sets.isEmpty }) { own.append("sæt") }
    if interviews.contains(where: { $0.belongsToCases }) { own.append("case") }
    all = keys + own.filter { !seen.contains($0) }
  }

  /// The distinct values of a key, in order of first appearance.
  func values(of key: String) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    for interview in interviews {
      for turn in [nil] + interview.transcript.turns.indices.map(Optional.init) {
        for value in interview.values(of: key, turn: turn) where seen.insert(value.lowercased()).inserted {
          values.append(value)
        }
      }
    }
    return values
  }

  /// What the values of a key are: as it was defined, otherwise what all of them are.
  func type(of key: String) -> AttributeType {
    if AttributeTableMessage.ownKeys.contains(key) { return .text }
    return definitions[key]?.type ?? .common(of: values(of: key))
  }

  /// Checks a key. `set` is `sæt` in English.
  ///
  /// - Throws: `DiagnosticError` when no interview and no speaker has it.
  func key(_ text: String) throws -> String {
    let key = text.lowercased()
    if all.contains(key) { return key }
    if key == "set", all.contains("sæt") { return "sæt" }
    throw DiagnosticError(
      UsageMessage.unknownAttribute(key, suggestion: Suggestion.nearest(to: key, among: all), known: all))
  }

  /// The attribute to break down by: the one asked for, otherwise `kommune`, otherwise the only one that was written;
  /// `nil` where it would have to be guessed.
  ///
  /// - Throws: `DiagnosticError` when the one asked for does not exist.
  func grouping(_ text: String?) throws -> String? {
    if let text { return try key(text) }
    if written.contains("kommune") { return "kommune" }
    return written.count == 1 ? written[0] : nil
  }

  /// Reads a condition and checks that its key exists, and its values as far as they can be known.
  ///
  /// - Throws: `DiagnosticError` when they do not.
  func condition(_ text: String) throws -> AttributeCondition {
    guard let read = AttributeCondition(text) else {
      throw DiagnosticError(UsageMessage.invalidCondition(text))
    }
    let condition = read.on(try key(read.key))
    let known = values(of: condition.key)
    let type = try type(for: condition, known: known)
    if type.isOrdered {
      if let wrong = condition.value(notOf: type) {
        throw DiagnosticError(UsageMessage.valueNotOfType(wrong, key: condition.key, type: type))
      }
      return condition.typed(as: type)
    }
    let choices = known + (definitions[condition.key]?.choices ?? [])
    for value in condition.values where !choices.contains(where: { $0.lowercased() == value.lowercased() }) {
      let near = Suggestion.nearest(to: value, among: choices)
      throw DiagnosticError(UsageMessage.unknownValue(value, key: condition.key, suggestion: near, known: choices))
    }
    return condition
  }

  /// What the values are compared as. `<` and the like on values that are not all of one type: as what the condition's
  /// value is, if any of them is so too.
  private func type(for condition: AttributeCondition, known: [String]) throws -> AttributeType {
    let type = type(of: condition.key)
    guard !type.isOrdered, condition.comparison.needsOrder else { return type }
    if definitions[condition.key] == nil, !AttributeTableMessage.ownKeys.contains(condition.key) {
      for candidate in [AttributeType.number, .date]
      where condition.value(notOf: candidate) == nil
        && known.contains(where: { AttributeScalar.value(of: $0, as: candidate) != nil })
      {
        return candidate
      }
    }
    throw DiagnosticError(UsageMessage.noOrder(key: condition.key))
  }

  /// What to tell where values are not of the type that a condition compares them as: they are left out.
  func misfits(_ conditions: [AttributeCondition]) -> [Diagnostic] {
    conditions.compactMap { condition in
      let names = interviews.filter { interview in
        ([nil] + interview.transcript.turns.indices.map(Optional.init)).contains {
          condition.isMisfit(in: interview, turn: $0)
        }
      }.map(\.name)
      return names.isEmpty ? nil : Diagnostic(AttributeMessage.misfits(condition.key, condition.type, in: names))
    }
  }
}

extension Interview {
  /// True where the interview or one of its speakers belongs to a case that people made.
  fileprivate var belongsToCases: Bool {
    !cases.own.groups.isEmpty || cases.speakers.values.contains { !$0.groups.isEmpty }
  }
}
