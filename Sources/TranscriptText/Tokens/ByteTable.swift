/// A hash table from byte strings to three numbers: open addressing, strings of up to 16 bytes inside the slot.
///
/// Made for the tokeniser's inner loop, which reads `slots` and `mask` itself. Owns its memory.
final class ByteTable {
  /// One entry. `length` is `Slot.free` where there is none.
  struct Slot {
    /// The string's first 8 bytes, zero-padded; for a string longer than 16 bytes its hash.
    var low: UInt64
    /// The next 8 bytes, zero-padded; for a long string its place in the pool.
    var high: UInt64
    /// Number of bytes.
    var length: UInt32
    /// The first of the three numbers kept for the string.
    var first: UInt32
    /// The second.
    var second: UInt32
    /// The third.
    var info: UInt32

    static let free = UInt32.max
  }

  // The tables are written during calls that also read them, never through two references at once; checking that at
  // run time would cost more than a probe.
  /// Power-of-two array of slots, at most three quarters full: what fewer slots save in memory is worth more than the
  /// few steps that they cost.
  @exclusivity(unchecked) private(set) var slots: UnsafeMutablePointer<Slot>
  /// Number of slots minus one.
  @exclusivity(unchecked) private(set) var mask: Int
  /// Number of strings in the table.
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var pool: [UInt8] = []

  /// Makes an empty table with room for three quarters of `1 << bits` strings.
  init(bits: Int = 12) {
    slots = Self.freeSlots(1 << bits)
    mask = 1 << bits - 1
  }

  deinit { slots.deallocate() }

  /// The slot of `bytes`, put in with `info` 0 where it was not there. Valid until the next call.
  ///
  /// The caller gives a new slot its numbers, `info` other than 0.
  func slot(for bytes: UnsafeRawBufferPointer) -> UnsafeMutablePointer<Slot> {
    if (count + 1) * 4 > (mask + 1) * 3 { grow() }
    let key = Self.key(bytes)
    var index = Self.home(key.low, key.high) & mask
    while slots[index].length != Slot.free {
      if matches(slots[index], key, bytes) { return slots + index }
      index = (index + 1) & mask
    }
    let isLong = bytes.count > 16
    slots[index] = Slot(
      low: key.low, high: isLong ? UInt64(pool.count) : key.high, length: UInt32(bytes.count), first: 0, second: 0,
      info: 0)
    if isLong { pool.append(contentsOf: bytes) }
    count += 1
    return slots + index
  }

  /// Forgets all strings and keeps the room.
  func removeAll() {
    slots.update(repeating: Self.freeSlot, count: mask + 1)
    pool.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Where the search for a string begins, before masking. `high` is 0 for long strings.
  @inline(__always)
  static func home(_ low: UInt64, _ high: UInt64) -> Int {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private func matches(_ slot: Slot, _ key: (low: UInt64, high: UInt64), _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard slot.low == key.low, Int(slot.length) == bytes.count else { return false }
    if bytes.count <= 16 { return slot.high == key.high }
    let start = Int(slot.high)
    return pool.withUnsafeBytes { pool in
      for offset in stride(from: 0, to: bytes.count, by: 8)
      where Self.word(UnsafeRawBufferPointer(rebasing: pool[start..<start + bytes.count]), from: offset)
        != Self.word(bytes, from: offset)
      {
        return false
      }
      return true
    }
  }

  private func put(_ slot: Slot) {
    var index = Self.home(slot.low, slot.length > 16 ? 0 : slot.high) & mask
    while slots[index].length != Slot.free { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = Self.freeSlots(oldCount * 4)
    mask = oldCount * 4 - 1
    for index in 0..<oldCount where old[index].length != Slot.free { put(old[index]) }
    old.deallocate()
  }

  private static let freeSlot = Slot(low: 0, high: 0, length: Slot.free, first: 0, second: 0, info: 0)

  private static func freeSlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: freeSlot, count: count)
    return slots
  }

  private static func key(_ bytes: UnsafeRawBufferPointer) -> (low: UInt64, high: UInt64) {
    if bytes.count > 16 { return (hash(bytes), 0) }
    return (word(bytes, from: 0), word(bytes, from: 8))
  }

  /// Up to 8 bytes from `start`, the first one lowest, zero-padded.
  static func word(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    let end = min(bytes.count, start + 8)
    guard let base = bytes.baseAddress, end > start else { return 0 }
    if end - start == 8 { return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
    if start >= 8 {
      // The last 8 bytes, moved down by those that were read before.
      let last = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      return last >> UInt64((start + 8 - end) * 8)
    }
    var word: UInt64 = 0
    for index in (start..<end).reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    var start = 0
    while start < bytes.count {
      hash = UInt64(bitPattern: Int64(home(hash ^ word(bytes, from: start), word(bytes, from: start + 8))))
      start += 16
    }
    return hash
  }
}
