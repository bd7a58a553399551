internal import TranscriptText

/// One pass over an RTF file's bytes.
struct RTFReading {
  var body = RTFBody()
  var asides: [RTFAside] = []
  var groups: [RTFGroup]
  var leftOut: [LeftOutText] = []
  var metadata: [HeaderField] = []
  var comments = RTFComments()
  var fonts = RTFFonts()
  var headings = RTFHeadings()
  /// The name of the property or drawing field whose value comes next.
  var pendingName = ""
  private(set) var unknownLetters = 0
  private(set) var isCutOff = false

  private let bytes: [UInt8]
  private var index: Int
  /// Characters still to be passed over: they stand for a `\u` that was read.
  private var skipped = 0
  /// The first half of a character beyond 16 bits.
  private var half: UInt16?
  private var deleted: [UInt8] = []
  private var hidden: [UInt8] = []
  /// True when bytes above 127 that stand as they are form UTF-8, as careless programs write.
  private let isUTF8: Bool

  /// Prepares to read from `start`, where the first group opens.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
    groups = [RTFGroup(codePage: 1252)]
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  }

  /// Reads everything; `false` when groups are nested too deep.
  mutating func read() -> Bool {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        guard groups.count <= RTFReader.depth else { return false }
        openGroup()
      case UInt8(ascii: "}"):
        closeGroup()
        if groups.count == 1 {
          end()
          return true
        }
      case UInt8(ascii: "\\"): readControl()
      case 0x0A, 0x0D, 0x00: index += 1
      default: readText()
      }
    }
    isCutOff = true
    end()
    return true
  }

  /// The innermost group.
  var group: RTFGroup {
    get { groups[groups.count - 1] }
    set { groups[groups.count - 1] = newValue }
  }

  private mutating func openGroup() {
    index += 1
    skipped = 0
    var inner = group
    inner.endsAside = false
    inner.isStarred = false
    groups.append(inner)
  }

  private mutating func closeGroup() {
    index += 1
    skipped = 0
    if group.target == .styles { headings.endStyle() }
    if group.endsAside { endAside() }
    if groups.count > 1 { groups.removeLast() }
  }

  private mutating func end() {
    while groups.count > 1 { closeGroup() }
    body.end()
    endRevisions()
    let rest = bytes[min(index, bytes.count)...].drop { $0 <= 0x20 }
    if !rest.isEmpty {
      let text = String(decoding: rest, as: UTF8.self).replacing("\0", with: "").blankTrimmed
      if !text.isEmpty { leftOut.append(LeftOutText(.markup, text)) }
    }
  }

  /// What was read.
  var document: SourceDocument {
    SourceDocument(
      blocks: body.blocks, comments: comments.made(in: body), leftOut: leftOut, metadata: metadata)
  }

  /// Lets go of deleted and hidden text at the end of a paragraph.
  mutating func endRevisions() {
    if let text = Self.text(deleted) { leftOut.append(LeftOutText(.deleted, text)) }
    if let text = Self.text(hidden) { leftOut.append(LeftOutText(.hidden, text)) }
    deleted = []
    hidden = []
  }

  /// Bytes as text without white space at its ends; `nil` when nothing else is there.
  static func text(_ bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).blankTrimmed
    return text.isEmpty ? nil : text
  }
}

extension RTFReading {
  /// Sends characters where the group says.
  mutating func add(_ text: some Collection<UInt8>) {
    half = nil
    switch group.target {
    case .body:
      if group.isDeleted {
        deleted.append(contentsOf: text)
      } else if group.isHidden {
        hidden.append(contentsOf: text)
      } else {
        body.append(text, group.style)
      }
    case .aside:
      if group.isDeleted {
        deleted.append(contentsOf: text)
      } else if !asides.isEmpty {
        asides[asides.count - 1].text.append(contentsOf: text)
      }
    case .styles: headings.append(text)
    case .fonts, .nowhere: break
    }
  }

