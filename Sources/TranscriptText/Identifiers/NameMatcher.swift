/// Finds names of one or more words, also in genitive, in small or capital letters, and with `aa` for `å`.
struct NameMatcher<Value: Hashable & Sendable>: Sendable {
  /// A name as it was found.
  struct Match {
    let value: Value
    /// The words it consists of.
    let words: Range<Int>
    /// As scalars, the genitive's ending included.
    let range: Range<Int>
    let isGenitive: Bool
    /// True where every word of it stands with a capital letter as the name does.
    let isAsWritten: Bool
  }

  private struct Pattern: Sendable {
    let keys: [String]
    let capitals: [Bool]
    let value: Value
  }

  private var patterns: [String: [Pattern]] = [:]

  /// Adds a name; one without letters is passed over.
  mutating func add(_ name: String, _ value: Value) {
    let words = IdentifierWords(ScannedText(Array(name.utf8)))
    guard let first = words.words.first else { return }
    let pattern = Pattern(
      keys: words.words.map(\.key), capitals: words.words.indices.map(words.isCapitalised), value: value)
    patterns[first.key, default: []].append(pattern)
    if pattern.keys.count == 1 { patterns[first.key + "s", default: []].append(pattern) }
  }

  /// The longest name that begins with a word; of equally long ones the first that was added.
  func match(at start: Int, in text: IdentifierWords) -> Match? {
    guard let candidates = patterns[text.words[start].key] else { return nil }
    var best: Match?
    for pattern in candidates {
      guard let match = match(pattern, at: start, in: text) else { continue }
      if match.words.count > best?.words.count ?? 0
        || (match.words.count == best?.words.count && !match.isGenitive && best?.isGenitive == true)
      {
        best = match
      }
    }
    return best
  }

  private func match(_ pattern: Pattern, at start: Int, in text: IdentifierWords) -> Match? {
    let end = start + pattern.keys.count
    guard end <= text.words.count else { return nil }
    for (offset, key) in pattern.keys.dropLast().enumerated() {
      guard text.words[start + offset].key == key, text.joinsName(after: start + offset) else { return nil }
    }
    let last = text.words[end - 1]
    guard let key = pattern.keys.last else { return nil }
    let isInflected = last.key == key + "s"
    guard last.key == key || isInflected else { return nil }
    let apostrophe = isInflected ? nil : text.apostropheGenitive(after: end - 1)
    let isAsWritten = zip(start..<end, pattern.capitals).allSatisfy { !$1 || text.isCapitalised($0) }
    return Match(
      value: pattern.value, words: start..<end,
      range: text.words[start].range.lowerBound..<(apostrophe ?? last.range.upperBound),
      isGenitive: isInflected || apostrophe != nil, isAsWritten: isAsWritten)
  }

  /// The value of a name that a longer word begins with, such as a compound: at least `least` letters of it.
  func beginning(of word: IdentifierWords.Word, least: Int) -> Value? {
    guard word.key.count > least else { return nil }
    for length in stride(from: word.key.count - 1, through: least, by: -1) {
      let part = String(word.key.prefix(length))
      if let pattern = patterns[part]?.first(where: { $0.keys == [part] }) { return pattern.value }
    }
    return nil
  }
}
