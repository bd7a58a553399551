internal import TranscriptText

/// The text of a PDF file's pages, which knows lines but no paragraphs.
struct PDFText {
  /// The pages' lines, without white space at their ends.
  let pages: [[String]]
  /// Words that were divided at the end of a line and joined.
  private(set) var joinedWords = 0

  /// Takes the program's output apart: UTF-8, a form feed at the end of each page.
  init(_ output: [UInt8]) {
    var pages = output.split(separator: 0x0C, omittingEmptySubsequences: false).map { page in
      page.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        // Control characters are remains of fonts without a known encoding.
        String(decoding: line.filter { $0 >= 0x20 || $0 == 0x09 }, as: UTF8.self).blankTrimmed
      }
    }
    if pages.last?.allSatisfy(\.isEmpty) == true { pages.removeLast() }
    self.pages = pages
  }

  /// True when there is something to read.
  var hasText: Bool { pages.contains { $0.contains { !$0.isEmpty } } }

  /// The paragraphs, without what stands at the head or foot of the pages.
  mutating func document() -> SourceDocument {
    let margins = PDFMargins(pages)
    var document = SourceDocument()
    document.leftOut = margins.leftOut.map { LeftOutText(.pageMargin, $0) }
    var joining = PDFParagraphs(width: Self.width(of: margins.bodies))
    for page in margins.bodies {
      for line in page { joining.add(line) }
      joining.endPage()
    }
    joining.endParagraph()
    joinedWords = joining.joinedWords
    document.blocks = joining.paragraphs.map { .paragraph(DocumentParagraph($0)) }
    return document
  }

  /// How long lines are that fill the page, in characters: nine of ten lines are no longer.
  private static func width(of pages: [[String]]) -> Int {
    let lengths = pages.joined().filter { !$0.isEmpty }.map(\.unicodeScalars.count).sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
  }
}

/// Finds what returns at the head or the foot of the pages.
struct PDFMargins {
  /// The pages without it.
  private(set) var bodies: [[String]]
  /// The lines that were taken out, page by page.
  private(set) var leftOut: [String] = []

  /// Lines at most that a head or a foot has.
  private static let depth = 4

  /// Looks at all pages.
  init(_ pages: [[String]]) {
    bodies = pages
    let heads = Self.counts(pages, fromTop: true)
    let feet = Self.counts(pages, fromTop: false)
    for page in pages.indices {
      let lines = pages[page].indices.filter { !pages[page][$0].isEmpty }
      let head = lines.prefix(Self.depth).prefix { Self.isMargin(pages[page][$0], heads, pages.count) }
      let foot = lines.dropFirst(head.count).suffix(Self.depth).reversed()
        .prefix { Self.isMargin(pages[page][$0], feet, pages.count) }
      let taken = Set(head).union(foot)
      leftOut += taken.sorted().map { pages[page][$0] }
      // Blank lines between the head and the text, and above the foot, say nothing.
      let kept = lines.filter { !taken.contains($0) }
      guard let first = kept.first, let last = kept.last else {
        bodies[page] = []
        continue
      }
      bodies[page] = (first...last).filter { !taken.contains($0) }.map { pages[page][$0] }
    }
  }

  /// On how many pages a line stands among the first or last, numbers apart.
  private static func counts(_ pages: [[String]], fromTop: Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    for page in pages {
      let lines = page.filter { !$0.isEmpty }
      let edge = fromTop ? lines.prefix(depth) : lines.suffix(depth)
      for key in Set(edge.map { key(of: $0) }) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  /// The line with `#` for each number.
  private static func key(of line: String) -> String {
    var key: [UInt8] = []
    for byte in line.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if !isDigit || key.last != UInt8(ascii: "#") { key.append(isDigit ? UInt8(ascii: "#") : byte) }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// A line that stands on two of five pages, or says itself that it is a page's number. What a speaker says is none.
  private static func isMargin(_ line: String, _ counts: [String: Int], _ pages: Int) -> Bool {
    if isPageNumber(line) { return true }
    guard pages > 1, line.unicodeScalars.count <= 200 else { return false }
    let count = counts[key(of: line), default: 0]
    guard count >= 2, count * 5 >= pages * 2 else { return false }
    return SpeakerPrefix(line)?.isKnown != true
  }

  /// `Side 3`, `3 af 12`, `3/12`: a number alone may be something that is said.
  private static func isPageNumber(_ line: String) -> Bool {
    guard line.utf8.count <= 24, let last = line.utf8.last, (0x30...0x39).contains(last) else { return false }
    return line.wholeMatch(of: /(?i)(?:side|page|s\.|p\.)\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?/) != nil
      || line.wholeMatch(of: /\d{1,4}\s*(?:af|of|\/)\s*\d{1,4}/) != nil
  }
}
