/// Counts the characters of text in XML on its bytes, by a way of its own: what the readers take is held against it.
enum MarkupCount {
  /// Those of a part of a Word document: in `t`, `delText`, `instrText` and `delInstrText`, and the characters that have
  /// elements of their own. Of content in several forms the first counts.
  static func word(_ bytes: [UInt8]) -> Int {
    var scan = MarkupScan(bytes)
    var count = 0
    var isText = false
    // For each open `AlternateContent` how many forms have begun in it, and how many that are not the first are open.
    var forms: [Int] = []
    var repeats = 0
    while let piece = scan.next() {
      switch piece {
      case .open("AlternateContent", isEmpty: false): forms.append(0)
      case .open("Choice", isEmpty: true), .open("Fallback", isEmpty: true):
        if let last = forms.indices.last { forms[last] += 1 }
      case .close("AlternateContent"): _ = forms.popLast()
      case .open("Choice", isEmpty: false), .open("Fallback", isEmpty: false):
        if let last = forms.indices.last { forms[last] += 1 }
        if forms.last ?? 0 > 1 { repeats += 1 }
      case .close("Choice"), .close("Fallback"): if forms.last ?? 0 > 1 { repeats -= 1 }
      case .open(let name, isEmpty: let isEmpty):
        isText = !isEmpty && texts.contains(name)
        if repeats == 0, name == "noBreakHyphen" || name == "sym" { count += 1 }
      case .close: isText = false
      case .text(let characters): if isText, repeats == 0 { count += characters }
      }
    }
    return count
  }

  private static let texts: Set<String> = ["t", "delText", "instrText", "delInstrText"]

  /// Those of a part of an OpenDocument text: in paragraphs and headings, wherever they stand.
  static func openDocument(_ bytes: [UInt8]) -> Int {
    var scan = MarkupScan(bytes, keepsPrefixes: true)
    var count = 0
    var paragraphs = 0
    var passedOver = 0
    while let piece = scan.next() {
      switch piece {
      case .open(let name, isEmpty: false):
        if paragraph.contains(name) { paragraphs += 1 }
        if about.contains(name) { passedOver += 1 }
      case .open: break
      case .close(let name):
        if paragraph.contains(name) { paragraphs -= 1 }
        if about.contains(name) { passedOver -= 1 }
      case .text(let characters): if paragraphs > 0, passedOver == 0 { count += characters }
      }
    }
    return count
  }

  private static let paragraph: Set<String> = ["text:p", "text:h"]

  /// Elements whose text is about the text: who wrote a comment and when, the number of a note.
  private static let about: Set<String> = [
    "dc:creator", "dc:date", "meta:date-string", "meta:creator-initials", "loext:sender-initials", "text:note-citation",
  ]
}

/// Walks over XML's bytes: names of tags, and how many characters of text stand between them.
private struct MarkupScan {
  enum Piece {
    case open(String, isEmpty: Bool)
    case close(String)
    case text(Int)
  }

  private let bytes: [UInt8]
  private let keepsPrefixes: Bool
  private var index = 0

  init(_ bytes: [UInt8], keepsPrefixes: Bool = false) {
    self.bytes = bytes
    self.keepsPrefixes = keepsPrefixes
  }

  mutating func next() -> Piece? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return text() }
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        let start = index + 9
        skip(past: "]]>")
        return .text(count(start, max(start, index - 3), decodes: false))
      } else if starts("<?") {
        skip(past: "?>")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func text() -> Piece {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(count(start, index, decodes: true))
  }

  private mutating func tag() -> Piece {
    let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
    var start = index + (isEnd ? 2 : 1)
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: ":"), !keepsPrefixes { start = end + 1 }
      end += 1
    }
    let name = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    index = end
    var quote: UInt8 = 0
    while index < bytes.count, quote != 0 || bytes[index] != UInt8(ascii: ">") {
      if quote != 0 {
        if bytes[index] == quote { quote = 0 }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      }
      index += 1
    }
    let isEmpty = index > end && index <= bytes.count && bytes[index - 1] == UInt8(ascii: "/")
    index = min(index + 1, bytes.count)
    return isEnd ? .close(name) : .open(name, isEmpty: isEmpty)
  }

  private func starts(_ mark: StaticString) -> Bool {
    let end = index + mark.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(bytes[index..<end]) }
  }

  private mutating func skip(past mark: StaticString) {
    while index < bytes.count {
      if starts(mark) {
        index += mark.utf8CodeUnitCount
        return
      }
      index += 1
    }
  }

  private func count(_ start: Int, _ end: Int, decodes: Bool) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let piece = UnsafeBufferPointer(rebasing: buffer[start..<end])
      guard decodes, piece.contains(UInt8(ascii: "&")) else { return CharacterCount.of(piece) }
      return CharacterCount.of(Self.decoded(piece))
    }
  }

  /// The text with its entities resolved.
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      let scalar = name.hasPrefix("#") ? number.flatMap { Unicode.Scalar($0) } : "?"
      result.append(contentsOf: Array(String(scalar ?? "?").utf8))
      index = end + 1
    }
    return result
  }
}
