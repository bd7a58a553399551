internal import CodingModel
internal import CodingStore
internal import Reporting
internal import Foundation
internal import TranscriptText

extension CodingDesk {
  /// A code that was found for a word, and what else the word could have meant.
  private struct Choice {
    let code: CodeOutline
    let others: [CodeOutline]
  }

  /// What the words of a request lead to: codes, or something to say first.
  private enum Choices {
    case codes([Choice])
    case answer(DeskAnswer, PendingChoice?)
  }

  /// The text that is looked at; nothing is stored in another one.
  private var chosenTexts: [UUID: String] { [interview.id: textSHA256] }

  /// Gives codes to turns or a part of one.
  mutating func code(_ request: CodeRequest) throws -> DeskAnswer {
    switch choices(request, prefixes, action: PendingChoice.Action.code) {
    case .answer(let answer, let choice):
      pending = choice
      return answer
    case .codes(let chosen):
      let places = HandTargets(interview)
      let target = try places.target(turns: request.turns ?? (place + 1)...(place + 1), part: request.part)
      return try give(chosen, target)
    }
  }

  private mutating func give(_ chosen: [Choice], _ target: HandTargets.Target) throws -> DeskAnswer {
    let outcome = try store.addHandCodings(
      chosen.flatMap { choice in
        target.ranges.map { .init(interview: interview.id, range: $0, code: choice.code.key) }
      }, chosenIn: chosenTexts, stamp)
    for number in target.turns where !target.skipped.contains(number) { try passTurn(number - 1) }
    try follow(changed: !outcome.added.isEmpty)
    tally.codings += outcome.added.count
    latest = chosen.map(\.code)
    for choice in chosen.reversed() {
      note(choice.code, count: outcome.added.count { $0.codeKey == choice.code.key })
    }
    let lines = chosen.map { choice in
      let count = outcome.added.count { $0.codeKey == choice.code.key }
      return given(choice.code, count: count, of: target) + alternatives(choice.others)
    }
    let skipped = target.skipped.isEmpty ? "" : "  " + DeskPhrase.skipped(target.skipped).text(in: language) + "\n"
    return DeskAnswer(text: lines.map { $0 + "\n" }.joined() + skipped)
  }

  /// `+ kompetence/efteruddannelse  Efteruddannelse · replik 12`.
  private func given(_ code: CodeOutline, count: Int, of target: HandTargets.Target) -> String {
    let sign = count > 0 ? "+" : "="
    let place = target.words(in: interview, at: place, language)
    let note = count == 0 ? DeskPhrase.already.text(in: language) : ""
    return ([named(code, sign: sign)] + [place, note].filter { !$0.isEmpty }).joined(separator: " · ")
  }

  /// `+ path  Name`.
  func named(_ code: CodeOutline, sign: String) -> String {
    let name = code.name == code.path.last ? "" : "  \(code.name.withVisibleControls)"
    return "\(sign) \(code.path.description.withVisibleControls)\(name)"
  }

  private func alternatives(_ others: [CodeOutline]) -> String {
    guard !others.isEmpty else { return "" }
    let names = others.prefix(3).map(\.path.description.withVisibleControls).joined(separator: ", ")
    return " · " + DeskPhrase.notMeant(names + (others.count > 3 ? " …" : "")).text(in: language)
  }

  /// Takes own codings away: those with the codes, or codes below them, that touch the turns, or lie in the part.
  mutating func uncode(_ request: CodeRequest) throws -> DeskAnswer {
    let target = try HandTargets(interview).target(
      turns: request.turns ?? (place + 1)...(place + 1), part: request.part, takesAll: true)
    let own = codings.filter { coding in
      coding.coder == coder && target.ranges.contains { $0.overlaps(coding.range) }
    }
    let here = CodePrefixes(prefixes.codes.filter { code in own.contains { $0.codeKey == code.key } }, use: [:])
    switch choices(request, here, fallback: prefixes, action: PendingChoice.Action.uncode) {
    case .answer(let answer, let choice):
      pending = choice
      return answer
    case .codes(let chosen):
      let keys = Set(chosen.map(\.code.key))
      let chosenOnes = Set(own.filter { keys.contains($0.codeKey) }.map(\.id))
      let gone = try store.removeHandCodings(chosenOnes, chosenIn: chosenTexts, stamp)
      try follow(changed: !gone.isEmpty)
      guard !gone.isEmpty else {
        throw DiagnosticError(DeskMessage.notOwn(chosen.map(\.code.path.description)))
      }
      tally.codings = max(0, tally.codings - gone.count)
      let lines = chosen.map { choice in
        let count = gone.count { $0.codeKey == choice.code.key }
        return named(choice.code, sign: "−") + (count > 1 ? " · \(DeskPhrase.codings(count).text(in: language))" : "")
      }
      return DeskAnswer(text: lines.map { $0 + "\n" }.joined())
    }
  }

