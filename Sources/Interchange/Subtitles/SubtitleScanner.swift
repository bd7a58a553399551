internal import TranscriptText

/// Takes a subtitle file apart into cues, notes and markup; line by line, lenient about blank lines and numbers.
struct SubtitleScanner {
  /// The two formats, which differ in little.
  enum Format {
    case webVTT
    case subRip
  }

  private(set) var cues: [SubtitleCue] = []
  private(set) var leftOut: [LeftOutText] = []
  private(set) var metadata: [HeaderField] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let format: Format
  private let file: String
  private let lines: [String]
  private var unread: (count: Int, line: Int) = (0, 0)
  private var loose: (count: Int, line: Int) = (0, 0)

  /// Scans a whole text.
  init(_ text: CanonicalText, file: String, format: Format) {
    self.format = format
    self.file = file
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    var position = format == .webVTT ? readHeader() : 0
    while position < lines.count {
      if Self.isBlank(lines[position]) {
        position += 1
        continue
      }
      var end = position
      while end < lines.count, !Self.isBlank(lines[end]) { end += 1 }
      readBlock(position..<end)
      position = end
    }
    report()
  }

  private mutating func report() {
    guard !cues.isEmpty else { return tell(.noCues, 0) }
    if unread.count > 0 { tell(.unreadTimes(count: unread.count), unread.line) }
    if loose.count > 0 { tell(.looseText(count: loose.count), loose.line) }
  }

  private mutating func tell(_ message: SubtitleMessage, _ line: Int) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, line: line)))
  }

  /// `WEBVTT - title` and the lines below it as far as the first blank one; returns where the rest begins.
  private mutating func readHeader() -> Int {
    guard let first = lines.first, first.hasPrefix("WEBVTT"), first.dropFirst(6).first?.isWhitespace != false else {
      tell(.noHeader, 1)
      return 0
    }
    let title = first.dropFirst(6).blankTrimmed.trimmingPrefix("- ").blankTrimmed
    if !title.isEmpty { metadata.append(HeaderField(key: "Titel", value: title)) }
    var position = 1
    while position < lines.count, !Self.isBlank(lines[position]) {
      // A cue may follow without a blank line, and its identifier then stands one line above its times.
      let isCue = lines[position...].prefix(2).contains { SubtitleTiming($0) != nil }
      if isCue { break }
      readHeaderLine(lines[position])
      position += 1
    }
    return position
  }

  private mutating func readHeaderLine(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return leftOut.append(LeftOutText(.note, line.blankTrimmed)) }
    let key = line[..<colon].blankTrimmed
    let value = line[line.index(after: colon)...].blankTrimmed
    guard !key.isEmpty, !value.isEmpty else { return leftOut.append(LeftOutText(.note, line.blankTrimmed)) }
    metadata.append(HeaderField(key: key, value: value))
  }

  private mutating func readBlock(_ range: Range<Int>) {
    var waiting: [Int] = []
    var isInCue = false
    if format == .webVTT, let reason = Self.reason(lines[range.lowerBound]),
      !lines[range].contains(where: { SubtitleTiming($0) != nil })
    {
      leftOut.append(LeftOutText(reason, lines[range].joined(separator: "\n").blankTrimmed))
      return
    }
    for index in range {
      if let timing = SubtitleTiming(lines[index]) {
        if isInCue { takeBackIdentifier() } else { takeIdentifier(&waiting) }
        begin(timing, index)
        isInCue = true
      } else if isInCue {
        cues[cues.count - 1].lines.append(lines[index])
      } else {
        waiting.append(index)
      }
    }
    addLoose(waiting)
  }

  /// What a block is that is no cue; `nil` when it may be one.
  private static func reason(_ line: String) -> LeftOutText.Reason? {
    let word = line.prefix { !$0.isWhitespace }
    if word == "NOTE" { return .note }
    return (word == "STYLE" || word == "REGION") && line.blankTrimmed == word ? .markup : nil
  }

  private mutating func begin(_ timing: SubtitleTiming, _ index: Int) {
    if !timing.isWhole {
      leftOut.append(LeftOutText(.markup, lines[index].blankTrimmed))
      unread = (unread.count + 1, unread.count == 0 ? index + 1 : unread.line)
    } else if !timing.settings.isEmpty {
      leftOut.append(LeftOutText(.markup, timing.settings))
    }
    cues.append(SubtitleCue(start: timing.start, end: timing.end))
  }

  /// The line right above the times is the cue's identifier; lines above that are loose.
  private mutating func takeIdentifier(_ waiting: inout [Int]) {
    guard let identifier = waiting.popLast() else { return }
    addLoose(waiting)
    waiting = []
    leftOut.append(LeftOutText(.markup, lines[identifier].blankTrimmed))
  }

  /// Without a blank line between them, the next cue's number was taken for the last line of this cue.
  private mutating func takeBackIdentifier() {
    guard let last = cues[cues.count - 1].lines.last, Self.isIdentifier(last) else { return }
    cues[cues.count - 1].lines.removeLast()
    leftOut.append(LeftOutText(.markup, last.blankTrimmed))
  }

  private mutating func addLoose(_ indices: [Int]) {
    for index in indices {
      if Self.isIdentifier(lines[index]) {
        leftOut.append(LeftOutText(.markup, lines[index].blankTrimmed))
        continue
      }
      if cues.isEmpty {
        leftOut.append(LeftOutText(.note, lines[index].blankTrimmed))
      } else {
        cues[cues.count - 1].lines.append(lines[index])
        loose = (loose.count + 1, loose.count == 0 ? index + 1 : loose.line)
      }
    }
  }

  /// A number, or the kind of identifier that Teams writes: `0f8fad5b-d9cb-469f-a165-70867728950e/10-0`.
  private static func isIdentifier(_ line: String) -> Bool {
    let text = line.blankTrimmed
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    guard let slash = text.lastIndex(of: "/") else { return false }
    let guid = text[..<slash].utf8
    return guid.count == 36 && guid.allSatisfy { $0 == 0x2D || Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func isBlank(_ line: String) -> Bool {
    line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
