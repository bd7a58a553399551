/// Finds civil registration numbers that are said: ten digits in words, or in words and digits, that begin with a date.
struct SpokenCPRScan {
  private let text: IdentifierWords

  init(_ text: IdentifierWords) { self.text = text }

  /// A number word, or digits, with the digits that it adds.
  private struct Part {
    let words: Range<Int>
    let digits: [Int]
    let isWord: Bool
    let isCalendar: Bool
  }

  /// The numbers, as scalars, in order.
  func hits() -> [Range<Int>] {
    var hits: [Range<Int>] = []
    var index = 0
    while index < text.words.count {
      guard part(at: index) != nil else {
        index += 1
        continue
      }
      let parts = parts(from: index)
      let (found, next) = numbers(in: parts)
      hits += found
      index = max(next, index + 1)
    }
    return hits
  }

  /// The parts that follow each other from a word on.
  private func parts(from start: Int) -> [Part] {
    var parts: [Part] = []
    var index = start
    while index < text.words.count {
      if let part = part(at: index) {
        parts.append(part)
        index = part.words.upperBound
      } else if !parts.isEmpty, Self.fillers.contains(text.words[index].key), part(at: index + 1) != nil {
        index += 1
      } else {
        break
      }
      guard index < text.words.count, goesOn(before: index) else { break }
    }
    return parts
  }

  /// True where nothing but blanks, hyphens and small stops stands before a word.
  private func goesOn(before index: Int) -> Bool {
    let gap = text.gap(after: index - 1)
    return gap.count <= 6
      && gap.allSatisfy {
        let scalar = text.scanned.scalars[$0]
        return scalar.isInlineBlank || scalar.isDash || [",", ".", "\n", "…", "/"].contains(scalar)
      }
  }

  private func part(at index: Int) -> Part? {
    guard index < text.words.count else { return nil }
    let word = text.words[index]
    let digits = word.range.compactMap { text.scanned.digit($0) }
    if !digits.isEmpty {
      guard digits.count == word.range.count, digits.count <= 6 else { return nil }
      return Part(words: index..<index + 1, digits: digits, isWord: false, isCalendar: false)
    }
    if let one = DanishNumberWords.one(of: word.key), one > 0, index + 2 < text.words.count,
      text.words[index + 1].key == "og", let tens = DanishNumberWords.tens(of: text.words[index + 2].key)
    {
      return Part(words: index..<index + 3, digits: [tens / 10, one], isWord: true, isCalendar: false)
    }
    switch DanishNumberWords.value(of: word.key) {
    case .digits(let digits): return Part(words: index..<index + 1, digits: digits, isWord: true, isCalendar: false)
    case .calendar(let number):
      let isAfterNull = index > 0 && text.words[index - 1].key == "nul" && number < 10
      return Part(
        words: index..<index + 1, digits: isAfterNull ? [number] : [number / 10, number % 10], isWord: true,
        isCalendar: true)
    case nil: return nil
    }
  }

  /// The numbers that stand in a row of parts, and the word to go on at.
  private func numbers(in parts: [Part]) -> (found: [Range<Int>], next: Int) {
    var found: [Range<Int>] = []
    var first = 0
    while first < parts.count {
      guard let last = number(in: parts, from: first) else {
        first += 1
        continue
      }
      let start = text.words[parts[first].words.lowerBound].range.lowerBound
      found.append(start..<text.words[parts[last].words.upperBound - 1].range.upperBound)
      first = last + 1
    }
    return (found, parts.last?.words.upperBound ?? 0)
  }

  /// The last part of a number that begins with a part; at least three of its parts are words.
  private func number(in parts: [Part], from first: Int) -> Int? {
    var digits: [Int] = []
    var words = 0
    var hasCalendar = false
    for index in first..<parts.count {
      digits += parts[index].digits
      words += parts[index].isWord ? 1 : 0
      hasCalendar = hasCalendar || parts[index].isCalendar
      if digits.count > 12 { return nil }
      guard words >= 3 || (words > 0 && index - first >= 2) else { continue }
      if digits.count == 10, CPRNumber.holdsDate(digits.prefix(6), shiftsMonths: false) { return index }
      if digits.count == 12, hasCalendar || parts[first].digits.count == 2,
        [18, 19, 20].contains(digits[4] * 10 + digits[5]),
        CPRNumber.holdsDate(digits.prefix(4) + digits[6..<8], shiftsMonths: false)
      {
        return index
      }
    }
    return nil
  }

  /// What people say between the digits.
  private static let fillers: Set<String> = [
    "øh", "øhm", "altsaa", "og", "saa", "bindestreg", "streg", "i", "den", "punktum", "komma", "mellemrum", "er", "nej",
  ]
}
