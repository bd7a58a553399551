/// What a Danish word can begin with, told without a dictionary.
///
/// Most of what is left of a word beside a term is no word (`rsvarsaftale`), and seldom begins as one.
enum DanishSyllables {
  /// False where `word` (folded UTF-8) begins with consonants that begin no word, or holds no vowel at all.
  static func canBegin(_ word: UnsafeRawBufferPointer) -> Bool {
    let onset = word.prefix { isConsonant($0) }
    if onset.count == word.count { return false }
    return onset.count < 2 || onsets.contains(String(decoding: onset, as: UTF8.self))
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    guard (0x61...0x7A).contains(byte) else { return false }
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      return false
    default: return true
    }
  }

  /// Beginnings of two consonants and more, those of common loanwords and names too.
  private static let onsets = Set(
    """
    bh bj bl br ch chr cl cr cz dh dj dr dv dw fj fl fn fr ft gh gj gl gn gr hj hv kh kj kl km kn kr ks kv kw mj mn nj
    pf ph phr pj pl pn pr ps pt qv rh rj sc sch schl schm schn schr schw scr sf sh shr sj sk skj skl skr skv sl sm smj
    sn snj sp sph spj spl spr sr st stj str sv sw sz th thr thw tj tr ts tsch tv tw tz vl vr wh wr zh zw
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
