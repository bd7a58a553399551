internal import TranscriptText

/// What a cue shows, voice by voice, with its times.
struct SpokenCue: Equatable {
  var start: TimeCode?
  var end: TimeCode?
  var voices: [CueVoice]
}

/// Takes out what live captions show twice: each cue begins with lines of the one before, or with all of it and grows.
///
/// People do say the same thing twice, so single repetitions stay; a file rolls where a fifth of its cues, and at least
/// three, begin with what the cue before ends with.
struct RollingCaptions {
  /// The cues without what they repeat.
  private(set) var cues: [SpokenCue]
  /// What was taken out, in order.
  private(set) var repeated: [String] = []

  /// Looks at all cues of a file.
  init(_ cues: [SpokenCue]) {
    self.cues = cues
    let pairs = cues.indices.dropFirst().map { ($0, Self.repetition(of: cues[$0 - 1], in: cues[$0])) }
    let rolling = pairs.filter { $0.1 != nil }
    let rolls = rolling.count >= 3 && rolling.count * 5 >= cues.count
    for (index, found) in rolling {
      guard let found, rolls || cues[index] == cues[index - 1] else { continue }
      take(found, from: index)
    }
  }

  /// Lines, and bytes of the line after them, with which a cue repeats the one before.
  private struct Repetition {
    var lines: Int
    var bytes: Int
  }

  private mutating func take(_ found: Repetition, from index: Int) {
    var lines = cues[index].voices[0].lines
    repeated += lines.prefix(found.lines)
    lines.removeFirst(found.lines)
    if found.bytes > 0, let first = lines.first {
      repeated.append(String(decoding: first.utf8.prefix(found.bytes), as: UTF8.self))
      lines[0] = String(decoding: first.utf8.dropFirst(found.bytes), as: UTF8.self).blankTrimmed
    }
    cues[index].voices[0].lines = lines.filter { !$0.isEmpty }
    if cues[index].voices[0].lines.isEmpty { cues[index].voices = [] }
  }

  private static func repetition(of previous: SpokenCue, in cue: SpokenCue) -> Repetition? {
    guard previous.voices.count == 1, cue.voices.count == 1, previous.voices[0].name == cue.voices[0].name,
      isContiguous(previous, cue)
    else { return nil }
    let before = previous.voices[0].lines
    let lines = cue.voices[0].lines
    // Captions show few lines, so every length is tried.
    for count in stride(from: min(before.count, lines.count, 8), to: 0, by: -1)
    where before.suffix(count).elementsEqual(lines.prefix(count)) {
      return Repetition(lines: count, bytes: growth(before, lines, after: count))
    }
    let bytes = growth(before, lines, after: 0)
    return bytes > 0 ? Repetition(lines: 0, bytes: bytes) : nil
  }

  /// Bytes with which the line after `count` repeats the last line before and goes on with more words.
  private static func growth(_ before: [String], _ lines: [String], after count: Int) -> Int {
    guard count == 0, let last = before.last, let first = lines.first, first.utf8.count > last.utf8.count,
      first.utf8.starts(with: last.utf8), Array(first.utf8)[last.utf8.count] == 0x20
    else { return 0 }
    return last.utf8.count
  }

  /// True when the second begins before, or right when, the first ends.
  private static func isContiguous(_ first: SpokenCue, _ second: SpokenCue) -> Bool {
    guard let end = first.end, let start = second.start else { return false }
    return start.milliseconds <= end.milliseconds + 100
  }
}
