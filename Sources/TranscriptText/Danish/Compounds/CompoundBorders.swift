/// Judges what stands beside a form within one part of a word between hyphens.
struct CompoundBorders {
  let known: KnownWords

  /// The kind of first part that `rest` is; `nil` when it is none.
  func left(_ rest: UnsafeRawBufferPointer) -> CompoundRemainder.Kind? {
    let text = String(decoding: rest, as: UTF8.self)
    if Self.letters(rest) < 3 { return DanishWordParts.shortFirst.contains(text) ? .short : nil }
    if DanishWordParts.neverFirst.contains(text) { return nil }
    if DanishWordParts.boundFirst.contains(text) { return .bound }
    // The genitive is a known word too, so the linking s is looked for first.
    if rest.last == UInt8(ascii: "s"), isLinked(rest) { return .linked }
    if known.isKnown(rest) { return .word }
    if isLinked(rest) { return .linked }
    return isCompound(rest) ? .compound : nil
  }

  /// The kind of last part that `rest` is; `nil` when it is none.
  func right(_ rest: UnsafeRawBufferPointer) -> CompoundRemainder.Kind? {
    let text = String(decoding: rest, as: UTF8.self)
    if Self.letters(rest) < 3 { return DanishWordParts.shortLast.contains(text) ? .short : nil }
    if DanishWordParts.boundLast.contains(text) { return .bound }
    guard DanishSyllables.canBegin(rest) else { return nil }
    if known.isKnown(rest) { return .word }
    if rest.last == UInt8(ascii: "s"), Self.letters(rest) > 3, known.isKnown(Self.piece(rest, ..<(rest.count - 1))) {
      return .word
    }
    return isCompound(rest) ? .compound : nil
  }

  /// `sundheds`, `arbejds` (of `arbejde`), `børne`, `venne` (of `ven`).
  private func isLinked(_ rest: UnsafeRawBufferPointer) -> Bool {
    guard let last = rest.last, Self.letters(rest) >= 4 else { return false }
    let stem = Self.piece(rest, ..<(rest.count - 1))
    switch last {
    case UInt8(ascii: "s"):
      return known.isKnown(stem) || known.isKnown(String(decoding: stem, as: UTF8.self) + "e")
    case UInt8(ascii: "e"):
      if known.isKnown(stem) { return true }
      guard stem.count >= 4, stem[stem.count - 1] == stem[stem.count - 2] else { return false }
      return known.isKnown(Self.piece(stem, ..<(stem.count - 1)))
    default: return false
    }
  }

  /// Two known words of four letters or more, the first perhaps linked; the last may be such a pair itself.
  private func isCompound(_ rest: UnsafeRawBufferPointer) -> Bool {
    guard Self.letters(rest) >= 8, rest.count <= 40 else { return false }
    for cut in 4...rest.count - 4 where rest[cut] & 0xC0 != 0x80 {
      let first = Self.piece(rest, ..<cut)
      let last = Self.piece(rest, cut...)
      guard Self.letters(first) >= 4, Self.letters(last) >= 4, DanishSyllables.canBegin(last) else { continue }
      let isWord = known.isKnown(last) || isLinked(last)
      guard isWord || Self.letters(last) >= 8, known.isKnown(first) || isLinked(first) else { continue }
      if isWord || isCompound(last) { return true }
    }
    return false
  }

  /// Number of letters: bytes that continue none.
  static func letters(_ bytes: UnsafeRawBufferPointer) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  static func piece(
    _ bytes: UnsafeRawBufferPointer, _ range: some RangeExpression<Int>
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }
}
