internal import CodingModel
internal import TranscriptText

/// Numbers the characters (Unicode scalars) of an interview's admitted turns from 0 on, as if these turns stood right after
/// each other.
struct CharacterScale {
  private let utf8: [UInt8]
  private let bodies: [TextRange]
  /// How many characters stand before each body.
  private let before: [Int]
  /// How many characters there are.
  let length: Int

  init(_ interview: AdmittedInterview) {
    utf8 = interview.interview.transcript.text.utf8
    bodies = interview.bodies
    var before: [Int] = []
    var length = 0
    for body in bodies {
      before.append(length)
      length += Self.characters(utf8, body.start, body.end)
    }
    self.before = before
    self.length = length
  }

  /// Where a stretch lies; empty where it lies in no admitted turn. Of a character that is cut it holds the whole.
  func range(_ bytes: TextRange) -> TextRange {
    var first = bytes.start
    while first > 0, first < utf8.count, utf8[first] & 0xC0 == 0x80 { first -= 1 }
    let start = place(first)
    return TextRange(start: start, end: max(start, place(bytes.end)))
  }

  /// How many characters of admitted turns stand before a byte.
  private func place(_ byte: Int) -> Int {
    let next = bodies.partitioningIndex { $0.end > byte }
    guard next < bodies.count else { return length }
    return before[next] + Self.characters(utf8, bodies[next].start, max(byte, bodies[next].start))
  }

  /// Bytes that begin a scalar.
  private static func characters(_ utf8: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for place in start..<end where utf8[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
