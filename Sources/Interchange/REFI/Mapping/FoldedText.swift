internal import TranscriptText

/// A text with line feeds for all line breaks, and where its places went.
struct FoldedText {
  /// The text as a project keeps it.
  let text: CanonicalText
  /// Where carriage returns were dropped.
  private let dropped: [Int]

  init(_ utf8: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var dropped: [Int] = []
    for (place, byte) in utf8.enumerated() {
      if byte != 0x0D {
        bytes.append(byte)
      } else if place + 1 < utf8.count, utf8[place + 1] == 0x0A {
        dropped.append(place)
      } else {
        bytes.append(0x0A)
      }
    }
    text = CanonicalText(utf8: bytes)
    self.dropped = dropped
  }

  /// A place of the former text in this one.
  func offset(_ former: Int) -> Int {
    var (low, high) = (0, dropped.count)
    while low < high {
      let middle = (low + high) / 2
      if dropped[middle] < former { low = middle + 1 } else { high = middle }
    }
    return former - low
  }

  func range(_ former: TextRange) -> TextRange { TextRange(start: offset(former.start), end: offset(former.end)) }

  /// True for a text that a project can hold as an interview.
  var isReadable: Bool {
    !text.utf8.contains(0) && !text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) && text.utf8.contains { $0 > 0x20 }
  }
}
