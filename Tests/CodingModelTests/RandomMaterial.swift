import CodingModel
import TestSupport
import TranscriptText

/// Makes random rules and texts over a handful of words, so that matches are common.
struct RandomMaterial {
  var random: SeededGenerator
  private let words = [
    "sag", "sager", "sagen", "it", "it-sag", "KY", "ky", "KY's", "KY-sager", "vi", "og", "den", "ny-it-sag", "sags-",
    "Sag", "HK'ere",
  ]
  private let patterns = [
    "sag", "sag*", "sager", "it", "it-sag", "it-s*", "KY", "KY*", "ky", "vi", "og", "den", "sags-", "HK", "s*", "*er",
    "*ag*", "/sag(er|s-)?/", "=sag", "|sag|", "*KY*",
  ]

  mutating func rule(_ depth: Int = 3) -> String {
    switch depth == 0 ? 0 : Int.random(in: 0...11, using: &random) {
    case 0...2: return phrase()
    case 3, 4: return "\(random.pick(["near", "before"]))(\(rule(depth - 1)), \(rule(depth - 1)), \(reach()))"
    case 10: return "(\(rule(depth - 1)) before \(rule(depth - 1)))"
    case 11: return "(\((0..<4).map { _ in phrase() }.joined(separator: " or ")))"
    case 5, 6: return "(\(rule(depth - 1)) or \(rule(depth - 1)))"
    case 7: return "(\(rule(depth - 1)) and \(rule(depth - 1)))"
    case 8: return "(\(rule(depth - 1)) and not \(rule(depth - 1)))"
    default: return "(\(rule(depth - 1)) or not \(rule(depth - 1)))"
    }
  }

  private mutating func phrase() -> String {
    let length = Int.random(in: 0...9, using: &random) / 7 + 1
    var words = (0..<length).map { _ in random.pick(patterns) }
    if length > 1, Bool.random(using: &random) { words.insert("_", at: Int.random(in: 0...length, using: &random)) }
    if Int.random(in: 0...4, using: &random) == 0 {
      words.append("except (\(random.pick(patterns)), \(random.pick(patterns)))")
    }
    return words.joined(separator: " ")
  }

  private mutating func reach() -> String {
    switch Int.random(in: 0...7, using: &random) {
    case 0: "same turn"
    case 1: "within: same sentence"
    default: "\(Int.random(in: 0...4, using: &random))"
    }
  }

  private mutating func condition() -> RuleCondition? {
    guard Int.random(in: 0...3, using: &random) == 0 else { return nil }
    let text = rule(1)
    return RuleParser.parse(text).pattern.map { RuleCondition(text: text, pattern: $0) }
  }

  private mutating func companions() -> CompanionCodes {
    switch Int.random(in: 0...7, using: &random) {
    case 0: .any
    case 1: .oneOf([random.pick(["a", "a/b", "c"])].compactMap { CodePath($0) })
    default: .none
    }
  }

  private mutating func speakers() -> SpeakerSelection {
    guard Int.random(in: 0...3, using: &random) == 0 else { return SpeakerSelection() }
    return SpeakerSelection(names: [random.pick(["all", "interviewer", "IP2"])])
  }

  mutating func turns() -> [(speaker: String, text: String)] {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let length = Int.random(in: 0...14, using: &random)
      let text = (0..<length).map { _ in
        random.pick(words) + random.pick(["", "", "", "", ",", ".", "?", " [griner]", " –"])
      }.joined(separator: " ")
      return (random.pick(["I", "IP", "IP2"]), text)
    }
  }

  /// One turn of one or two long sentences made of two or three words.
  mutating func repetitiveTurn() -> [(speaker: String, text: String)] {
    let few = (0..<3).map { _ in random.pick(words) }
    let text = (0..<Int.random(in: 20...40, using: &random)).map { number in
      random.pick(few) + (number == 25 && Bool.random(using: &random) ? "." : "")
    }.joined(separator: " ")
    return [("IP", text)]
  }

  mutating func book(_ number: Int, ruleCount: Int) -> Codebook {
    let location = SourceLocation(file: "bog.yaml", line: 1, column: 1)
    var rules: [CodePath: [CodingRule]] = [:]
    let paths = ["a", "a/b", "c"].compactMap { CodePath($0) }
    while rules.values.joined().count < ruleCount {
      let text = rule()
      let path = random.pick(paths)
      guard let pattern = RuleParser.parse(text).pattern else { continue }
      rules[path, default: []].append(
        CodingRule(
          code: path, text: text, pattern: pattern, span: random.pick(CodedSpan.allCases), requires: condition(),
          unless: condition(), speakers: speakers(), companions: companions(),
          location: location))
    }
    let codes = paths.map { Code(path: $0, name: $0.description, rules: rules[$0] ?? [], location: location) }
    return Codebook(
      id: "bog\(number)", name: "", version: "1", description: "", codes: codes,
      parentsFollow: Bool.random(using: &random),
      file: "", sha256: "")
  }
}
