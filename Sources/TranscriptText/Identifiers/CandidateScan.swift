/// Finds words that may be names: capitalised inside a sentence, and not known for something else.
struct CandidateScan {
  private let text: IdentifierWords
  private let kept: Set<String>

  /// - Parameter kept: words, by their keys, that somebody has looked at and left alone.
  init(_ text: IdentifierWords, keeping kept: Set<String>) {
    self.text = text
    self.kept = kept
  }

  func findings() -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var index = 0
    while index < text.words.count {
      guard isCandidate(index), !text.beginsSentence(index) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < text.words.count, isCandidate(last + 1), text.joinsName(after: last),
        !text.beginsSentence(last + 1)
      { last += 1 }
      let range = text.words[index].range.lowerBound..<text.words[last].range.upperBound
      let name = text.words[index...last].map(\.text).joined(separator: " ")
      if !kept.contains(name.lowercased()) {
        findings.append(
          IdentifierFinding(text.scanned.bytes(range), .value(.candidate, name), .possible, .capital))
      }
      index = last + 1
    }
    return findings
  }

  private func isCandidate(_ index: Int) -> Bool {
    let word = text.words[index]
    guard text.isCapitalised(index), word.text.count > 1, !text.isAllCapitals(index),
      !word.text.contains(where: \.isNumber)
    else { return false }
    // `KY'en`, `ATP-huset`: an abbreviation with an ending.
    let capitals = word.text.prefix { $0.isUppercase }
    return capitals.count < 2 && !Self.known.contains(word.key) && !kept.contains(word.key)
      && !kept.contains(word.text.lowercased())
  }

  /// Words that are written with a capital letter and name nobody, by their keys.
  private static let known: Set<String> = [
    "de", "dem", "deres", "dem", "de's", "danmark", "danmarks", "dansk", "europa", "folketinget", "folketingets",
    "christiansborg", "gud", "jul", "internettet", "excel", "word", "outlook", "teams", "windows", "facebook", "google",
    "udbetaling", "interviewer", "informant", "medarbejder", "leder",
  ]
}
