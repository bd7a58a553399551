internal import CodingAnalysis
internal import CodingModel
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Turns that two coders judged differently, one after the other; each answer is stored at once as a change of its own, so
/// that nothing is lost when the terminal is closed.
struct AdjudicationDialogue: Dialogue {
  private let work: Adjudication
  /// True when what both agree on is carried over; the first answer does that, so that only looking stores nothing.
  private var hasCarried = false
  /// The place of the turn at hand.
  private var place = 0
  /// Turns that were settled here and stand so, the latest last.
  private var settled: [Settled] = []

  private struct Settled {
    let place: Int
    let change: UUID
    /// Places of the choices that were taken.
    let taken: Set<Int>
  }

  init(_ work: Adjudication) { self.work = work }

  private var language: Language { work.workspace.language }

  var opening: String {
    let text = work.waiting.text(agreed: work.agreed.name, isWaiting: true, language)
    return (text.isEmpty ? "" : text + "\n") + card
  }

  mutating func answer(_ line: String?) -> DialogueTurn {
    guard let line else { return DialogueTurn(output: "\n" + summary, isOver: true) }
    guard let key = AdjudicationKey(line, choices: work.items[place].choices.map(\.coder), coders: work.coders) else {
      return DialogueTurn(output: prompt)
    }
    var carried = ""
    do {
      switch key {
      case .take(let taken):
        carried = try carry()
        try settle(taken)
      case .undo:
        guard let last = settled.last else { return DialogueTurn(output: nothingToUndo + prompt) }
        try work.takeBack(last.change)
        settled.removeLast()
        place = last.place
      case .skip: place += 1
      case .quit: return DialogueTurn(output: summary, isOver: true)
      }
    } catch {
      let diagnostics = (error as? DiagnosticError)?.diagnostics ?? []
      let text = diagnostics.map { work.workspace.asWritten($0).rendered(in: language) + "\n" }.joined()
      return DialogueTurn(output: carried + prompt, errors: text.isEmpty ? "\(error)\n" : text, isOver: false)
    }
    guard place < work.items.count else { return DialogueTurn(output: carried + "\n" + summary, isOver: true) }
    return DialogueTurn(output: carried + "\n" + card)
  }

  /// Carries over what both agree on, once, and says so.
  private mutating func carry() throws -> String {
    guard !hasCarried else { return "" }
    let carried = try work.carry()
    hasCarried = true
    return carried.text(agreed: work.agreed.name, isWaiting: false, language)
  }

  private mutating func settle(_ taken: Set<Int>) throws {
    let item = work.items[place]
    let done = Set(settled.map(\.place)).union([place])
    let isLast = work.items.indices.allSatisfy {
      done.contains($0) || work.items[$0].turn.interview != item.turn.interview
    }
    let change = try work.settle(item, taken: taken, isLast: isLast).change
    settled.append(Settled(place: place, change: change, taken: taken))
    place += 1
  }

  /// The turn at hand and the question.
  private var card: String {
    let item = work.items[place]
    let report = AdjudicationCard.report(
      item.turn, choices: item.choices, shared: item.shared, before: item.before, number: place + 1,
      of: work.items.count, context: work.context)
    return report.rendered(
      as: .terminal, language: language, width: work.workspace.width, color: work.workspace.usesColor) + "\n" + prompt
  }

  private var prompt: String {
    let (one, other) = (work.coders[0].name, work.coders[1].name)
    return language.pick(
      "a = \(one), b = \(other), + = begge, - = ingen, 1 2 … = enkelte\ns = spring over, u = fortryd, q = slut › ",
      "a = \(one), b = \(other), + = both, - = neither, 1 2 … = single ones\ns = skip, u = undo, q = quit › ")
  }

  private var nothingToUndo: String {
    language.pick("Der er ikke noget at fortryde.\n", "There is nothing to undo.\n")
  }

  /// What was settled here, whose codings were taken, and how many turns are left.
  private var summary: String {
    let taken = work.coders.map { coder in
      let count = settled.reduce(0) { sum, turn in
        sum + turn.taken.count { work.items[turn.place].choices[$0].coder == coder }
      }
      return "\(language.formatted(count)) \(language.pick("fra", "from")) \(coder.name)"
    }
    let count = language.formatted(settled.count)
    let left = language.formatted(work.items.count - settled.count)
    let turns = language.pick(settled.count == 1 ? "replik" : "replikker", settled.count == 1 ? "turn" : "turns")
    return language.pick(
      "\(count) \(turns) afgjort (koder taget: \(taken.joined(separator: ", "))), \(left) tilbage\n",
      "\(count) \(turns) settled (codes taken: \(taken.joined(separator: ", "))), \(left) left\n")
  }
}

/// What a line asks for.
private enum AdjudicationKey {
  /// Places of the choices that hold.
  case take(Set<Int>)
  case undo
  case skip
  case quit

  /// Reads a sign, a letter, a word of either language, a coder's name or numbers; `nil` for anything else.
  init?(_ line: String, choices: [Coder], coders: [Coder]) {
    let word = line.trimmingCharacters(in: .whitespaces).lowercased()
    let by = { (place: Int) in Set(choices.indices.filter { choices[$0] == coders[place] }) }
    switch word {
    case "a": self = .take(by(0))
    case "b": self = .take(by(1))
    case "+", "begge", "both": self = .take(Set(choices.indices))
    case "-", "−", "0", "ingen", "neither", "none": self = .take([])
    case "u", "fortryd", "undo": self = .undo
    case "s", "spring over", "skip": self = .skip
    case "q", "slut", "quit", "exit": self = .quit
    default:
      if let place = coders.firstIndex(where: { $0.name.lowercased() == word }) {
        self = .take(by(place))
        return
      }
      let parts = word.split { $0 == " " || $0 == "," }
      let numbers = parts.compactMap { Int($0) }
      guard !numbers.isEmpty, numbers.count == parts.count, numbers.allSatisfy({ choices.indices.contains($0 - 1) })
      else { return nil }
      self = .take(Set(numbers.map { $0 - 1 }))
    }
  }
}
