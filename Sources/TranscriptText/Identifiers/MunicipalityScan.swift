/// Finds the names of municipalities.
struct MunicipalityScan: Sendable {
  private let matcher: NameMatcher<String>

  init() {
    var matcher = NameMatcher<String>()
    for entry in DanishMunicipalities.entries {
      matcher.add(entry.name, entry.name)
      for other in entry.others { matcher.add(other, entry.name) }
    }
    self.matcher = matcher
  }

  /// All names with a capital letter, or all. One that is a common word, too, must have one, and stand inside a
  /// sentence or beside `Kommune`.
  func findings(in text: IdentifierWords, ignoringCase: Bool = false) -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var index = 0
    while index < text.words.count {
      guard let match = matcher.match(at: index, in: text), ignoringCase || match.isAsWritten else {
        index += 1
        continue
      }
      let last = match.words.upperBound - 1
      let endsInWord = match.range.upperBound == text.words[last].range.upperBound
      let word = endsInWord ? municipalityWord(after: last, in: text) : nil
      let isDoubtful = word == nil && DanishMunicipalities.commonWords.contains(text.words[last].key)
      if !(isDoubtful && (text.beginsSentence(index) || !match.isAsWritten)) {
        // In `Vejle Kommune` and `Københavns Kommune` the name's own ending is no genitive.
        let range = match.range.lowerBound..<(word?.end ?? match.range.upperBound)
        findings.append(
          IdentifierFinding(
            text.scanned.bytes(range), .municipality(match.value), isDoubtful ? .likely : .certain,
            word != nil ? .municipalityWord : .table, isGenitive: word?.isGenitive ?? isGenitive(match, in: text)))
      }
      index = word?.next ?? match.words.upperBound
    }
    return findings
  }

  /// A name that is no name in the nominative (`Københavns`) stands in genitive by itself, too.
  private func isGenitive(_ match: NameMatcher<String>.Match, in text: IdentifierWords) -> Bool {
    if match.isGenitive { return true }
    let last = text.words[match.words.upperBound - 1].key
    return last != IdentifierWords.key(of: match.value) && last == IdentifierWords.key(of: match.value) + "s"
  }

  /// The word `Kommune` after a name: one past it, the next word, and whether it stands in genitive.
  private func municipalityWord(
    after index: Int, in text: IdentifierWords
  ) -> (end: Int, next: Int, isGenitive: Bool)? {
    let place = index + 1
    let gap = text.gap(after: index).map { text.scanned.scalars[$0] }
    guard place < text.words.count, gap.count <= 3, gap.allSatisfy({ $0.isInlineBlank || $0 == "\n" }) else {
      return nil
    }
    switch text.words[place].key {
    case "kommune", "regionskommune":
      if let end = text.apostropheGenitive(after: place) { return (end, place + 1, true) }
      return (text.words[place].range.upperBound, place + 1, false)
    case "kommunes", "regionskommunes": return (text.words[place].range.upperBound, place + 1, true)
    default: return nil
    }
  }

  /// The municipality that a whole text names, as the value of a field does; whatever its letters.
  func municipality(named name: String) -> String? {
    let words = IdentifierWords(ScannedText(Array(name.utf8)))
    guard !words.words.isEmpty, let match = matcher.match(at: 0, in: words) else { return nil }
    let rest = words.words[match.words.upperBound...].map(\.key)
    return rest.isEmpty || rest == ["kommune"] || rest == ["regionskommune"] ? match.value : nil
  }
}
