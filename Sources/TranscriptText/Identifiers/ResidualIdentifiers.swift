/// Civil registration numbers that are left in a text: what stands between a text and the world outside.
///
/// Finds them in every written form, not those that are said in words. Used by everything that writes results.
public enum ResidualIdentifiers {
  /// What stands in the place of a number.
  public static let mask = "[cpr]"

  /// Where numbers stand, in UTF-8 bytes, in order.
  public static func ranges(in text: String) -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      mayHold(bytes) ? ranges(in: Array(bytes)) : []
    }
  }

  /// Where numbers stand in UTF-8 bytes.
  public static func ranges(in utf8: [UInt8]) -> [TextRange] {
    guard utf8.withUnsafeBufferPointer(mayHold) else { return [] }
    let scanned = ScannedText(utf8)
    return WrittenCPRScan(scanned).hits().map { scanned.bytes($0.range) }
  }

  /// The text with each number masked, and how many there were.
  public static func masked(_ text: String) -> (text: String, count: Int) {
    let ranges = ranges(in: text)
    guard !ranges.isEmpty else { return (text, 0) }
    let edits = TextEdits(ranges.map { TextEdit($0, with: mask) })
    return (edits.applied(to: text), ranges.count)
  }

  /// Pieces of one text with each number in it masked, and how many there were: a number that reaches over several
  /// pieces is masked in the first of them.
  public static func masked(pieces: [String]) -> (pieces: [String], count: Int) {
    let found = ranges(in: pieces.joined())
    guard !found.isEmpty else { return (pieces, 0) }
    var start = 0
    let masked = pieces.map { piece in
      let own = TextRange(start: start, end: start + piece.utf8.count)
      start = own.end
      let edits = found.filter { $0.overlaps(own) }.map { range in
        TextEdit(
          TextRange(start: max(range.start, own.start) - own.start, end: min(range.end, own.end) - own.start),
          with: range.start >= own.start ? mask : "")
      }
      return TextEdits(edits).applied(to: piece)
    }
    return (masked, found.count)
  }

  /// False where a text surely holds none: a number has six digits at least. Digits of other scripts begin with a
  /// byte of D9 or more.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes where (0x30...0x39).contains(byte) || byte >= 0xD9 {
      digits += 1
      if digits == 6 { return true }
    }
    return false
  }
}
