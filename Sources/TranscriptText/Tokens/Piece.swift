/// A token before it has a type: where it stands and what it is.
struct Piece: Hashable {
  /// First byte.
  var start: Int
  /// One past the last byte.
  var end: Int
  /// What it is.
  var kind: TokenKind
}
