internal import TranscriptText

/// A term in capitals, as rules read it: `KY` stands in `KY`, `KY's`, `KYs` and `KY-sagen`, never in `ky`.
public struct CapitalTerm: Sendable {
  /// The term.
  public let text: String
  private let trie: WordTrie

  /// How a term in capitals stands in a word.
  public struct Standing: Sendable, Hashable {
    /// What is written together with it: `'s` in `KY's`, empty in `KY` and `KY-sagen`.
    public let ending: String
    /// True where a hyphen follows.
    public let isFirstPart: Bool
  }

  /// Takes a word as an author writes it; `nil` for one that is not looked for in capitals only.
  public init?(written: String) {
    guard let pattern = WordPattern(written: written, shape: .term([])), pattern.isCaseSensitive else { return nil }
    text = pattern.text
    var trie = WordTrie(allowsEnding: true)
    trie.insert(pattern.text, .whole, 0)
    self.trie = trie
  }

  /// How the term first stands in `word` (NFC); `nil` where a rule would not find it.
  ///
  /// - Parameter ignoringCase: true to take other letters than capitals for the term, which no rule does.
  public func standing(in word: String, ignoringCase: Bool = false) -> Standing? {
    let bytes = Array(PlainMarks.text(word).utf8)
    let term = Array(text.utf8)
    var start = 0
    while start + term.count <= bytes.count {
      let letters = bytes[start..<start + term.count]
      let end = bytes[letters.endIndex...].firstIndex(of: Self.hyphen) ?? bytes.count
      let isTerm =
        letters.elementsEqual(term)
        || ignoringCase && String(decoding: letters, as: UTF8.self).uppercased() == text
      if isTerm, fits(term + bytes[letters.endIndex..<end]) {
        return Standing(
          ending: String(decoding: bytes[letters.endIndex..<end], as: UTF8.self), isFirstPart: end < bytes.count)
      }
      guard let hyphen = bytes[start...].firstIndex(of: Self.hyphen) else { return nil }
      start = hyphen + 1
    }
    return nil
  }

  private static let hyphen = UInt8(ascii: "-")

  private func fits(_ part: [UInt8]) -> Bool {
    var found: [Int32] = []
    part.withUnsafeBytes { trie.collect($0, into: &found) }
    return !found.isEmpty
  }
}
