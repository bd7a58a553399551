import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import TranscriptText

/// Counts passages' codes by comparing written paths and single bytes, as slowly and plainly as possible.
struct NaiveEvaluation {
  let project: RandomProject
  let gold: [GoldPassage]

  private func isSameOrBelow(_ path: String, _ code: String) -> Bool { path == code || path.hasPrefix(code + "/") }

  private func isGold(_ code: String, _ passage: GoldPassage) -> Bool {
    passage.codes.contains { isSameOrBelow($0.description, code) }
  }

  private func isFound(_ code: String, _ passage: GoldPassage) -> Bool {
    guard let interview = project.interviews.first(where: { $0.id == passage.interview }) else { return false }
    let body = interview.transcript.turns[passage.turn - 1].body
    return project.codings.contains { coding in
      coding.interview == interview.id && isSameOrBelow(coding.code.description, code)
        && (body.start..<body.end).contains { (coding.range.start..<coding.range.end).contains($0) }
    }
  }

  func counts(of code: String) -> DetectionCounts {
    DetectionCounts(
      gold: gold.count { isGold(code, $0) }, found: gold.count { isFound(code, $0) },
      both: gold.count { isGold(code, $0) && isFound(code, $0) })
  }

  func exact(toLevel level: Int) -> Int {
    let codes = RandomProject.codeNames.filter { $0.split(separator: "/").count <= level }
    return gold.count { passage in codes.allSatisfy { isGold($0, passage) == isFound($0, passage) } }
  }

  var falseFires: Int {
    gold.count { passage in
      passage.codes.isEmpty && RandomProject.codeNames.contains { isFound($0, passage) }
    }
  }
}

/// Small material to evaluate.
enum EvaluationSample {
  /// An interview of turns of ten bytes.
  static func interview(turns count: Int) -> Interview {
    let turns = (0..<count).map { number in
      let range = TextRange(start: number * 10, end: number * 10 + 10)
      return Turn(number: number + 1, range: range, body: range, speaker: nil)
    }
    let text = CanonicalText(String(repeating: "abcdefghi\n", count: count))
    return Interview(
      id: UUID(), transcript: Transcript(name: "i", text: text, turns: turns), sentences: turns.map(\.body),
      wordStarts: turns.map(\.body.start))
  }

  /// Gold by turn from the first, codings as code, start and end; each coding has a rule of its code's name.
  static func evaluation(
    _ interview: Interview, gold: [[String]], codings: [(String, Int, Int)], codes: [String], levels: [Int]
  ) throws -> RuleEvaluation {
    let passages = gold.enumerated().map { index, codes in
      GoldPassage(
        interview: interview.id, interviewName: "i", turn: index + 1, codes: codes.compactMap(CodePath.init))
    }
    let made = codings.compactMap { name, start, end in
      CodePath(name).map { code in
        let range = TextRange(start: start, end: end)
        let evidence = RuleEvidence(
          codebook: "b", codebookSHA256: "", rule: "\(name)#0", text: "x", line: 1, matches: [range])
        return Coding(
          id: UUID(), interview: interview.id, range: range, code: code, coder: .rules, evidence: [evidence])
      }
    }
    return RuleEvaluation(
      gold: passages, interviews: [interview], codings: made, codes: codes.compactMap(CodePath.init), levels: levels)
  }

  /// Half of the turns, each with up to three codes.
  static func gold(_ project: RandomProject, using generator: inout SeededGenerator) -> [GoldPassage] {
    var passages: [GoldPassage] = []
    for interview in project.interviews {
      for turn in interview.transcript.turns where Bool.random(using: &generator) {
        let count = Int.random(in: 0...3, using: &generator)
        passages.append(
          GoldPassage(
            interview: interview.id, interviewName: interview.name, turn: turn.number,
            codes: Array(project.codes.shuffled(using: &generator).prefix(count))))
      }
    }
    return passages
  }
}
