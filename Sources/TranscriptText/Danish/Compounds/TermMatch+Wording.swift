extension TermMatch {
  /// The word with a dot at the form's borders: `sags·behandler`; the word itself where nothing stands beside the form.
  ///
  /// - Parameter word: the word that the match was found in, folded.
  public func parts(of word: String) -> String {
    let bytes = Array(word.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard range.upperBound <= bytes.count else { return word }
    return text(0..<range.lowerBound) + (left == nil ? "" : "·") + text(range) + (right == nil ? "" : "·")
      + text(range.upperBound..<bytes.count)
  }
}

extension WordForm {
  /// What the form can be, in the grammar's names.
  public func kindNames(in language: Language) -> String {
    kinds.map { $0.name(in: language) }.joined(separator: "; ")
  }
}