  private mutating func readText() {
    let start = index
    if bytes[index] >= 0x80 {
      while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
      for byte in bytes[start..<index] where !passesOver() {
        if isUTF8 { add(CollectionOfOne(byte)) } else { add(byte: byte) }
      }
      return
    }
    while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
    if index == start { index += 1 }
    let passed = min(skipped, index - start)
    skipped -= passed
    if start + passed < index { add(bytes[(start + passed)..<index]) }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}") && byte != 0x0A
      && byte != 0x0D && byte != 0
  }

  /// True when the next character stands for a `\u` that was read already.
  private mutating func passesOver() -> Bool {
    guard skipped > 0 else { return false }
    skipped -= 1
    return true
  }

  private mutating func add(byte: UInt8) {
    guard byte >= 0x80 else { return add(CollectionOfOne(byte)) }
    if let letters = fonts.utf8(of: byte, codePage: group.codePage) { return add(letters) }
    if group.target == .body || group.target == .aside { unknownLetters += 1 }
    add("\u{FFFD}".utf8)
  }

  private mutating func readControl() {
    index += 1
    guard index < bytes.count else { return }
    let byte = bytes[index]
    if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) { return readWord() }
    index += 1
    if byte == UInt8(ascii: "'") { return readHexadecimal() }
    if byte == UInt8(ascii: "*") {
      group.isStarred = true
      return
    }
    guard !passesOver() else { return }
    switch byte {
    case UInt8(ascii: "~"): add("\u{A0}".utf8)
    case UInt8(ascii: "_"): add("\u{2011}".utf8)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): add(CollectionOfOne(byte))
    case 0x0A, 0x0D: endParagraph()
    case 0x09: add(CollectionOfOne(byte))
    // An optional hyphen, and marks of indexes and formulas, are not for reading.
    default: break
    }
  }

  private mutating func readHexadecimal() {
    var value: UInt8 = 0
    for _ in 0..<2 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { return }
      value = value << 4 | UInt8(digit)
      index += 1
    }
    if !passesOver(), value != 0 { add(byte: value) }
  }

  private mutating func readWord() {
    var name = RTFWordName()
    while index < bytes.count, (0x41...0x5A).contains(bytes[index]) || (0x61...0x7A).contains(bytes[index]) {
      name.append(bytes[index])
      index += 1
    }
    let number = readNumber()
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let word = RTFWord.byName[name]
    let isStarred = group.isStarred
    if isStarred { group.isStarred = false }
    if word == .bin {
      // The bytes that follow are data, whatever they look like.
      index += min(max(number ?? 0, 0), bytes.count - index)
      _ = passesOver()
      return
    }
    guard !passesOver() else { return }
    if word == .u {
      readUnicode(number ?? 0)
    } else if let word {
      act(word, number, isStarred: isStarred)
    } else if isStarred {
      beginUnknown()
    }
  }

  private mutating func readNumber() -> Int? {
    let isNegative =
      index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && (0x30...0x39).contains(bytes[index + 1])
    if isNegative { index += 1 }
    var value: Int?
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      value = min((value ?? 0) * 10 + Int(bytes[index] - 0x30), 1 << 40)
      index += 1
    }
    return value.map { isNegative ? -$0 : $0 }
  }

  /// `\u`: one UTF-16 unit, negative from 0x8000 on; half a character waits for its other half.
  private mutating func readUnicode(_ number: Int) {
    skipped = group.fallback
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      half = unit
    } else if let first = half, UTF16.isTrailSurrogate(unit) {
      add(String(decoding: [first, unit], as: UTF16.self).utf8)
    } else if let scalar = Unicode.Scalar(unit), unit != 0 {
      // Symbol fonts have their signs from F020 on; the bullet is the one that texts have.
      add(String(Character(unit == 0xF0B7 ? "•" : scalar)).utf8)
    } else {
      add("\u{FFFD}".utf8)
    }
  }
}
