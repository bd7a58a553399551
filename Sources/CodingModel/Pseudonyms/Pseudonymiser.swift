public import TranscriptText

/// Puts replacements in the place of what tells who someone is, the same for the same thing in all texts.
public struct Pseudonymiser: TextRewriter {
  /// A finding with where it stands and what comes in its place.
  public struct Finding: Hashable, Sendable {
    /// The text it stands in.
    public let place: RewritePlace
    /// What was found.
    public let finding: IdentifierFinding
    /// The words.
    public let text: String
    /// What comes in their place; `nil` where they stay until somebody has decided.
    public let replacement: String?
  }

  /// The key, with all that was met so far.
  public private(set) var key: PseudonymKey
  /// What was found, text by text.
  public private(set) var findings: [Finding] = []
  private let finder: IdentifierFinder

  /// Takes the key of an earlier time, or an empty one.
  public init(_ key: PseudonymKey) {
    self.key = key
    finder = IdentifierFinder(key.list)
  }

  /// A label in a text becomes what it is among the speakers.
  public var unifiesParts: Bool { true }

  /// Finds and replaces; a genitive stays one.
  public mutating func edits(
    of text: CanonicalText, as use: IdentifierFinder.Use, at place: RewritePlace
  ) -> TextEdits {
    var edits: [TextEdit] = []
    for finding in finder.findings(in: text, as: use) {
      let words = text[finding.range]
      guard !finding.isForReview else {
        findings.append(Finding(place: place, finding: finding, text: words, replacement: nil))
        continue
      }
      let pseudonym = key.replacement(for: finding.subject, written: words)
      let isPlain = use == .name || use == .source
      let replacement = isPlain ? pseudonym.name : finding.isGenitive ? pseudonym.genitive : pseudonym.text
      findings.append(Finding(place: place, finding: finding, text: words, replacement: replacement))
      edits.append(TextEdit(finding.range, with: replacement))
    }
    return TextEdits(edits)
  }

  /// Remembers the way back.
  public mutating func note(_ edits: TextEdits, of text: CanonicalText, at place: RewritePlace) {
    key.remember(edits, of: text, at: place)
  }
}

/// Puts back what a `Pseudonymiser` has replaced: exactly where a text is still as it was made, otherwise by the
/// replacements that stand in it.
public struct PseudonymReverser: TextRewriter {
  private let key: PseudonymKey
  private let pseudonyms: [(text: String, original: String)]
  /// Texts that were changed since, so that what they hold was put back by the names of the list.
  public private(set) var changedTexts: [RewritePlace] = []

  /// Takes the key.
  public init(_ key: PseudonymKey) {
    self.key = key
    pseudonyms = key.pseudonyms.flatMap { pseudonym -> [(text: String, original: String)] in
      guard let original = key.original(of: pseudonym) else { return [] }
      return [(pseudonym.genitive, original + "s"), (pseudonym.text, original)]
    }
  }

  /// The edits that are remembered hold labels already.
  public var unifiesParts: Bool { false }

  /// Puts back: by the very edits where the text is as it was made.
  public mutating func edits(
    of text: CanonicalText, as use: IdentifierFinder.Use, at place: RewritePlace
  ) -> TextEdits {
    if let former = key.former(of: text, at: place) { return former }
    guard use != .name, use != .source else { return TextEdits([]) }
    let edits = tokens(in: text[text.fullRange])
    if !edits.isEmpty, key.texts[place.identity] != nil { changedTexts.append(place) }
    return edits
  }

  /// There is nothing to remember.
  public mutating func note(_ edits: TextEdits, of text: CanonicalText, at place: RewritePlace) {}

  /// The replacements that stand in a text; what follows must not make another word of `Kommune A`.
  private func tokens(in text: String) -> TextEdits {
    var edits: [TextEdit] = []
    for (token, original) in pseudonyms {
      for range in text.ranges(of: token) {
        let next = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        if token.last?.isLetter == true, next.isLetter || next.isNumber { continue }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let stretch = TextRange(start: start, end: start + token.utf8.count)
        if !edits.contains(where: { $0.range.overlaps(stretch) }) { edits.append(TextEdit(stretch, with: original)) }
      }
    }
    return TextEdits(edits)
  }
}
