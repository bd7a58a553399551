/// What a token says about a sentence's end behind it.
enum SentenceEnding {
  /// Nothing.
  case none
  /// `!` or `?`.
  case strong
  /// A full stop that belongs to no abbreviation.
  case fullStop
  /// `...` or `…`: a pause, or an end.
  case ellipsis
  /// An abbreviation that something always follows.
  case leadsOn
  /// An abbreviation that may stand last.
  case mayEnd
  /// A capital with a full stop, as in `Jens B. Hansen`.
  case initial

  /// Reads the token at `index`; with ICU's own rules an abbreviation and its full stop are two tokens.
  init(_ scan: SentenceScan, _ index: Int) {
    let length = scan.length(index)
    let last = scan.bytes[scan.end(index) - 1]
    switch scan.tokens[index].kind {
    case .punctuation:
      self = Self.mark(scan, index, length, last)
    case .word where last == UInt8(ascii: ".") && length <= 32:
      self = Self.shortened(scan.word(index).dropLast()) ?? .leadsOn
    case .number where last == UInt8(ascii: "."):
      self = .leadsOn
    default:
      self = .none
    }
  }

  private static func mark(_ scan: SentenceScan, _ index: Int, _ length: Int, _ last: UInt8) -> SentenceEnding {
    switch last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .strong
    case UInt8(ascii: "."):
      if length > 1 { return .ellipsis }
      guard index > scan.range.lowerBound, scan.end(index - 1) == scan.start(index) else { return .fullStop }
      guard scan.tokens[index - 1].kind == .word else {
        return scan.bytes[scan.start(index) - 1] == UInt8(ascii: ".") ? .ellipsis : .fullStop
      }
      return shortened(Substring(scan.word(index - 1))) ?? .fullStop
    case 0xA6 where length == 3 && scan.bytes[scan.start(index) + 1] == 0x80: return .ellipsis
    default: return .none
    }
  }

  /// The ending of a shortened word without its last full stop; `nil` where the word is none.
  private static func shortened(_ word: Substring) -> SentenceEnding? {
    if isInitials(word) { return .initial }
    var tail = word
    if let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")) { tail = afterHyphen(word, hyphen) }
    guard tail.utf8.count <= DanishAbbreviations.longest else { return nil }
    switch DanishAbbreviations.role(of: String(tail)) {
    case .leadsOn: return .leadsOn
    case .mayEnd: return .mayEnd
    case nil: return nil
    }
  }

  /// The part behind the last hyphen; hyphens at the word's end part nothing.
  private static func afterHyphen(_ word: Substring, _ hyphen: Substring.Index) -> Substring {
    let tail = word[word.utf8.index(after: hyphen)...]
    return tail.isEmpty ? word.split(separator: "-").last ?? word : tail
  }

  /// `B`, `A.P`, `H.C`
  private static func isInitials(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, let second = word.utf8.dropFirst().first else { return isCapital(word) }
    // Most words end here: an ASCII letter with another one behind it.
    if second != UInt8(ascii: "."), second < 0x80, first < 0x80, first != UInt8(ascii: ".") { return false }
    return word.split(separator: ".").allSatisfy(isCapital)
  }

  private static func isCapital(_ word: Substring) -> Bool { word.count == 1 && word.first?.isUppercase == true }
}
