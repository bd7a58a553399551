/// The list of entries at the end of a zip archive, looked at for what libzip hides: it ends names at a zero byte.
enum CentralDirectory {
  /// True when an entry's name holds a zero byte (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). An archive whose list does not
  /// lie where its end says is left to libzip to refuse.
  static func hidesNames(in bytes: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    guard let end = endRecord(in: bytes) else { return false }
    var place = number(bytes, end + 16, 4)
    for _ in 0..<number(bytes, end + 10, 2) {
      guard place + 46 <= end, number(bytes, place, 4) == 0x0201_4B50 else { return false }
      let name = place + 46..<place + 46 + number(bytes, place + 28, 2)
      guard name.upperBound <= end else { return false }
      if bytes[name].contains(0) { return true }
      place = name.upperBound + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
    }
    return false
  }

  /// Where the closing record begins: 22 bytes, then a comment of at most 65,535.
  private static func endRecord(in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(0, last - 0xFFFF)...last).last { number(bytes, $0, 4) == 0x0605_4B50 }
  }

  /// A number in little-endian order.
  private static func number(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ place: Int, _ width: Int) -> Int {
    (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
