/// A codebook's term with all forms in which it can be written.
public struct DanishTerm: Hashable, Sendable {
  /// What may stand directly before or after a form within the same word. A hyphen may always stand there.
  public enum Border: Hashable, Sendable {
    /// Nothing, or the rest of a compound.
    case open
    /// Nothing.
    case closed
  }

  /// The term as its author wrote it.
  public let text: String
  /// What may stand before it.
  public let left: Border
  /// What may stand after it.
  public let right: Border
  /// Its forms; the first is the term itself, folded.
  public let forms: [WordForm]

  /// A term in all its forms, also as a part of compounds.
  ///
  /// - Parameters:
  ///   - text: one word, any case; a capital first letter makes it a name.
  ///   - left: what may stand before it.
  ///   - right: what may stand after it.
  ///   - dictionary: settles what the rules leave open about the word's inflection.
  public init(_ text: String, left: Border = .open, right: Border = .open, settling dictionary: KnownWords? = nil) {
    self.text = text
    self.left = left
    self.right = right
    forms = DanishInflection.forms(of: text, settling: dictionary)
  }

  /// This spelling only (regardless of case), as a whole word or beside a hyphen.
  public init(exactly text: String) {
    self.text = text
    left = .closed
    right = .closed
    forms = [WordForm(text: Vocabulary.foldedText(text), kinds: [.base], leads: true)]
  }
}
