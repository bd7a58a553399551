internal import CodingModel
internal import TranscriptText

/// The attributes that the interviews and their speakers have.
struct AttributeKeys {
  /// All keys, lower case, in order of first appearance; `interview` and `taler` last.
  let all: [String]
  /// The keys that someone wrote, without `interview` and `taler`, which everything has.
  private let written: [String]
  private let interviews: [Interview]

  /// Collects the keys of interviews and speakers.
  init(_ interviews: [Interview]) {
    self.interviews = interviews
    var keys: [String] = []
    var seen: Set<String> = []
    for interview in interviews {
      let speakers = interview.transcript.speakers.flatMap(\.attributes)
      for field in interview.transcript.header + speakers where seen.insert(field.key.lowercased()).inserted {
        keys.append(field.key.lowercased())
      }
    }
    written = keys
    all = keys + ["interview", "taler"].filter { !seen.contains($0) }
  }

  /// The distinct values of a key, in order of first appearance.
  func values(of key: String) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    for interview in interviews {
      for turn in [nil] + interview.transcript.turns.indices.map(Optional.init) {
        guard let value = interview.value(of: key, turn: turn) else { continue }
        if seen.insert(value.lowercased()).inserted { values.append(value) }
      }
    }
    return values
  }

  /// Checks a key.
  ///
  /// - Throws: `DiagnosticError` when no interview and no speaker has it.
  func key(_ text: String) throws -> String {
    let key = text.lowercased()
    guard all.contains(key) else {
      throw DiagnosticError(
        UsageMessage.unknownAttribute(key, suggestion: Suggestion.nearest(to: key, among: all), known: all))
    }
    return key
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

  /// Reads a condition and checks that its key and values exist.
  ///
  /// - Throws: `DiagnosticError` when they do not.
  func condition(_ text: String) throws -> AttributeCondition {
    guard let condition = AttributeCondition(text) else {
      throw DiagnosticError(UsageMessage.invalidCondition(text))
    }
    let known = values(of: try key(condition.key))
    for value in condition.values where !known.contains(where: { $0.lowercased() == value.lowercased() }) {
      let near = Suggestion.nearest(to: value, among: known)
      throw DiagnosticError(UsageMessage.unknownValue(value, key: condition.key, suggestion: near, known: known))
    }
    return condition
  }
}
