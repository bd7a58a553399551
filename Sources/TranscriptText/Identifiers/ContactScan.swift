/// Finds telephone numbers, mail addresses and web addresses.
struct ContactScan {
  private let text: ScannedText
  private let words: IdentifierWords

  init(_ words: IdentifierWords) {
    self.words = words
    text = words.scanned
  }

  func findings() -> [IdentifierFinding] { mails() + urls() + phones() }

  // MARK: Mail and web

  private func mails() -> [IdentifierFinding] {
    text.scalars.indices.compactMap { place in
      guard text.scalars[place] == "@" else { return nil }
      var (start, end) = (place, place + 1)
      while start > 0, text.isWord(start - 1) || isOne(of: "._%+-", at: start - 1) { start -= 1 }
      while text.isWord(end) || isOne(of: ".-", at: end) { end += 1 }
      while isOne(of: ".-", at: end - 1) { end -= 1 }
      while start < place, isOne(of: ".-", at: start) { start += 1 }
      let host = text.text(place + 1..<end)
      guard start < place, end > place + 1, host.contains(".") else { return nil }
      return finding(start..<end, .mail, .certain, .form)
    }
  }

  private func urls() -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var past = 0
    for word in words.words where word.range.lowerBound >= past {
      guard let end = urlEnd(word) else { continue }
      findings.append(finding(word.range.lowerBound..<end, .url, .certain, .form))
      past = end
    }
    return findings
  }

  private func urlEnd(_ word: IdentifierWords.Word) -> Int? {
    let place = word.range.upperBound
    if ["http", "https"].contains(word.key), isOne(of: ":", at: place), isOne(of: "/", at: place + 1) {
      return addressEnd(from: place + 2, path: true)
    }
    guard !isOne(of: "@", at: word.range.lowerBound - 1) else { return nil }
    if word.key == "www", isOne(of: ".", at: place), text.isWord(place + 1) {
      return addressEnd(from: place, path: true)
    }
    guard isOne(of: ".", at: place), !isOne(of: ".-", at: word.range.lowerBound - 1) else { return nil }
    let end = addressEnd(from: place, path: false)
    guard !isOne(of: "@", at: end) else { return nil }
    let host = text.text(word.range.lowerBound..<end)
    guard let last = host.split(separator: ".").last, Self.topDomains.contains(last.lowercased()) else { return nil }
    return isOne(of: "/", at: end) ? addressEnd(from: end, path: true) : end
  }

  private func addressEnd(from start: Int, path: Bool) -> Int {
    var end = start
    while text.isWord(end) || isOne(of: path ? "/._~-%?=&+#@:," : ".-", at: end) { end += 1 }
    while end > start, isOne(of: ".,:?-", at: end - 1) { end -= 1 }
    return end
  }

  private static let topDomains: Set<String> = ["dk", "com", "net", "org", "eu", "nu", "info", "io"]

  // MARK: Telephone

  /// Eight digits, the first 2–9: in groups of two, or after the country's number, or after a word that says so.
  private func phones() -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var place = 0
    while place < text.count {
      guard text.digit(place) != nil, text.digit(place - 1) == nil, let phone = phone(at: place) else {
        place += 1
        continue
      }
      findings.append(phone.finding)
      place = phone.end
    }
    return findings
  }

  private func phone(at place: Int) -> (finding: IdentifierFinding, end: Int)? {
    var start = place
    var first = place
    var hasCountry = false
    if let rest = countryEnd(at: place) {
      (first, hasCountry) = (rest, true)
      if isOne(of: "+", at: place - 1) { start -= 1 }
      if isOne(of: "(", at: start - 1) { start -= 1 }
    }
    guard let (groups, end) = groups(from: first), let lead = text.digit(first), lead >= 2, !isAmount(first, end) else {
      return nil
    }
    let cue = cueBefore(start)
    guard cue != .other else { return nil }
    let isCertain = hasCountry || cue == .phone
    guard isCertain || (groups == [2, 2, 2, 2] && !standsInRow(first, end)) else { return nil }
    let found = finding(
      start..<end, .phone, isCertain ? .certain : .likely, cue == .phone ? .cueWord : .form)
    return (found, end)
  }

  /// One past `+45`, `0045`, `(+45)`.
  private func countryEnd(at place: Int) -> Int? {
    let digits = Array(digits(from: place).prefix(4))
    let length: Int
    if digits.starts(with: [4, 5]), isOne(of: "+", at: place - 1) {
      length = 2
    } else if digits.starts(with: [0, 0, 4, 5]) {
      length = 4
    } else {
      return nil
    }
    var end = place + length
    if isOne(of: ")", at: end) { end += 1 }
    while let scalar = text.scalar(end), scalar.isInlineBlank || scalar.isDash { end += 1 }
    return text.digit(end) != nil ? end : nil
  }

  /// How eight digits are grouped, and one past them.
  private func groups(from start: Int) -> (groups: [Int], end: Int)? {
    var groups: [Int] = []
    var place = start
    while groups.reduce(0, +) < 8 {
      let run = digits(from: place).count
      guard run > 0 else { return nil }
      groups.append(run)
      place += run
      guard groups.reduce(0, +) < 8 else { break }
      guard let scalar = text.scalar(place), scalar.isInlineBlank || scalar.isDash || scalar == "." || scalar == "/",
        text.digit(place + 1) != nil
      else { return nil }
      place += 1
    }
    guard [[8], [4, 4], [2, 2, 2, 2], [3, 2, 3], [2, 3, 3], [3, 3, 2], [2, 2, 4], [4, 2, 2]].contains(groups),
      text.digit(place) == nil
    else { return nil }
    return (groups, place)
  }

  private func isAmount(_ start: Int, _ end: Int) -> Bool {
    let isFraction = isOne(of: ",", at: end) && text.digit(end + 1) != nil
    let next = words.index(at: end)
    let unit = next < words.words.count && words.words[next].range.lowerBound - end <= 2 ? words.words[next].key : ""
    return isFraction || ["kr", "kroner", "procent", "mio", "millioner", "euro"].contains(unit)
      || isOne(of: "%$€£", at: start - 1)
  }

  /// Pairs of digits in a longer row are numbers one after the other.
  private func standsInRow(_ start: Int, _ end: Int) -> Bool {
    let before = text.digit(start - 2) != nil && !text.isLetter(start - 1)
    let isDate = isOne(of: "./", at: end) && text.digit(end + 1) != nil
    return before || isDate || (text.scalar(end).map(\.isInlineBlank) ?? false) && digits(from: end + 1).count == 2
  }

  private enum Cue { case phone, other, none }

  /// What the few words before a number say that it is.
  private func cueBefore(_ place: Int) -> Cue {
    var index = words.index(at: place) - 1
    var looked = 0
    while index >= 0, looked < 4, place - words.words[index].range.upperBound < 40 {
      let key = words.words[index].key
      if Self.otherNumbers.contains(where: { key.hasPrefix($0) }) { return .other }
      if Self.phoneWords.contains(where: { key.hasPrefix($0) }) { return .phone }
      (index, looked) = (index - 1, looked + 1)
    }
    return .none
  }

  private static let phoneWords = ["telefon", "tlf", "mobil", "ring", "sms", "nummer", "hotline", "fastnet"]
  private static let otherNumbers = [
    "cvr", "sagsnummer", "journal", "konto", "ean", "regnr", "lov", "aar", "ydernummer",
  ]

  // MARK: Pieces

  private func digits(from place: Int) -> [Int] {
    var digits: [Int] = []
    while let digit = text.digit(place + digits.count) { digits.append(digit) }
    return digits
  }

  private func isOne(of signs: String, at place: Int) -> Bool {
    text.scalar(place).map { signs.unicodeScalars.contains($0) } ?? false
  }

  private func finding(
    _ range: Range<Int>, _ kind: IdentifierKind, _ certainty: IdentifierCertainty, _ reason: IdentifierReason
  ) -> IdentifierFinding {
    let written = text.text(range)
    let name =
      kind == .phone
      ? String(range.compactMap { text.digit($0) }.suffix(8).map(String.init).joined()) : written.lowercased()
    return IdentifierFinding(text.bytes(range), .value(kind, name), certainty, reason)
  }
}
