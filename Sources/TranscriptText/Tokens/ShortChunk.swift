/// A chunk of at most 16 bytes in two registers, zero-padded.
struct ShortChunk {
  let low: UInt64
  let high: UInt64
  /// Number of bytes; 0 where the chunk is longer than 16 bytes or ends at a control character.
  let length: Int

  @inline(__always) var isComplete: Bool { length > 0 }

  /// Takes the bytes before the first ASCII white space, at most `most` of them. Reads up to 17 bytes from `start`.
  @inline(__always)
  init(_ start: UnsafeRawPointer, most: Int) {
    let first = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let marks = Self.controls(first)
    var count = marks.trailingZeroBitCount &>> 3
    if marks == 0 { count = 8 &+ Self.controls(second).trailingZeroBitCount &>> 3 }
    if count >= most {
      count = min(most, 16)
    } else if !WhiteSpace.isASCII(start.load(fromByteOffset: count, as: UInt8.self)) {
      count = 0
    }
    length = count
    low = count >= 8 ? first : first & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    high = count <= 8 ? 0 : second & (UInt64.max &>> UInt64(truncatingIfNeeded: 128 &- count &* 8))
  }

  /// True when the slot holds exactly this chunk.
  @inline(__always)
  func equals(_ slot: ByteTable.Slot) -> Bool {
    slot.low == low && slot.high == high && Int(slot.length) == length
  }

  /// The top bit of the lowest byte ≤ 0x20 is set, and no bit below it.
  @inline(__always)
  private static func controls(_ word: UInt64) -> UInt64 {
    (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
  }
}
