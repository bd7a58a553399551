/// A time code in a text.
struct ScannedTimeCode: Hashable {
  /// How it is set off.
  enum Form: Hashable {
    /// `#00:01:23-4#`, as f4 writes it.
    case hashes
    /// `[00:01:23]` or `(00:01:23)`.
    case brackets
    /// `00:01:23`
    case bare
    /// `1:23`, which in speech is a time of day.
    case bareShort
  }

  let time: TimeCode
  let range: TextRange
  let form: Form

  /// True for forms that cannot be a time of day that someone says.
  var isDelimited: Bool { form == .hashes || form == .brackets }
}

/// Recognises time codes: hours, minutes and seconds, or minutes and seconds, with a fraction after `.`, `,` or `-`.
struct TimeCodeScanner {
  let bytes: [UInt8]

  /// The time code that begins at `index` and ends before `end`.
  func timeCode(at index: Int, before end: Int) -> ScannedTimeCode? {
    guard index < end else { return nil }
    let closing: UInt8
    switch bytes[index] {
    case UInt8(ascii: "#"): closing = UInt8(ascii: "#")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return bare(at: index, before: end)
    }
    let first = bytes.skippingBlanks(from: index + 1, to: end)
    guard let inner = clock(at: first, before: end) else { return nil }
    var stop = bytes.skippingBlanks(from: inner.end, to: end)
    let arrow = ["-->", "-", "–"].first { bytes.has($0, at: stop, before: end) } as StaticString?
    if let arrow {
      let second = bytes.skippingBlanks(from: stop + arrow.utf8CodeUnitCount, to: end)
      guard let last = clock(at: second, before: end) else { return nil }
      stop = bytes.skippingBlanks(from: last.end, to: end)
    }
    guard stop < end, bytes[stop] == closing else { return nil }
    let form: ScannedTimeCode.Form = closing == UInt8(ascii: "#") ? .hashes : .brackets
    return ScannedTimeCode(time: inner.time, range: TextRange(start: index, end: stop + 1), form: form)
  }

  /// The delimited time code that ends at `end` and begins at or after `start`.
  func delimitedTimeCode(endingAt end: Int, notBefore start: Int) -> ScannedTimeCode? {
    guard end > start, [UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: ")")].contains(bytes[end - 1]) else {
      return nil
    }
    // The longest form, a range with fractions, has fewer than 40 bytes.
    var index = end - 2
    while index >= max(start, end - 40) {
      if let found = timeCode(at: index, before: end), found.range.end == end, found.isDelimited { return found }
      index -= 1
    }
    return nil
  }

  /// The bare time code that ends at `end`, after a blank or at `start`.
  func bareTimeCode(endingAt end: Int, notBefore start: Int) -> ScannedTimeCode? {
    var index = end
    while index > max(start, end - 14), isTimeByte(bytes[index - 1]) { index -= 1 }
    guard index < end, index == start || bytes[index - 1] <= 0x20 || bytes[index - 1] == 0xA0 else { return nil }
    guard let found = bare(at: index, before: end), found.range.end == end else { return nil }
    return found
  }

  /// Moves `position` past time codes, times of day excepted, and returns the first one's time.
  func skipTimes(_ position: inout Int, before end: Int) -> TimeCode? {
    var first: TimeCode?
    while let code = timeCode(at: position, before: end), code.form != .bareShort {
      first = first ?? code.time
      position = bytes.skippingBlanks(from: code.range.end, to: end)
    }
    return first
  }

  /// True when `line` holds nothing but time codes.
  func isAlone(on line: TextLine) -> Bool {
    var position = line.start
    while position < line.end, let code = timeCode(at: position, before: line.end) {
      position = bytes.skippingBlanks(from: code.range.end, to: line.end)
    }
    return position == line.end && !line.isBlank
  }

  private func isTimeByte(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private func bare(at index: Int, before end: Int) -> ScannedTimeCode? {
    guard let found = clock(at: index, before: end) else { return nil }
    // A bare time must stand alone: a blank or the line's end after it.
    if found.end < end, bytes[found.end] > 0x20, bytes[found.end] != 0xC2 { return nil }
    return ScannedTimeCode(
      time: found.time, range: TextRange(start: index, end: found.end), form: found.parts == 3 ? .bare : .bareShort)
  }

  /// Digits and colons from `index`: `[h:]mm:ss[.fff]`.
  private func clock(at index: Int, before end: Int) -> (time: TimeCode, end: Int, parts: Int)? {
    var parts: [Int] = []
    var position = index
    while parts.count < 3 {
      guard let number = digits(at: position, before: end, atMost: parts.isEmpty ? 3 : 2) else { return nil }
      if !parts.isEmpty, number.end - position != 2 || number.value > 59 { return nil }
      parts.append(number.value)
      position = number.end
      guard parts.count < 3, position + 1 < end, bytes[position] == UInt8(ascii: ":"), isDigit(position + 1) else {
        break
      }
      position += 1
    }
    guard parts.count >= 2, !(position < end && isDigit(position)) else { return nil }
    let seconds = parts.reduce(0) { $0 * 60 + $1 }
    let fraction = fraction(at: position, before: end)
    let time = TimeCode(milliseconds: seconds * 1000 + fraction.milliseconds)
    return (time, fraction.end, parts.count)
  }

  /// `-4`, `.4`, `,400`: tenths, hundredths or thousandths by the number of digits.
  private func fraction(at index: Int, before end: Int) -> (milliseconds: Int, end: Int) {
    guard index + 1 < end, [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[index]),
      let number = digits(at: index + 1, before: end, atMost: 3),
      number.end == end || bytes[number.end] != UInt8(ascii: ":")
    else { return (0, index) }
    let scale = [100, 10, 1][number.end - index - 2]
    return (number.value * scale, number.end)
  }

  private func digits(at index: Int, before end: Int, atMost count: Int) -> (value: Int, end: Int)? {
    var value = 0
    var position = index
    while position < min(end, index + count), isDigit(position) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > index ? (value, position) : nil
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
}
