internal import CodingModel
internal import TranscriptText

/// An interview's admitted text cut where a segment begins or ends: stretches with the same codes throughout, by their
/// length in characters (Unicode scalars; one belongs to what holds its first byte).
struct CharacterStretches {
  private let stretches: [(codes: [Int], length: Int)]
  /// All characters of the admitted turns.
  let length: Int

  init(_ interview: AdmittedInterview) {
    let characters = CharacterCounts(interview.interview.transcript.text)
    var cutter = Cutter(events: Self.events(interview), characters: characters)
    for body in interview.bodies { cutter.cut(body) }
    stretches = cutter.stretches
    length = interview.bodies.reduce(0) { $0 + characters.count(in: $1) }
  }

  /// Hands out each stretch with a code: its codes, each once, and its length.
  func forEach(_ body: ([Int], Int) -> Void) {
    for stretch in stretches { body(stretch.codes, stretch.length) }
  }

  private static func events(_ interview: AdmittedInterview) -> [Event] {
    interview.segments.flatMap { segment in
      [
        Event(offset: segment.range.start, code: segment.code, step: 1),
        Event(offset: segment.range.end, code: segment.code, step: -1),
      ]
    }.sorted { ($0.offset, $0.code, $0.step) < ($1.offset, $1.code, $1.step) }
  }

  /// A segment begins (+1) or ends (−1).
  private struct Event {
    let offset: Int
    let code: Int
    let step: Int
  }

  /// Goes through bodies in order and keeps which codes are open.
  private struct Cutter {
    let events: [Event]
    let characters: CharacterCounts
    var next = 0
    var open: [Int: Int] = [:]
    var stretches: [(codes: [Int], length: Int)] = []

    mutating func cut(_ body: TextRange) {
      var position = body.start
      take(upTo: position)
      while next < events.count, events[next].offset < body.end {
        close(position, events[next].offset)
        position = events[next].offset
        take(upTo: position)
      }
      close(position, body.end)
    }

    private mutating func close(_ start: Int, _ end: Int) {
      guard !open.isEmpty, start < end else { return }
      let length = characters.count(in: TextRange(start: start, end: end))
      if length > 0 { stretches.append((Array(open.keys), length)) }
    }

    /// All events at or before an offset.
    private mutating func take(upTo offset: Int) {
      while next < events.count, events[next].offset <= offset {
        let count = (open[events[next].code] ?? 0) + events[next].step
        open[events[next].code] = count == 0 ? nil : count
        next += 1
      }
    }
  }
}
