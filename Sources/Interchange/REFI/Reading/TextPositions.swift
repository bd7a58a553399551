/// Turns positions by a convention into UTF-8 bytes and back, in one pass over a text.
enum TextPositions {
  /// Where a position lies.
  enum Place: Hashable {
    /// Before the byte at this offset.
    case exact(Int)
    /// Inside a character that takes several positions: of its first byte and the one after it.
    case inside(Int, Int)
    /// Before the beginning, or beyond the end.
    case outside
  }

  /// The places of positions in ascending order.
  static func places(
    of positions: [Int], in text: [UInt8], _ convention: PositionConvention
  ) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(positions.count)
    let foldsBreaks = convention.lineBreak == 1
    let countsPairs = convention.unit == .utf16
    var (byte, count) = (0, 0)
    for position in positions {
      while count < position, byte < text.count {
        let length = length(at: byte, in: text, foldingBreaks: foldsBreaks)
        let width = countsPairs && text[byte] >= 0xF0 ? 2 : 1
        if count + width > position { break }
        count += width
        byte += length
      }
      if position == count, position >= 0 {
        places.append(.exact(byte))
      } else if position < count || byte >= text.count {
        places.append(.outside)
      } else {
        places.append(.inside(byte, byte + length(at: byte, in: text, foldingBreaks: foldsBreaks)))
      }
    }
    return places
  }

  /// The positions of byte offsets in ascending order; an offset inside a character counts as its beginning.
  static func positions(of offsets: [Int], in text: [UInt8], _ unit: PositionConvention.Unit) -> [Int] {
    var positions: [Int] = []
    positions.reserveCapacity(offsets.count)
    var (byte, count) = (0, 0)
    for offset in offsets {
      while byte < offset, byte < text.count {
        let next = byte + length(at: byte, in: text, foldingBreaks: false)
        guard next <= offset else { break }
        count += unit == .utf16 && text[byte] >= 0xF0 ? 2 : 1
        byte = next
      }
      positions.append(count)
    }
    return positions
  }

  /// Bytes of the character at `byte`; of a line break of two, where these count as one.
  private static func length(at byte: Int, in text: [UInt8], foldingBreaks: Bool) -> Int {
    let first = text[byte]
    if first < 0x80 {
      return foldingBreaks && first == 0x0D && byte + 1 < text.count && text[byte + 1] == 0x0A ? 2 : 1
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