  /// Finds the codes that the words of a request stand for, among `codes`, else among `fallback`.
  private func choices(
    _ request: CodeRequest, _ codes: CodePrefixes, fallback: CodePrefixes? = nil,
    action: (CodeRequest) -> PendingChoice.Action
  ) -> Choices {
    var found: [Choice] = []
    for (place, word) in request.codes.enumerated() {
      switch word {
      case .latest:
        guard !latest.isEmpty else { return .answer(Self.problem(.nothingToRepeat), nil) }
        found += latest.map { Choice(code: $0, others: []) }
      case .recent(let number):
        let recent = recentCodes
        guard recent.indices.contains(number - 1) else {
          return .answer(Self.problem(.noRecent(number, of: recent.count)), nil)
        }
        found.append(Choice(code: recent[number - 1], others: []))
      case .exactly(let path):
        guard let code = labels[path] else { return .answer(Self.problem(.unknownCode(path.description, near: nil)), nil) }
        found.append(Choice(code: code, others: []))
      case .name(let letters):
        var finding = codes.finding(letters)
        if case .none = finding, let fallback { finding = fallback.finding(letters) }
        switch finding {
        case .code(let code, let others): found.append(Choice(code: code, others: others))
        case .none(let near): return .answer(Self.problem(.unknownCode(letters, near: near)), nil)
        case .several(let candidates):
          return .answer(
            DeskAnswer(text: self.candidates(candidates, for: letters)),
            PendingChoice(
              action: action(request), letters: letters, word: place, candidates: Array(candidates.prefix(9))))
        }
      }
    }
    var seen: Set<CodePath> = []
    return .codes(found.filter { seen.insert($0.code.key).inserted })
  }

  static func problem(_ message: DeskMessage) -> DeskAnswer { DeskAnswer(problems: [Diagnostic(message)]) }

  /// Makes a code and gives it to the turn at hand.
  mutating func make(_ name: String, _ definition: String) throws -> DeskAnswer {
    let (name, parent) = try store.projectCodes().place(of: name)
    let texts = CodeTexts(definition: definition.isEmpty ? nil : definition)
    let target = try HandTargets(interview).target(turns: (place + 1)...(place + 1), part: nil)
    let (key, added) = try store.createCode(
      NewCode(name: name, under: parent, texts: texts),
      codingWithIt: target.ranges.map { (interview: interview.id, range: $0) }, chosenIn: chosenTexts, stamp)
    for number in target.turns where !target.skipped.contains(number) { try passTurn(number - 1) }
    try refresh()
    guard let code = labels.values.first(where: { $0.key == key }) else {
      throw DiagnosticError(DeskMessage.unknownCode(name, near: nil))
    }
    tally.codings += added.count
    latest = [code]
    note(code, count: added.count)
    let made = DeskPhrase.madeCode(code.path.description.withVisibleControls).text(in: language)
    return DeskAnswer(text: made + "\n" + given(code, count: added.count, of: target) + "\n")
  }

  /// Accepts or rejects proposals of the turn by the numbers they were shown with; none for all that are left.
  /// Numbers beyond the proposals are those of suggestions.
  mutating func judge(_ decision: VerdictDecision, _ numbers: [Int]) throws -> DeskAnswer {
    let suggested = numbers.map { $0 - 1 - proposals.count }.filter(suggestions.offered.indices.contains)
    let numbers = numbers.filter { !suggestions.offered.indices.contains($0 - 1 - proposals.count) }
    guard !suggested.isEmpty else { return try judge(decision, proposed: numbers) }
    let first = numbers.isEmpty ? "" : try judge(decision, proposed: numbers).text
    var answer = try judge(decision, suggested: suggested)
    answer.text = first + answer.text
    return answer
  }

