internal import CICU

extension Tokeniser {
  /// The memo's entry for a chunk, made now where the chunk is new; `nil` for one that is not kept.
  func known(_ chunk: UnsafeRawBufferPointer) -> ByteTable.Slot? {
    guard chunk.count <= ChunkMemo.longestChunk else { return nil }
    let slot = memo.slot(for: chunk)
    if slot.pointee.info != 0 { return slot.pointee }
    if let letters = Self.lettersAndMark(chunk), isWhole(chunk, letters) {
      rememberWord(chunk, letters, in: &slot.pointee)
    } else if rules == .danish, DanishWordRules.reachesFurther(chunk) {
      slot.pointee.info = ChunkMemo.Shape.reachesFurther
    } else {
      chunkTokens.removeAll()
      appendTokens(ofChunk: chunk)
      if chunkTokens.count > ChunkMemo.mostParts {
        slot.pointee.info = ChunkMemo.Shape.reachesFurther
      } else {
        chunkTokens.withTokens { memo.remember($0, length: chunk.count, in: &slot.pointee) }
      }
    }
    return slot.pointee
  }

  /// True when nothing can join a word of `letters` bytes to the mark behind it; only a full stop may.
  private func isWhole(_ chunk: UnsafeRawBufferPointer, _ letters: Int) -> Bool {
    rules == .icu || letters == chunk.count || chunk[letters] != UInt8(ascii: ".")
  }

  /// Keeps a chunk that is one word and at most one mark: most of all chunks, so the shortest way.
  private func rememberWord(_ chunk: UnsafeRawBufferPointer, _ letters: Int, in slot: inout ByteTable.Slot) {
    slot.first = vocabulary.intern(UnsafeRawBufferPointer(rebasing: chunk[..<letters]))
    if letters == chunk.count {
      slot.info = ChunkMemo.single(.word)
    } else {
      slot.second = vocabulary.intern(UnsafeRawBufferPointer(rebasing: chunk[letters...]))
      slot.info = ChunkMemo.pair(.word, .punctuation, secondLength: UInt32(chunk.count - letters))
    }
  }

  /// The tokens of a chunk whose tokens depend on nothing outside it.
  private func appendTokens(ofChunk chunk: UnsafeRawBufferPointer) {
    pieces.removeAll(keepingCapacity: true)
    if let letters = Self.lettersAndMark(chunk) {
      pieces.append(Piece(start: 0, end: letters, kind: .word))
      if letters < chunk.count { pieces.append(Piece(start: letters, end: chunk.count, kind: .punctuation)) }
    } else {
      breakChunk(chunk)
    }
    let finished = merge(chunk, keeping: 0)
    for index in 0..<finished { chunkTokens.append(token(pieces[index], in: chunk)) }
  }

  private func breakChunk(_ chunk: UnsafeRawBufferPointer) {
    guard let base = chunk.baseAddress else { return }
    var done = 0
    var count = breaker.segments(of: base, length: chunk.count, stop: chunk.count, into: segments)
    while count > 0 {
      done = takeSegments(count, origin: 0, chunk)
      count = breaker.moreSegments(stop: chunk.count, into: segments)
    }
    if done < chunk.count {
      breaker.noteEarlyEnd()
      pieces.append(Piece(start: done, end: chunk.count, kind: .punctuation))
    }
  }

  /// The length of the run of letters (ASCII and U+00C0–00FF) that makes up a chunk, but for one mark after it.
  ///
  /// No rule of either set breaks inside such a run, joins the mark to it, or looks further from there.
  static func lettersAndMark(_ chunk: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    while index < chunk.count {
      let byte = chunk[index]
      if (0x61...0x7A).contains(byte | 0x20) {
        index += 1
      } else if byte == 0xC3, index + 1 < chunk.count, isLatinLetter(chunk[index + 1]) {
        index += 2
      } else {
        break
      }
    }
    if index == 0 { return nil }
    if index == chunk.count { return index }
    guard index + 1 == chunk.count else { return nil }
    switch chunk[index] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      return index
    default: return nil
    }
  }

  /// The second byte of À–ÿ without × and ÷.
  private static func isLatinLetter(_ byte: UInt8) -> Bool {
    (0x80...0xBF).contains(byte) && byte != 0x97 && byte != 0xB7
  }

  /// Turns the first `count` segments into pieces without white space at their ends; returns the last boundary.
  func takeSegments(_ count: Int, origin: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    for index in 0..<count {
      let segment = segments[index]
      let start = origin + Int(segment.start)
      let range = WhiteSpace.trimmed(start..<start + Int(segment.length), in: bytes)
      if range.isEmpty { continue }
      let kind = rules == .icu ? Self.icuKind(segment.status) : DanishWordRules.kind(segment.status, range, bytes)
      pieces.append(Piece(start: range.lowerBound, end: range.upperBound, kind: kind))
    }
    return count == 0 ? origin : origin + Int(segments[count - 1].start) + Int(segments[count - 1].length)
  }

  /// ICU's statuses: below 100 none, 100–199 numbers, 200 and more letters, kana, ideographs (ubrk.h, UWordBreak).
  static func icuKind(_ status: Int32) -> TokenKind {
    if status < 100 { return .punctuation }
    return status < 200 ? .number : .word
  }

  /// Joins what the Danish rules leave apart, but for the last `kept` pieces; returns how many are finished.
  func merge(_ bytes: UnsafeRawBufferPointer, keeping kept: Int) -> Int {
    let limit = max(pieces.count - kept, 0)
    return rules == .danish ? DanishMerges.apply(to: &pieces, before: limit, in: bytes) : limit
  }

  /// Gives a piece its type.
  func token(_ piece: Piece, in bytes: UnsafeRawBufferPointer) -> Token {
    let type = vocabulary.intern(UnsafeRawBufferPointer(rebasing: bytes[piece.start..<piece.end]))
    return Token(
      start: UInt32(truncatingIfNeeded: piece.start), length: UInt32(truncatingIfNeeded: piece.end - piece.start),
      type: type, kind: piece.kind)
  }
}
