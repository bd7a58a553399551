internal import CICU

extension Tokeniser {
  /// Appends the tokens of a stretch of UTF-8 to a buffer: the entry for bulk work, without any copy of the text.
  ///
  /// Starts are offsets into `bytes`. Give the whole file as `bytes` and a line or more as `range`; lines are cut
  /// independently of each other, and a range's end is a text's end to every rule. A range that reaches past the end is
  /// cut there. Offsets beyond 4 GiB do not fit a token. Does not throw: look at `failure` when all is done.
  public func append(
    tokensOf bytes: UnsafeRawBufferPointer, in range: Range<Int>, to buffer: inout TokenBuffer
  ) {
    var cursor = Cursor(position: max(range.lowerBound, 0), end: min(range.upperBound, bytes.count))
    while cursor.position < cursor.end { append(tokensOf: bytes, at: &cursor, to: &buffer, most: Int.max) }
  }

  /// A place between two chunks, and how far the text may be read from there.
  struct Cursor {
    var position: Int
    let end: Int
    /// The end of the line in which the last chunk stood that looked further than its end.
    var lineEnd = 0
  }

  /// Goes on from a place between two chunks until the buffer holds `most` tokens, or a few more, or the text ends.
  func append(
    tokensOf bytes: UnsafeRawBufferPointer, at cursor: inout Cursor, to buffer: inout TokenBuffer, most: Int
  ) {
    while cursor.position < cursor.end, buffer.count < most {
      cursor.position = appendKnown(bytes, from: cursor.position, to: cursor.end, &buffer)
      if cursor.position < cursor.end { appendOther(bytes, at: &cursor, &buffer) }
    }
  }

  /// The offset of the first line feed at or after `offset`, or the end of `bytes`.
  public static func lineEnd(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
    guard let base = bytes.baseAddress, offset < bytes.count else { return bytes.count }
    return offset + Int(kodeks_line_end(base + offset, Int64(bytes.count - offset)))
  }

  private static let mostPerRound = 1 << 14

  /// The inner loop: goes on as long as chunks are short and known. Everything it touches is local; it stops at the
  /// first chunk that needs more, or when the room in the buffer is used up, and says where.
  private func appendKnown(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int, _ buffer: inout TokenBuffer
  ) -> Int {
    guard let base = bytes.baseAddress else { return end }
    let slots = memo.table.slots
    let mask = memo.table.mask
    let parts = memo.parts
    let (first, room) = buffer.reserve(2 * ChunkMemo.mostParts)
    let full = first + min(room - ChunkMemo.mostParts, Self.mostPerRound)
    let lastLoad = bytes.count - 17
    var next = first
    var position = start
    while next < full {
      while position < end, WhiteSpace.isASCII(base.load(fromByteOffset: position, as: UInt8.self)) { position += 1 }
      guard position < end, position <= lastLoad else { break }
      let chunk = ShortChunk(base + position, most: end - position)
      guard chunk.isComplete else { break }
      var index = ByteTable.home(chunk.low, chunk.high) & mask
      while slots[index].length != ByteTable.Slot.free, !chunk.equals(slots[index]) { index = (index + 1) & mask }
      let written = Self.write(slots[index], parts, at: position, chunk.length, to: next)
      if written == 0 { break }
      next += written
      position += chunk.length
    }
    buffer.commit(next - first)
    return position
  }

  /// Writes the tokens that a slot holds; returns how many, 0 where it holds none.
  @inline(__always)
  private static func write(
    _ slot: ByteTable.Slot, _ parts: UnsafeMutablePointer<Token>, at position: Int, _ length: Int,
    to next: UnsafeMutablePointer<Token>
  ) -> Int {
    let start = UInt32(truncatingIfNeeded: position)
    let length = UInt32(truncatingIfNeeded: length)
    switch slot.info & 0xFF {
    case ChunkMemo.Shape.single:
      next.initialize(to: Token(start: start, length: length, type: slot.first, kind: kind(slot.info >> 8)))
      return 1
    case ChunkMemo.Shape.pair:
      let second = slot.info >> 24
      let cut = length - second
      next.initialize(to: Token(start: start, length: cut, type: slot.first, kind: kind(slot.info >> 8)))
      (next + 1).initialize(
        to: Token(start: start + cut, length: second, type: slot.second, kind: kind(slot.info >> 16)))
      return 2
    case ChunkMemo.Shape.list:
      for index in 0..<Int(slot.second) {
        let part = parts[Int(slot.first) + index]
        (next + index).initialize(
          to: Token(start: start &+ part.start, length: part.length, type: part.type, kind: part.kind))
      }
      return Int(slot.second)
    default:
      return 0
    }
  }

  @inline(__always)
  private static func kind(_ bits: UInt32) -> TokenKind {
    TokenKind(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .punctuation
  }

  /// One chunk of any sort: known and long, new, or looking further than its end.
  private func appendOther(_ bytes: UnsafeRawBufferPointer, at cursor: inout Cursor, _ buffer: inout TokenBuffer) {
    let start = cursor.position
    let chunkEnd = Self.chunkEnd(in: bytes, from: start, to: cursor.end)
    let chunk = UnsafeRawBufferPointer(rebasing: bytes[start..<chunkEnd])
    if let slot = known(chunk) {
      let (next, _) = buffer.reserve(ChunkMemo.mostParts)
      let written = Self.write(slot, memo.parts, at: start, chunk.count, to: next)
      buffer.commit(written)
      if written > 0 {
        cursor.position = chunkEnd
        return
      }
    }
    if cursor.lineEnd <= start { cursor.lineEnd = min(Self.lineEnd(in: bytes, from: start), cursor.end) }
    cursor.position = appendStretch(bytes, from: start, chunkEnd: chunkEnd, lineEnd: cursor.lineEnd, &buffer)
  }

  /// Where the chunk that begins at `start` ends: at the first ASCII white space, or at `end`.
  static func chunkEnd(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, !WhiteSpace.isASCII(bytes[position]) { position += 1 }
    return position
  }
}