  private mutating func judge(_ decision: VerdictDecision, proposed numbers: [Int]) throws -> DeskAnswer {
    let open = Set(openProposals(in: place).map(\.id))
    let chosen: [Coding]
    if numbers.isEmpty {
      chosen = proposals.filter { open.contains($0.id) }
    } else {
      if let wrong = numbers.first(where: { !proposals.indices.contains($0 - 1) }) {
        throw DiagnosticError(DeskMessage.noProposal(wrong, of: proposals.count + suggestions.offered.count))
      }
      if let gone = numbers.first(where: { number in !codings.contains { $0.id == proposals[number - 1].id } }) {
        throw DiagnosticError(DeskMessage.proposalGone(gone))
      }
      chosen = numbers.map { proposals[$0 - 1] }
    }
    guard !chosen.isEmpty else { throw DiagnosticError(DeskMessage.nothingProposed) }
    let outcome = try store.recordVerdicts(decision, on: chosen, chosenIn: chosenTexts, stamp)
    tally.verdicts += outcome.changed
    try follow(changed: outcome.changed > 0)
    let word = DeskPhrase.judged(isAccepted: decision == .accept).text(in: language)
    let lines = chosen.map { named(outline($0.code), sign: decision == .accept ? "✓" : "✗") + " · " + word + "\n" }
    return DeskAnswer(text: lines.joined())
  }

  /// The proposals of the rules on a turn that nobody has judged.
  func openProposals(in turn: Int) -> [Coding] {
    let body = turns[turn].body
    return codings.filter { $0.status == .proposed && !$0.follows && $0.range.overlaps(body) }
  }

  /// Takes back, or makes again, the latest work of the coder: codings, verdicts, codes and memos.
  mutating func reverse(_ kind: ChangeKind) throws -> DeskAnswer {
    let history = try store.undoHistory(of: coder)
    guard let id = kind == .undo ? history.undoable.last : history.redoable.last, let change = try store.change(id)
    else { throw DiagnosticError(DeskMessage.nothingToReverse(isUndo: kind == .undo)) }
    guard [.hand, .verdict, .editCodes, .memo].contains(change.kind) else {
      throw DiagnosticError(DeskMessage.biggerWork(isUndo: kind == .undo))
    }
    _ = try ReversalObstacle.telling(kind, store, in: workspace) {
      kind == .undo ? try store.undo(id, stamp) : try store.redo(id, stamp)
    }
    try refresh()
    if change.kind == .hand {
      let made = change.operations.reduce(0) { if case .addCoding = $1 { $0 + 1 } else { $0 } }
      tally.codings = max(0, tally.codings + (kind == .undo ? -made : made))
    }
    let title = DeskPhrase.reversed(isUndo: kind == .undo).text(in: language)
    let steps = reversal(change, isUndo: kind == .undo)
    return DeskAnswer(text: title + (steps.isEmpty ? " " + change.kind.text(in: language) : "") + "\n" + steps)
  }

  /// What a change did, turned round where it was taken back.
  private func reversal(_ change: Change, isUndo: Bool) -> String {
    change.operations.prefix(12).compactMap { operation -> String? in
      switch isUndo ? operation.inverse : operation {
      case .addCoding(let coding): "  " + named(outline(prefixesPath(coding.codeKey)), sign: "+") + whereabouts(coding)
      case .removeCoding(let coding): "  " + named(outline(prefixesPath(coding.codeKey)), sign: "−") + whereabouts(coding)
      case .setVerdict(let record, _):
        "  " + named(outline(prefixesPath(record.code)), sign: record.verdict == .accepted ? "✓" : "✗")
      case .removeVerdict(let record): "  " + named(outline(prefixesPath(record.code)), sign: "?")
      case .setRecord(let record, let former): excerpt(of: record).map { "  \(former == nil ? "+" : "±") " + $0 }
      case .removeRecord(let record): excerpt(of: record).map { "  − " + $0 }
      default: nil
      }
    }.map { $0 + "\n" }.joined()
  }

  /// What a memo or a code that came or went says, on one line; `nil` for other records.
  private func excerpt(of record: StoredRecord) -> String? {
    switch record.kind {
    case .memo: MemoRecord(record).map { "memo: " + TurnCard.excerpt(of: $0.text, to: workspace.width - 12) }
    case .code: CodePath(record.key).map { prefixesPath($0).description.withVisibleControls }
    default: nil
    }
  }

  private func prefixesPath(_ key: CodePath) -> CodePath {
    prefixes.codes.first { $0.key == key }?.path ?? key
  }

  private func whereabouts(_ coding: Coding) -> String {
    guard coding.interview == interview.id else { return " · " + DeskPhrase.elsewhere.text(in: language) }
    guard let turn = interview.turnIndex(at: coding.range.start) else { return "" }
    return " · " + DeskPhrase.turn(turn + 1).text(in: language)
  }
}
