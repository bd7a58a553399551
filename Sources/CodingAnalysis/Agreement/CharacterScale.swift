internal import CodingModel
internal import TranscriptText

/// Numbers the characters (Unicode scalars) of an interview's admitted turns from 0 on, as if these turns stood right after
/// each other.
struct CharacterScale {
  private let characters: CharacterCounts
  private let bodies: [TextRange]
  /// How many characters stand before each body.
  private let before: [Int]
  /// How many characters there are.
  let length: Int

  init(_ interview: AdmittedInterview) {
    characters = CharacterCounts(interview.interview.transcript.text)
    bodies = interview.bodies
    var before: [Int] = []
    var length = 0
    for body in bodies {
      before.append(length)
      length += characters.count(in: body)
    }
    self.before = before
    self.length = length
  }

  /// Where a stretch lies; empty where it lies in no admitted turn. Of a character that is cut it holds the whole.
  func range(_ bytes: TextRange) -> TextRange {
    let start = place(characters.start(of: bytes.start))
    return TextRange(start: start, end: max(start, place(bytes.end)))
  }

  /// How many characters of admitted turns stand before a byte.
  private func place(_ byte: Int) -> Int {
    let next = bodies.partitioningIndex { $0.end > byte }
    guard next < bodies.count else { return length }
    let start = bodies[next].start
    return before[next] + characters.count(in: TextRange(start: start, end: max(byte, start)))
  }
}
