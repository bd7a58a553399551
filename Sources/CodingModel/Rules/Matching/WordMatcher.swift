internal import TranscriptText

/// Which word patterns each spelling of a vocabulary fits, found once per spelling.
///
/// A spelling has a slot: 0 when it fits no pattern, otherwise the number of a list of patterns. Spellings that fit
/// the same patterns share the list, so what depends on the list is also worked out once.
struct WordMatcher: Sendable {
  /// The patterns; their numbers are indices into this.
  let patterns: [WordPattern]
  /// The slot of each spelling seen so far.
  private(set) var slots: [UInt32] = []
  /// The lists of pattern numbers, ascending; list 0 is empty.
  private(set) var lists: [[Int32]] = [[]]
  /// All lists one after another, and where each begins; the last element is where the next would begin.
  private(set) var members: [Int32] = []
  private(set) var starts: [Int32] = [0, 0]
  private var slotOfList: [[Int32]: UInt32] = [:]
  private var folded = WordTrie(allowsEnding: false)
  private var terms = WordTrie(allowsEnding: true)

  /// Makes a matcher; `patterns` are distinct.
  init(_ patterns: [WordPattern]) {
    self.patterns = patterns
    // The vocabulary's own folding is used on both sides, so that the two can never differ.
    let forms = Vocabulary()
    for (id, pattern) in patterns.enumerated() {
      if pattern.isCaseSensitive {
        terms.insert(pattern.text, shape: pattern.shape, id: Int32(id))
      } else {
        folded.insert(forms.folded(of: forms.intern(pattern.text)), shape: pattern.shape, id: Int32(id))
      }
    }
  }

  /// The slot of a spelling; 0 also for one that came after the last `extend(to:)`.
  @inline(__always)
  func slot(of type: TypeID) -> UInt32 {
    Int(type) < slots.count ? slots[Int(type)] : 0
  }

  /// Looks at the spellings that are new since the last time.
  mutating func extend(to vocabulary: Vocabulary) {
    guard slots.count < vocabulary.count else { return }
    var fits: [Int32] = []
    for type in slots.count..<vocabulary.count {
      fits.removeAll(keepingCapacity: true)
      let type = TypeID(type)
      vocabulary.withFolded(of: type) { folded.collect(anyMarks: $0, into: &fits) }
      if !terms.isEmpty { vocabulary.withSurface(of: type) { terms.collect(anyMarks: $0, into: &fits) } }
      slots.append(slot(for: fits))
    }
  }

  private mutating func slot(for fits: [Int32]) -> UInt32 {
    if fits.isEmpty { return 0 }
    let list = fits.count == 1 ? fits : Set(fits).sorted()
    if let known = slotOfList[list] { return known }
    let slot = UInt32(lists.count)
    lists.append(list)
    members += list
    starts.append(Int32(members.count))
    slotOfList[list] = slot
    return slot
  }
}

extension WordTrie {
  /// The same for a word as it was spelled, with one hyphen and one apostrophe for all of theirs.
  fileprivate func collect(anyMarks word: UnsafeRawBufferPointer, into ids: inout [Int32]) {
    if word.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) {
      plainMarks(word).withUnsafeBytes { collect($0, into: &ids) }
    } else {
      collect(word, into: &ids)
    }
  }

  /// U+2010 and U+2011 become `-`, U+2019 and U+00B4 become `'`.
  private func plainMarks(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB4 {
        plain.append(UInt8(ascii: "'"))
        index += 2
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        let mark = mark(bytes[index + 2])
      {
        plain.append(mark)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  private func mark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90, 0x91: UInt8(ascii: "-")
    case 0x99: UInt8(ascii: "'")
    default: nil
    }
  }
}
