/// What each part of a transcript's text was taken for; together the parts hold everything but white space.
struct TranscriptOutline: Hashable {
  /// What a part was taken for.
  enum Kind: Hashable {
    /// A line `Nøgle: værdi` before the first turn.
    case header
    /// A line that tells whom the labels mean.
    case legend
    /// Other text before the first turn.
    case preamble
    /// A heading or a rule.
    case heading
    /// A turn.
    case turn
    /// A label without words.
    case emptyTurn
  }

  /// A stretch and its kind.
  struct Part: Hashable {
    let kind: Kind
    let range: TextRange
  }

  /// The parts in the order of the text.
  var parts: [Part] = []

  /// Adds a part after the others.
  mutating func add(_ kind: Kind, _ range: TextRange) { parts.append(Part(kind: kind, range: range)) }

  /// Number of parts of `kind`, and their bytes.
  func extent(of kind: Kind) -> (count: Int, bytes: Int) {
    parts.reduce((0, 0)) { $1.kind == kind ? ($0.0 + 1, $0.1 + $1.range.length) : $0 }
  }
}
