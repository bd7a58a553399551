@testable import CodingModel
import TestSupport
import TranscriptText

/// Makes random rules and texts over a handful of words, so that matches are common.
struct RandomMaterial {
  var random: SeededGenerator
  private let words = [
    "sag", "sager", "sagen", "it", "it-sag", "KY", "ky", "KY's", "KY-sager", "vi", "og", "den", "ny-it-sag", "sags-",
    "Sag", "HK'ere", "KY’s", "KYs", "KYST", "it‑sag", "SAGEN", "årsag", "a\u{30A}rsag", "ÅRSAGER", "bl.a.", "handlings-",
    "arbejdsopgaver", "sagsbehandler", "-sager", "ny-", "KY-", "sagsystemer",
  ]
  private let patterns = [
    "sag", "sag*", "sager", "it", "it-sag", "it-s*", "KY", "KY*", "ky", "vi", "og", "den", "sags-", "HK", "s*", "*er",
    "*ag*", "/sag(er|s-)?/", "=sag", "|sag|", "*KY*", "sag|", "|sag", "*SAG*", "*-sag", "*KY", "=it-sag", "årsag", "*rsag",
    "/.*ag/", "/(ny|it)-.*/", "/ky'?s?/", "/å.*|sag/", "bl.a.", "=bl.a", "*l.a", "opgave", "*opgaver", "=sagsopgaver",
    "behandler", "handling*", "*sop*", "/sags.+e?r/", "system", "sagsopgave", "ÅRSAG*",
  ]
  private let lists = [("sager", ["sag", "it-sag or KY"]), ("ting", ["$sager", "opgave except (*handl*)", "vi og"])]

  /// The lists that rules name, as a codebook writes them.
  private var wordLists: [WordList] {
    lists.map { WordList(name: $0.0, texts: $0.1, location: SourceLocation(file: "bog.yaml", line: 1, column: 1)) }
  }

  /// The patterns that rules are made of, and words that they are tried on, with plain marks.
  var singleWords: [WordPattern] {
    patterns.compactMap { text in
      guard case .words(let words)? = RuleParser.parse(text).pattern, words.count == 1 else { return nil }
      return words[0]
    }
  }
  var spellings: [String] { words.filter { !$0.contains("’") && !$0.contains("‑") && !$0.contains("\u{30A}") } }

  /// What a text means in which lists may be named.
  private func pattern(of text: String) -> RulePattern? {
    var read = RuleLists()
    for (name, texts) in lists {
      let patterns = texts.compactMap { RuleParser.parse($0, lists: read).pattern }
      read.add(name, RulePattern.joined(patterns, by: RulePattern.or))
    }
    return RuleParser.parse(text, lists: read).pattern
  }

  mutating func rule(_ depth: Int = 3) -> String {
    switch depth == 0 ? 0 : Int.random(in: 0...13, using: &random) {
    case 0...2: return phrase()
    case 3, 4: return "\(random.pick(["near", "before"]))(\(rule(depth - 1)), \(rule(depth - 1)), \(reach()))"
    case 10: return "(\(rule(depth - 1)) before \(rule(depth - 1)))"
    case 11: return "(\((0..<4).map { _ in phrase() }.joined(separator: " or ")))"
    case 5, 6: return "(\(rule(depth - 1)) or \(rule(depth - 1)))"
    case 7: return "(\(rule(depth - 1)) and \(rule(depth - 1)))"
    case 8: return "(\(rule(depth - 1)) and not \(rule(depth - 1)))"
    case 12: return random.pick(["$sager", "$ting"])
    case 13: return "(\(rule(depth - 1)) or not \(negation(depth - 1)))"
    default: return "(\(rule(depth - 1)) or not \(rule(depth - 1)))"
    }
  }

  private mutating func negation(_ depth: Int) -> String {
    "not (\(rule(max(0, depth - 1))) \(random.pick(["and", "or"])) not \(phrase()))"
  }

  private mutating func phrase() -> String {
    let length = Int.random(in: 0...9, using: &random) / 7 + 1
    var words = (0..<length).map { _ in random.pick(patterns) }
    if length > 1 { words.removeAll { $0.hasPrefix("/") } }
    if words.isEmpty { words = ["sag"] }
    if words.count > 1, Bool.random(using: &random) {
      words.insert(random.pick(["_", "_", "_ except (og, *er)"]), at: Int.random(in: 0...words.count, using: &random))
    }
    if Int.random(in: 0...4, using: &random) == 0 {
      words.append("except (\((0...Int.random(in: 0...2, using: &random)).map { _ in random.pick(patterns) }.joined(separator: ", ")))")
    }
    if words.count > 1, !words.joined().contains("except"), Int.random(in: 0...3, using: &random) == 0 {
      return "\"\(words.map { $0.replacing("|", with: "") }.joined(separator: " "))\""
    }
    return words.joined(separator: " ")
  }

  private mutating func reach() -> String {
    switch Int.random(in: 0...7, using: &random) {
    case 0: "same turn"
    case 1: "within: same sentence"
    case 2: "within: \(Int.random(in: 0...2, using: &random)) ord"
    default: "\(Int.random(in: 0...4, using: &random))"
    }
  }

  private mutating func condition() -> RuleCondition? {
    guard Int.random(in: 0...3, using: &random) == 0 else { return nil }
    let text = random.pick(["", "", "not "]) + "(\(rule(2)))"
    return pattern(of: text).map { RuleCondition(text: text, pattern: $0) }
  }

  private mutating func companions() -> CompanionCodes {
    switch Int.random(in: 0...7, using: &random) {
    case 0: .any
    case 1: .oneOf([random.pick(["a", "a/b", "c"])].compactMap { CodePath($0) })
    case 2: .oneOf(["c", "a/b"].compactMap { CodePath($0) })
    default: .none
    }
  }

  private mutating func speakers() -> SpeakerSelection {
    guard Int.random(in: 0...3, using: &random) == 0 else { return SpeakerSelection() }
    return SpeakerSelection(names: random.pick([["all"], ["interviewer"], ["IP2"], ["ip", "interviewer"]]))
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
      guard let pattern = pattern(of: text) else { continue }
      rules[path, default: []].append(
        CodingRule(
          code: path, text: text, pattern: pattern, span: random.pick(CodedSpan.allCases), requires: condition(),
          unless: condition(), speakers: speakers(), companions: companions(),
          location: location))
    }
    let codes = paths.map { Code(path: $0, name: $0.description, rules: rules[$0] ?? [], location: location) }
    return Codebook(
      id: "bog\(number)", name: "", version: "1", description: "", codes: codes,
      parentsFollow: Bool.random(using: &random), lists: wordLists, file: "", sha256: "")
  }
}
