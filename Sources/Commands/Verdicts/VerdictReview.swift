internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Proposed codings one after the other; each answer is stored at once as a change of its own, so that nothing is lost
/// when the terminal is closed.
struct VerdictReview: Dialogue {
  private let segments: [CodedSegment]
  private let interviews: [UUID: Interview]
  private let context: ReportContext
  private let store: ProjectStore
  private let workspace: Workspace
  private let change: ChangeOptions
  /// The place of the coding at hand.
  private var place = 0
  /// Places of the codings that were judged here and stand so, with what was said, the latest last.
  private var judged: [(place: Int, decision: VerdictDecision)] = []

  /// Makes a review of proposed codings, in their order.
  init(
    _ segments: [CodedSegment], material: Material, store: ProjectStore, workspace: Workspace, change: ChangeOptions
  ) {
    self.segments = segments
    self.store = store
    self.workspace = workspace
    self.change = change
    context = material.context
    interviews = Dictionary(material.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var language: Language { workspace.language }

  var opening: String { card }

  mutating func answer(_ line: String?) -> DialogueTurn {
    guard let line else { return DialogueTurn(output: "\n" + summary, isOver: true) }
    guard let key = ReviewKey(line) else { return DialogueTurn(output: prompt) }
    do {
      switch key {
      case .decision(let decision):
        try judge(decision)
      case .undo:
        guard let last = judged.last else { return DialogueTurn(output: nothingToUndo + prompt) }
        try store(.withdraw, at: last.place)
        judged.removeLast()
        place = last.place
      case .skip: place += 1
      case .quit: return DialogueTurn(output: summary, isOver: true)
      }
    } catch {
      let diagnostics = (error as? DiagnosticError)?.diagnostics ?? []
      let text = diagnostics.map { workspace.asWritten($0).rendered(in: language) + "\n" }.joined()
      return DialogueTurn(output: prompt, errors: text.isEmpty ? "\(error)\n" : text, isOver: false)
    }
    guard place < segments.count else { return DialogueTurn(output: "\n" + summary, isOver: true) }
    return DialogueTurn(output: "\n" + card)
  }

  private mutating func judge(_ decision: VerdictDecision) throws {
    try store(decision, at: place)
    judged.append((place, decision))
    place += 1
  }

  private func store(_ decision: VerdictDecision, at place: Int) throws {
    let codings = [segments[place].coding]
    _ = try store.recordVerdicts(
      decision, on: codings, chosenIn: interviews.values.texts(of: codings), workspace.stamp(change))
  }

  /// The coding at hand and the question.
  private var card: String {
    let segment = segments[place]
    guard let interview = interviews[segment.coding.interview] else { return prompt }
    let report = VerdictCard.report(
      segment, in: SegmentContext(segment, in: interview), number: place + 1, of: segments.count, context: context)
    return report.rendered(
      as: .terminal, language: language, width: workspace.width, color: workspace.usesColor) + "\n" + prompt
  }

  private var prompt: String {
    language.pick(
      "j = godkend, n = afvis, s = spring over, u = fortryd den forrige, q = slut › ",
      "y = accept, n = reject, s = skip, u = undo the last, q = quit › ")
  }

  private var nothingToUndo: String {
    language.pick("Der er ikke noget at fortryde.\n", "There is nothing to undo.\n")
  }

  /// What was said here, and how many proposed codings are left.
  private var summary: String {
    let accepted = judged.count { $0.decision == .accept }
    let numbers = [accepted, judged.count - accepted, segments.count - judged.count].map { language.formatted($0) }
    return language.pick(
      "\(numbers[0]) godkendt, \(numbers[1]) afvist, \(numbers[2]) tilbage\n",
      "\(numbers[0]) accepted, \(numbers[1]) rejected, \(numbers[2]) left\n")
  }
}

/// What a line in a review asks for.
private enum ReviewKey {
  case decision(VerdictDecision)
  case undo
  case skip
  case quit

  /// Reads a letter or a word of either language; `nil` for anything else.
  init?(_ line: String) {
    switch line.trimmingCharacters(in: .whitespaces).lowercased() {
    case "j", "ja", "y", "yes": self = .decision(.accept)
    case "n", "nej", "no": self = .decision(.reject)
    case "u", "fortryd", "undo": self = .undo
    case "s", "spring over", "skip": self = .skip
    case "q", "slut", "quit", "exit": self = .quit
    default: return nil
    }
  }
}
