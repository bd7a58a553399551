public import TranscriptText

/// Where in a project a text stands.
public struct RewritePlace: Hashable, Sendable {
  /// What kind of text.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An interview's text.
    case transcript
    /// A text that an interview had before it was corrected.
    case formerText = "former-text"
    /// The name of an interview, or of the file it came from.
    case interviewName = "interview-name"
    /// A field of an interview's header.
    case header
    /// A speaker's label, or what the legend says of a speaker.
    case speaker
    /// A memo.
    case memo
    /// A code's name or what is said of it.
    case code
    /// A codebook.
    case codebook
    /// An attribute's value, or what is said of an attribute.
    case attribute
    /// A case, a municipality or a set.
    case `case`
    /// A coder's name.
    case coder
    /// Why a change was made.
    case reason
    /// An entry of the idea catalogue.
    case idea
    /// A query or a list of words.
    case query
  }

  /// What kind of text.
  public let kind: Kind
  /// What it is called in lists: an interview's name, a memo's id.
  public let name: String
  /// What it is known by, in a project and in the one that was made of it.
  public let identity: String

  /// Makes a place; `identity` holds nothing that a rewriting changes.
  public init(_ kind: Kind, name: String, identity: String) {
    self.kind = kind
    self.name = name
    self.identity = "\(kind.rawValue) \(identity)"
  }
}

/// Says how texts of a project are rewritten when another project is made of it.
public protocol TextRewriter {
  /// The edits that a text gets.
  ///
  /// - Parameters:
  ///   - text: the text as it is.
  ///   - use: what it is used for.
  ///   - place: where it stands.
  mutating func edits(of text: CanonicalText, as use: IdentifierFinder.Use, at place: RewritePlace) -> TextEdits

  /// Takes note of the edits that a text really got.
  mutating func note(_ edits: TextEdits, of text: CanonicalText, at place: RewritePlace)

  /// True where labels and fields inside a text are edited as they are where they stand alone.
  var unifiesParts: Bool { get }
}

extension TextRewriter {
  /// A text as it becomes.
  public mutating func rewritten(
    _ text: String, as use: IdentifierFinder.Use, at place: RewritePlace
  ) -> String {
    guard !text.isEmpty else { return text }
    let canonical = CanonicalText(text)
    let edits = edits(of: canonical, as: use, at: place)
    guard !edits.isEmpty else { return text }
    note(edits, of: canonical, at: place)
    return edits.applied(to: text)
  }
}
