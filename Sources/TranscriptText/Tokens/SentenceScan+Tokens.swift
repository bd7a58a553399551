/// The white space between two tokens.
struct Gap {
  let lineFeeds: Int
  let isEmpty: Bool
}

extension SentenceScan {
  func start(_ index: Int) -> Int { Int(tokens[index].start) }
  func length(_ index: Int) -> Int { Int(tokens[index].length) }
  func end(_ index: Int) -> Int { start(index) + length(index) }

  /// What stands between a token and the next one.
  func gap(after index: Int) -> Gap {
    let from = end(index)
    let to = start(index + 1)
    var lineFeeds = 0
    for position in from..<max(from, to) where bytes[position] == 0x0A { lineFeeds += 1 }
    return Gap(lineFeeds: lineFeeds, isEmpty: from == to)
  }

  /// A token's text. Read for short tokens only.
  func word(_ index: Int) -> String {
    guard index < range.upperBound, length(index) <= 64 else { return "" }
    return String(decoding: bytes[start(index)..<end(index)], as: UTF8.self)
  }

  /// Marks of the transcriber, which belong to no sentence.
  func isTransparent(_ index: Int) -> Bool {
    tokens[index].kind == .annotation || tokens[index].kind == .timeCode
  }

  /// `[00:01:23]` stands before what was said then; `#00:01:23-4#` after it.
  func opensSegment(_ index: Int) -> Bool {
    tokens[index].kind == .timeCode && bytes[start(index)] == UInt8(ascii: "[")
  }

  /// A quotation mark or bracket that can close; whether it does is seen from its touching what is before it.
  func isCloser(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, length(index) <= 3 else { return false }
    return "\"”“’‘'»«)]}".contains(word(index))
  }

  /// A quotation mark or bracket that can open.
  func isOpener(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, length(index) <= 3 else { return false }
    return "\"”“„’‘‚'»«([{".contains(word(index))
  }

  /// A hyphen or dash that stands for a new speaker or thought.
  func isDash(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation, length(index) <= 3 else { return false }
    return "-–—−".contains(word(index))
  }
}

/// What a sentence would begin with.
struct Following {
  /// The first letter's sort.
  enum Letter {
    case upper
    case lower
    case other
  }

  let letter: Letter
  /// A dash stands before it.
  let hasDash: Bool
  /// How many quotation marks, brackets and dashes stand before it; at most four are looked at.
  let tokens: Int

  init(_ scan: SentenceScan, _ index: Int) {
    var index = index
    var count = 0
    var dash = false
    while index < scan.range.upperBound, count < 4, scan.isOpener(index) || scan.isDash(index) {
      dash = dash || scan.isDash(index)
      index += 1
      count += 1
    }
    hasDash = dash
    tokens = count
    letter = index < scan.range.upperBound ? Self.letter(of: scan.firstScalar(index)) : .other
  }

  private static func letter(of scalar: Unicode.Scalar?) -> Letter {
    guard let properties = scalar?.properties else { return .other }
    if properties.isLowercase { return .lower }
    return properties.isUppercase ? .upper : .other
  }
}

extension SentenceScan {
  /// The first character of a token.
  func firstScalar(_ index: Int) -> Unicode.Scalar? {
    let start = start(index)
    let piece = bytes[start..<min(end(index), start + 4)]
    return String(decoding: piece, as: UTF8.self).unicodeScalars.first
  }
}
