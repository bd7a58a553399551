internal import ArgumentParser
internal import CodingModel
internal import TranscriptText

/// Which part of the material to look at: the same options for every analysis.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: .text(
      "Kun hvor egenskaben har værdien: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Kan gentages.",
      "Only where the attribute has the value: kommune=nordjysk, rolle!=leder, kommune=fynsk|sydjysk. Repeatable.",
      value: .condition))
  var conditions: [String] = []

  @Option(
    help: .text(
      "Kun disse koder med underkoder. Kan gentages.", "Only these codes with the codes below them. Repeatable.",
      value: .code))
  var codes: [String] = []

  @Option(
    help: .text(
      "Tæl underkoder som koden på dette niveau (1 = overkoder).", "Count codes as their ancestor at this level (1 = top).",
      value: .number))
  var level: Int?

  @Flag(help: .text("Tag interviewerens replikker med.", "Let the interviewer's turns in."))
  var interviewer = false

  /// The filter, checked against what the project holds.
  ///
  /// - Throws: `DiagnosticError` for a condition that cannot be read, an attribute, value or code that does not exist.
  func filter(for material: Material) throws -> CodingFilter {
    let keys = AttributeKeys(material.interviews)
    let names = CodeNames(material.codes.map(\.path))
    if let level, level < 1 { throw DiagnosticError(UsageMessage.invalid(.invalidLevel(level))) }
    return CodingFilter(
      conditions: try conditions.map { try keys.condition($0) }, includesInterviewer: interviewer,
      codes: try codes.map { try names.path(for: $0) }, level: level)
  }
}

/// The attributes that the interviews and their speakers have.
struct AttributeKeys {
  /// All keys, lower case, in order of first appearance; `interview` and `taler` last.
  let all: [String]
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

/// Finds the code that someone means.
struct CodeNames {
  private let codes: [CodePath]

  /// Takes the codes to choose from.
  init(_ codes: [CodePath]) { self.codes = codes }

  /// The code written as `text`: its path, its last component, or the beginning of either where only one code fits.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func path(for text: String) throws -> CodePath {
    let wanted = text.lowercased()
    let tests: [(CodePath) -> Bool] = [
      { $0.description.lowercased() == wanted }, { $0.last.lowercased() == wanted },
      { !wanted.isEmpty && Self.begins($0, with: wanted) },
    ]
    for test in tests {
      let found = codes.filter(test)
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw DiagnosticError(UsageMessage.ambiguousCode(text, matches: found.map(\.description)))
      }
    }
    let names = codes.map(\.description) + codes.map(\.last)
    throw DiagnosticError(UsageMessage.unknownCode(text, suggestion: Suggestion.nearest(to: text, among: names)))
  }

  /// Whether `wanted` begins the path, its last component, or each component in turn (`ko/ef`).
  private static func begins(_ path: CodePath, with wanted: String) -> Bool {
    let components = path.components.map { $0.lowercased() }
    let parts = wanted.split(separator: "/").map(String.init)
    if components.last?.hasPrefix(wanted) == true { return true }
    guard parts.count == components.count else { return false }
    return zip(components, parts).allSatisfy { $0.hasPrefix($1) }
  }
}
