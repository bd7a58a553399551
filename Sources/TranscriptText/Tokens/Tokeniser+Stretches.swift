internal import CICU

extension Tokeniser {
  /// Lets ICU read from a chunk's start into the rest of the line, until a boundary falls between two chunks.
  ///
  /// ICU's forward iteration depends on nothing before a boundary, so this gives what the whole line gives: the start is
  /// a boundary, and so is the place where it ends. Returns that place.
  func appendStretch(
    _ bytes: UnsafeRawBufferPointer, from start: Int, chunkEnd: Int, lineEnd: Int, _ buffer: inout TokenBuffer
  ) -> Int {
    guard let base = bytes.baseAddress else { return lineEnd }
    pieces.removeAll(keepingCapacity: true)
    let length = min(lineEnd - start, Self.mostBytesForICU)
    var stop = chunkEnd
    var boundary = start
    var count = breaker.segments(of: base + start, length: length, stop: stop - start, into: segments)
    while count > 0 {
      boundary = takeSegments(count, origin: start, bytes)
      if boundary >= stop {
        if Self.isBetweenChunks(boundary, in: bytes, lineEnd: lineEnd) { break }
        stop = Self.chunkEnd(in: bytes, from: boundary, to: lineEnd)
      }
      if pieces.count > Self.piecesAtOnce { emit(bytes, keeping: DanishMerges.reach, &buffer) }
      count = breaker.moreSegments(stop: stop - start, into: segments)
    }
    if boundary < chunkEnd {
      breaker.noteEarlyEnd()
      pieces.append(Piece(start: boundary, end: chunkEnd, kind: .punctuation))
      boundary = chunkEnd
    }
    emit(bytes, keeping: 0, &buffer)
    return boundary
  }

  /// ICU counts with 32 bits; a longer stretch goes on as if a line ended there.
  private static let mostBytesForICU = 1 << 30
  /// How many pieces are held before the first of them are given out.
  private static let piecesAtOnce = 4096

  private static func isBetweenChunks(_ boundary: Int, in bytes: UnsafeRawBufferPointer, lineEnd: Int) -> Bool {
    boundary >= lineEnd || WhiteSpace.isASCII(bytes[boundary]) || WhiteSpace.isASCII(bytes[boundary - 1])
  }

  /// Merges the pieces and appends their tokens, but keeps the last few, which could still be joined with what follows.
  private func emit(_ bytes: UnsafeRawBufferPointer, keeping kept: Int, _ buffer: inout TokenBuffer) {
    let done = merge(bytes, keeping: kept)
    for piece in pieces[..<done] { buffer.append(token(piece, in: bytes)) }
    pieces.removeFirst(done)
  }
}
