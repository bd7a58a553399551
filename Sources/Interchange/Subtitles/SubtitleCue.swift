internal import TranscriptText

/// A cue of a subtitle file, before it is judged who speaks in it.
struct SubtitleCue: Equatable {
  /// When it is shown; `nil` where the file's times cannot be read.
  var start: TimeCode?
  /// When it is gone.
  var end: TimeCode?
  /// Its text, markup included.
  var lines: [String] = []
}

/// The line of a cue that holds its times: `00:00:01.000 --> 00:00:03.500 align:start`.
struct SubtitleTiming: Equatable {
  let start: TimeCode?
  let end: TimeCode?
  /// What stands behind the times.
  let settings: String

  /// True when both times were read.
  var isWhole: Bool { start != nil && end != nil }

  /// Reads a line; `nil` when it has no arrow or no time beside it.
  init?(_ line: String) {
    let bytes = Array(line.utf8)
    guard let arrow = Self.arrow(in: bytes) else { return nil }
    let left = Self.skippingBlanks(bytes, from: 0)
    let right = Self.skippingBlanks(bytes, from: arrow + 3)
    let first = Self.clock(in: bytes, at: left)
    let second = Self.clock(in: bytes, at: right)
    guard first != nil || second != nil else { return nil }
    // Something else before the arrow than one time makes the line speech.
    if let first, Self.skippingBlanks(bytes, from: first.end) != arrow { return nil }
    start = first?.time
    end = second?.time
    settings = String(decoding: bytes[(second?.end ?? right)...], as: UTF8.self).blankTrimmed
  }

  private static func arrow(in bytes: [UInt8]) -> Int? {
    // Times are short: an arrow further along belongs to what is said.
    for index in 0..<max(0, min(bytes.count - 2, 64)) where bytes[index] == UInt8(ascii: "-") {
      if bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == UInt8(ascii: ">") { return index }
    }
    return nil
  }

  private static func skippingBlanks(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// `[h:]mm:ss[.fff]` with point or comma, as WebVTT and SubRip write times; `nil` when there is none at `index`.
  static func clock(in bytes: [UInt8], at index: Int) -> (time: TimeCode, end: Int)? {
    var parts: [Int] = []
    var position = index
    while parts.count < 3 {
      let begin = position
      var value = 0
      while position < bytes.count, position - begin < 6, (0x30...0x39).contains(bytes[position]) {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      guard position > begin else { return nil }
      parts.append(value)
      guard parts.count < 3, position < bytes.count, bytes[position] == UInt8(ascii: ":") else { break }
      position += 1
    }
    guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    var milliseconds = parts.reduce(0) { $0 * 60 + $1 } * 1000
    if position + 1 < bytes.count, bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ",") {
      position += 1
      var scale = 100
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        milliseconds += Int(bytes[position] - 0x30) * scale
        scale /= 10
        position += 1
      }
    }
    return (TimeCode(milliseconds: milliseconds), position)
  }
}

extension StringProtocol {
  /// The text without white space and byte order marks at its ends; linear in what is cut off.
  var blankTrimmed: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let front = unicodeScalars.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(String.UnicodeScalarView(front[...last]))
  }
}
