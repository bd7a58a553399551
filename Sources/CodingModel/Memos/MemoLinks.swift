/// The links in a memo's text: what stands between `[[` and `]]`.
public struct MemoLinks: Sendable {
  /// A piece of the text: as it is, or the inside of a link.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case link(String)
  }

  /// The text in pieces, in order.
  public let pieces: [Piece]

  /// Takes a text apart. Brackets that nothing closes on their line are text.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "[[") {
      let inside = rest[open.upperBound...]
      let line = inside.prefix { !$0.isNewline }
      guard let close = line.firstRange(of: "]]"), !line[..<close.lowerBound].trimmed.isEmpty else {
        pieces.append(.text(String(rest[..<open.upperBound])))
        rest = inside
        continue
      }
      if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
      pieces.append(.link(line[..<close.lowerBound].trimmed))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// What the links say, each once, in order.
  public var links: [String] {
    var seen: Set<String> = []
    return pieces.compactMap { piece in
      if case .link(let text) = piece, seen.insert(text).inserted { text } else { nil }
    }
  }
}
