internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What people read of the rules that did not code a turn: those held back, and those that came near.
struct ExplainedAbsences {
  let explanation: TurnExplanation
  let context: ReportContext

  /// The most rules that came near which people are shown.
  private static let mostNear = 5

  private var language: Language { context.language }
  private var phrase: ExpansionPhrase { ExpansionPhrase(language: language) }
  private var preventions: PreventionPhrase { PreventionPhrase(language: language) }
  private func text(_ phrase: ExplanationPhrase) -> String { phrase.text(in: language) }

  var blocks: [ReportBlock] { prevented + near + lookAlikes }

  // MARK: Held back

  /// Rules that the same things held back stand together.
  private var prevented: [ReportBlock] {
    guard !explanation.prevented.isEmpty else { return [] }
    var order: [[Prevention]] = []
    var rules: [[Prevention]: [PreventedRule]] = [:]
    for rule in explanation.prevented {
      if rules[rule.preventions] == nil { order.append(rule.preventions) }
      rules[rule.preventions, default: []].append(rule)
    }
    let distinct = Set(explanation.prevented.map(\.source.rule.id))
    return [
      .heading(ReportHeading(level: 2, text: text(.preventedRules(distinct.count)))),
      .definitions(order.map { definition($0, rules[$0] ?? []) }),
    ]
  }

  private func definition(_ preventions: [Prevention], _ rules: [PreventedRule]) -> ReportDefinition {
    let words = preventions.flatMap { phrase.texts($0.expansions) }
    return ReportDefinition(
      term: .text(preventions.map(self.preventions.text).joined(separator: " · ")),
      texts: (words + lines(rules)).map { ReportFact(title: "", value: .text($0)) })
  }

  /// One line a rule, with what it would have matched wherever it stands.
  private func lines(_ rules: [PreventedRule]) -> [String] {
    var order: [String] = []
    var expansions: [String: [MatchExpansion]] = [:]
    for rule in rules {
      let name = "\(rule.source.rule.code), \(place(of: rule.source))"
      if expansions[name] == nil { order.append(name) }
      expansions[name, default: []] += rule.expansions
    }
    return order.map { "\($0): \(phrase.texts(expansions[$0] ?? []).joined(separator: ", "))" }
  }

  private func place(of source: ExplainedRule) -> String {
    text(.place(file: source.codebook.file, line: source.rule.location.line))
  }

  // MARK: Near

  private var near: [ReportBlock] {
    guard let code = explanation.code, explanation.entries.isEmpty else { return [] }
    if explanation.near.isEmpty {
      return explanation.prevented.isEmpty && explanation.lookAlikes.isEmpty ? [.paragraph(text(.nothing))] : []
    }
    let left = explanation.near.count - Self.mostNear
    return [
      .heading(ReportHeading(level: 2, text: text(.nearRules(code: context.code(code).text)))),
      .definitions(explanation.near.prefix(Self.mostNear).map(definition)),
    ] + (left > 0 ? [.note(text(.more(left)))] : [])
  }

  private func definition(_ rule: NearRule) -> ReportDefinition {
    let found = phrase.texts(rule.found).joined(separator: ", ")
    let lines =
      [rule.source.rule.text.cut(to: 2 * PreventionPhrase.longest), "\(text(.found)): \(found)"]
      + rule.shortfalls.map(preventions.text)
    return ReportDefinition(
      term: .text("\(rule.source.rule.code), \(place(of: rule.source))"),
      texts: lines.map { ReportFact(title: "", value: .text($0)) })
  }

  private var lookAlikes: [ReportBlock] {
    guard !explanation.lookAlikes.isEmpty else { return [] }
    let texts = explanation.lookAlikes.map { word in
      ReportDefinition(
        term: .text(word.text.shown),
        texts: [ReportFact(title: word.term, value: .text(word.refusal.reason.text(in: language)))])
    }
    return [
      .heading(ReportHeading(level: 2, text: FormsPhrase.nearMisses.text(in: language))), .definitions(texts),
    ]
  }
}
