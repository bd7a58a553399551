/// What is known about every distinct chunk (the bytes between two stretches of white space) that was seen.
///
/// A chunk's tokens depend on the chunk alone unless a rule looks past the blank after it; such chunks are noted too,
/// so that they are recognised at once.
final class ChunkMemo {
  /// How a chunk's tokens are kept; the lowest byte of a slot's `info`.
  enum Shape {
    /// One token as long as the chunk: `first` is its type, bits 8–15 of `info` its kind.
    static let single: UInt32 = 1
    /// Two tokens that fill the chunk: `first` and `second` are their types, bits 8–15 and 16–23 their kinds,
    /// bits 24–31 the second one's length.
    static let pair: UInt32 = 2
    /// Any other: `second` tokens from `parts[first]` on, with starts relative to the chunk.
    static let list: UInt32 = 3
    /// ICU must see what follows the chunk.
    static let reachesFurther: UInt32 = 4
  }

  /// A chunk that is longer, or has more tokens, is not kept.
  static let longestChunk = 4096
  static let mostParts = 256
  /// When so many chunks are known the memo starts afresh, so that text without repetition needs no endless memory.
  static let mostChunks = 1 << 20

  let table = ByteTable(bits: 14)
  @exclusivity(unchecked) private(set) var parts: UnsafeMutablePointer<Token>
  @exclusivity(unchecked) private var partCount = 0
  @exclusivity(unchecked) private var partCapacity = 4096

  init() { parts = .allocate(capacity: partCapacity) }

  deinit { parts.deallocate() }

  /// The slot of a chunk; `info` is 0 where the chunk is new. Valid until the next call.
  func slot(for chunk: UnsafeRawBufferPointer) -> UnsafeMutablePointer<ByteTable.Slot> {
    if table.count >= Self.mostChunks {
      table.removeAll()
      partCount = 0
    }
    return table.slot(for: chunk)
  }

  /// Keeps the tokens of a chunk of `length` bytes, with starts relative to it.
  func remember(_ tokens: UnsafeBufferPointer<Token>, length: Int, in slot: inout ByteTable.Slot) {
    if tokens.count == 1, Int(tokens[0].length) == length {
      slot.first = tokens[0].type
      slot.info = Self.single(tokens[0].kind)
    } else if let pair = Self.pair(tokens, length) {
      slot.first = tokens[0].type
      slot.second = tokens[1].type
      slot.info = pair
    } else {
      slot.first = UInt32(partCount)
      slot.second = UInt32(tokens.count)
      slot.info = Shape.list
      append(tokens)
    }
  }

  private static func pair(_ tokens: UnsafeBufferPointer<Token>, _ length: Int) -> UInt32? {
    guard tokens.count == 2, tokens[0].start == 0, tokens[1].start == tokens[0].length, tokens[1].length < 256,
      Int(tokens[0].length + tokens[1].length) == length
    else { return nil }
    return pair(tokens[0].kind, tokens[1].kind, secondLength: tokens[1].length)
  }

  /// The `info` of a chunk that is one token.
  static func single(_ kind: TokenKind) -> UInt32 { Shape.single | bits(kind, 8) }

  /// The `info` of a chunk that is two tokens, the second one of fewer than 256 bytes.
  static func pair(_ first: TokenKind, _ second: TokenKind, secondLength: UInt32) -> UInt32 {
    Shape.pair | bits(first, 8) | bits(second, 16) | secondLength << 24
  }

  private static func bits(_ kind: TokenKind, _ shift: UInt32) -> UInt32 { UInt32(kind.rawValue) << shift }

  private func append(_ tokens: UnsafeBufferPointer<Token>) {
    if partCount + tokens.count > partCapacity {
      partCapacity = max(partCapacity * 2, partCount + tokens.count)
      let larger = UnsafeMutablePointer<Token>.allocate(capacity: partCapacity)
      larger.initialize(from: parts, count: partCount)
      parts.deallocate()
      parts = larger
    }
    for token in tokens {
      (parts + partCount).initialize(to: token)
      partCount += 1
    }
  }
}
