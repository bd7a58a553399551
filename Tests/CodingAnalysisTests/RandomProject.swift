import CodingModel
import Foundation
import TestSupport
import TranscriptText

/// A small random project: interviews with and without attributes, speakers with their own, codings that cross turns.
struct RandomProject {
  let interviews: [Interview]
  let codings: [Coding]
  let codes: [CodePath]

  static let codeNames = ["org", "org/gang", "org/gang/tid", "sam", "sam/job", "dig", "ky"]
  static let coders = [Coder.rules, Coder(name: "anna"), Coder(name: "bo")]

  init(interviews: [Interview], codings: [Coding], codes: [CodePath]) {
    self.interviews = interviews
    self.codings = codings
    self.codes = codes
  }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let codes = Self.codeNames.compactMap(CodePath.init)
    let interviews = (0..<Int.random(in: 1...4, using: &generator)).map { number in
      Self.interview(number, using: &generator)
    }
    var codings: [Coding] = []
    for interview in interviews {
      for _ in 0..<Int.random(in: 0...25, using: &generator) {
        codings.append(Self.coding(in: interview, codes: codes, using: &generator))
      }
    }
    self.codes = codes
    self.interviews = interviews
    self.codings = codings.shuffled(using: &generator)
  }

  /// One of several filters, with and without conditions, interviewer, codes, coders and level.
  static func filter(using generator: inout SeededGenerator) -> CodingFilter {
    var filter = CodingFilter()
    filter.includesInterviewer = Bool.random(using: &generator)
    if Int.random(in: 0...2, using: &generator) == 0 {
      let key = Bool.random(using: &generator) ? "kommune" : "rolle"
      filter.conditions = [
        AttributeCondition(key: key, values: ["fynsk", "leder"], isNegated: Bool.random(using: &generator))
      ]
    }
    if Int.random(in: 0...2, using: &generator) == 0 {
      filter.codes = ["org", "sam/job", "ky"].shuffled(using: &generator).prefix(2).compactMap(CodePath.init)
    }
    if Int.random(in: 0...2, using: &generator) == 0 {
      filter.coders = Array(coders.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator)))
    }
    let levels: [Int?] = [nil, nil, 1, 2]
    filter.level = levels[Int.random(in: 0...3, using: &generator)]
    return filter
  }

  private static func interview(_ number: Int, using generator: inout SeededGenerator) -> Interview {
    var header: [HeaderField] = []
    if Int.random(in: 0...3, using: &generator) > 0 {
      let values = ["fynsk", "nordjysk", "Fynsk"]
      header.append(HeaderField(key: "Kommune", value: values[Int.random(in: 0...2, using: &generator)]))
    }
    let speakers = [
      Speaker(label: "I", role: .interviewer), Speaker(label: "A", role: .informant),
      Speaker(label: "B", attributes: [HeaderField(key: "rolle", value: "leder")], role: .informant),
    ]
    var draft = Draft()
    for _ in 0..<Int.random(in: 1...8, using: &generator) { draft.addTurn(speakers, using: &generator) }
    let transcript = Transcript(
      name: "interview-\(number)", text: CanonicalText(draft.text), header: header, speakers: speakers,
      turns: draft.turns)
    return Interview(
      id: .random(using: &generator), transcript: transcript, sentences: draft.sentences, wordStarts: draft.words)
  }

  private static func coding(
    in interview: Interview, codes: [CodePath], using generator: inout SeededGenerator
  ) -> Coding {
    let length = interview.transcript.text.length
    let start = Int.random(in: 0..<length, using: &generator)
    let end = min(length, start + Int.random(in: 0...60, using: &generator))
    return Coding(
      id: .random(using: &generator), interview: interview.id, range: TextRange(start: start, end: end),
      code: codes[Int.random(in: 0..<codes.count, using: &generator)],
      coder: coders[Int.random(in: 0..<coders.count, using: &generator)])
  }
}

/// A text that grows turn by turn.
private struct Draft {
  var text = ""
  var turns: [Turn] = []
  var sentences: [TextRange] = []
  var words: [Int] = []

  mutating func addTurn(_ speakers: [Speaker], using generator: inout SeededGenerator) {
    let speaker = Int.random(in: 0...3, using: &generator)
    let start = text.utf8.count
    if speaker < 3 { text += speakers[speaker].label + ": " }
    let body = text.utf8.count
    var count = 0
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let length = Int.random(in: 1...6, using: &generator)
      let vocabulary = ["så", "ky", "it-system", "nej"]
      let sentence = (0..<length).map { _ in vocabulary[Int.random(in: 0...3, using: &generator)] }
      if count > 0 { text += " " }
      let from = text.utf8.count
      text += sentence.joined(separator: " ") + "."
      sentences.append(TextRange(start: from, end: text.utf8.count))
      var next = from
      for word in sentence {
        words.append(next)
        next += word.utf8.count + 1
      }
      count += length
    }
    turns.append(
      Turn(
        number: turns.count + 1, range: TextRange(start: start, end: text.utf8.count),
        body: TextRange(start: body, end: text.utf8.count), speaker: speaker < 3 ? speaker : nil))
    text += "\n\n"
  }
}

extension UUID {
  static func random(using generator: inout SeededGenerator) -> UUID {
    let digits = (0..<32).map { _ in "0123456789abcdef".randomElement(using: &generator) ?? "0" }
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return UUID(uuidString: groups.joined(separator: "-")) ?? UUID()
  }
}
