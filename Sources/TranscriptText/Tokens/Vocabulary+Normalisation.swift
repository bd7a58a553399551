internal import CICU

extension Vocabulary {
  /// The NFC form where it differs from the spelling; `nil` where the spelling is its own NFC form.
  static func composed(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    // No character below U+0300 (first byte 0xCC) combines, decomposes or composes with another one there.
    if bytes.allSatisfy({ $0 < 0xCC }) { return nil }
    return normalised(bytes, KODEKS_COMPOSED)
  }

  /// The case-folded form where it differs from the NFC spelling; `nil` where it is the same.
  static func folded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    switch simpleFold(bytes) {
    case .same: nil
    case .folded(let form): form
    case .unknown: normalised(bytes, KODEKS_FOLDED)
    }
  }

  /// What folding letter by letter gives, where that is known to be all.
  private enum SimpleFold {
    case same
    case folded([UInt8])
    case unknown
  }

  /// Folds ASCII and U+00C0–00FF without ICU: À–Þ are 32 below their small letters, × is none; ß folds to two letters.
  private static func simpleFold(_ bytes: UnsafeRawBufferPointer) -> SimpleFold {
    var capitals = false
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x80 {
        if previous == 0xC3 { return .unknown }
        capitals = capitals || (0x41...0x5A).contains(byte)
      } else if previous == 0xC3 {
        if byte == 0x9F || byte >= 0xC0 { return .unknown }
        capitals = capitals || (byte <= 0x9E && byte != 0x97)
        previous = 0
        continue
      } else if byte != 0xC3 {
        return .unknown
      }
      previous = byte
    }
    if previous == 0xC3 { return .unknown }
    return capitals ? .folded(lowered(bytes)) : .same
  }

  private static func lowered(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var form = [UInt8](bytes)
    for index in form.indices {
      let byte = form[index]
      if (0x41...0x5A).contains(byte) {
        form[index] = byte + 0x20
      } else if (0x80...0x9E).contains(byte), byte != 0x97 {
        form[index] = byte + 0x20
      }
    }
    return form
  }

  /// ICU's normal form where it differs from `bytes`.
  private static func normalised(_ bytes: UnsafeRawBufferPointer, _ form: kodeks_form) -> [UInt8]? {
    guard let source = bytes.baseAddress, let length = Int32(exactly: bytes.count) else { return nil }
    var error: Int32 = 0
    var result = [UInt8](repeating: 0, count: bytes.count + 16)
    var needed = kodeks_normalise(source, length, form, &result, Int32(result.count), &error)
    if error == 0, Int(needed) > result.count {
      result = [UInt8](repeating: 0, count: Int(needed))
      needed = kodeks_normalise(source, length, form, &result, needed, &error)
    }
    guard error == 0 else { return nil }
    result.removeLast(result.count - Int(needed))
    return result.elementsEqual(bytes) ? nil : result
  }
}
