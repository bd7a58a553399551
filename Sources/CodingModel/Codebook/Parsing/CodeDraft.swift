internal import TranscriptText

/// A code as read, before its place in the tree is known.
struct CodeDraft {
  /// The id as written; it may be a whole path.
  var id: String
  /// Where the id stands.
  var idLocation: SourceLocation
  /// The draft it is nested in, as an index.
  var nestedIn: Int?
  /// The value of `parent` and where it stands.
  var parent: (path: CodePath, location: SourceLocation)?
  var name: String
  var definition: String
  var include: String
  var exclude: String
  var example: String
  var color: String?
  var rules: [RuleDraft]
  /// True when the file says `rules`, even if none could be read.
  var hasRules: Bool
  /// Where the code stands.
  var location: SourceLocation
}

/// A rule as read, before its code's path is known.
struct RuleDraft {
  var text: String
  var pattern: RulePattern
  var settings: RuleDefaults
  var note: String
  var location: SourceLocation
}
