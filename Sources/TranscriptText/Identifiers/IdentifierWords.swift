/// A text's words with what stands between them, as names are compared: canonically equal, in small letters, `å` as
/// `aa`.
struct IdentifierWords {
  /// A run of letters and digits.
  struct Word {
    /// As scalars of the scanned text.
    let range: Range<Int>
    let text: String
    /// What it is compared by.
    let key: String
  }

  let scanned: ScannedText
  let words: [Word]

  init(_ scanned: ScannedText) {
    self.scanned = scanned
    var words: [Word] = []
    var place = 0
    while place < scanned.count {
      guard scanned.isWord(place) else {
        place += 1
        continue
      }
      let start = place
      while scanned.isWord(place) { place += 1 }
      let text = scanned.text(start..<place)
      words.append(Word(range: start..<place, text: text, key: Self.key(of: text)))
    }
    self.words = words
  }

  /// What a word is compared by.
  static func key(of word: String) -> String {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    return lower.reduce(into: "") { $0 += $1 == "å" ? "aa" : String($1) }
  }

  /// The word whose range holds or follows a place.
  func index(at place: Int) -> Int { words.partitioningIndex { $0.range.upperBound > place } }

  /// The signs between a word and the next.
  func gap(after index: Int) -> Range<Int> {
    words[index].range.upperBound..<(index + 1 < words.count ? words[index + 1].range.lowerBound : scanned.count)
  }

  /// True where two parts of one name may be so far apart: by blanks, a line's end, a hyphen, or a full stop after an
  /// initial.
  func joinsName(after index: Int) -> Bool {
    let gap = gap(after: index)
    guard index + 1 < words.count, !gap.isEmpty, gap.count <= 12 else { return false }
    let signs = gap.map { scanned.scalars[$0] }
    let lines = signs.count { $0 == "\n" }
    let dashes = signs.count(where: \.isDash)
    let stops = signs.count { $0 == "." }
    let blanks = signs.count { $0.isInlineBlank && !$0.isDash || $0 == "\r" }
    return lines <= 1 && dashes <= 1 && (stops == 0 || stops == 1 && words[index].text.count <= 2)
      && lines + dashes + stops + blanks == signs.count
  }

  func isCapitalised(_ index: Int) -> Bool {
    words[index].text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// True for a word in capitals only, of two letters or more.
  func isAllCapitals(_ index: Int) -> Bool {
    let text = words[index].text
    return text.count > 1 && text == text.uppercased() && text != text.lowercased()
  }

  /// True where a sentence, a turn or a quotation begins with the word, so that a capital letter says nothing.
  func beginsSentence(_ index: Int) -> Bool {
    var place = words[index].range.lowerBound - 1
    while let scalar = scanned.scalar(place) {
      if scalar.isInlineBlank || scalar == "\r" {
        place -= 1
      } else {
        // A line may be wrapped inside a sentence: its end decides nothing by itself.
        if scalar == "\n" {
          guard let last = signBefore(line: place) else { return true }
          return last == "\n" || ".!?…:".unicodeScalars.contains(last)
        }
        return !scalar.isWordLetter && scanned.digit(place) == nil && ![",", ";", "/", "&", "-"].contains(scalar)
      }
    }
    return true
  }

  /// The last sign of the line before; a line feed for an empty line.
  private func signBefore(line place: Int) -> Unicode.Scalar? {
    var place = place - 1
    while let scalar = scanned.scalar(place), scalar.isInlineBlank || scalar == "\r" { place -= 1 }
    return scanned.scalar(place)
  }

  /// The genitive ending written apart by an apostrophe after a word: one past it, or `nil`.
  func apostropheGenitive(after index: Int) -> Int? {
    let end = words[index].range.upperBound
    guard let sign = scanned.scalar(end), ["'", "\u{2019}", "\u{B4}"].contains(sign) else { return nil }
    if let next = scanned.scalar(end + 1), next == "s" || next == "S", !scanned.isWord(end + 2) { return end + 2 }
    guard let last = words[index].key.last, "sxz".contains(last), !scanned.isWord(end + 1) else { return nil }
    return end + 1
  }
}
