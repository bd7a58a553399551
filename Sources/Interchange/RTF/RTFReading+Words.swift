internal import TranscriptText

extension RTFReading {
  /// Does what a control word says.
  mutating func act(_ word: RTFWord, _ number: Int?, isStarred: Bool) {
    if group.target == .nowhere { return actInData(word) }
    if let style = Self.style(word) { return set(style, number != 0) }
    if let sign = Self.sign(word) { return add(sign.utf8) }
    if actOnText(word, number) || actOnTables(word, number) || actOnDestination(word) { return }
    if isStarred { beginUnknown() }
  }

  /// A destination that is not known, and says that it need not be.
  mutating func beginUnknown() {
    switch group.target {
    case .body, .aside: beginAside(.leftOut(.markup))
    case .fonts, .styles, .nowhere: group.target = .nowhere
    }
  }

  private static func style(_ word: RTFWord) -> CharacterStyle? {
    switch word {
    case .b: .bold
    case .i: .italic
    case .ul, .uld, .uldash, .uldb, .ulth, .ulw, .ulwave: .underlined
    case .caps, .scaps: .capitals
    default: nil
    }
  }

  private mutating func set(_ style: CharacterStyle, _ isOn: Bool) {
    if isOn { group.style.insert(style) } else { group.style.remove(style) }
  }

  private static func sign(_ word: RTFWord) -> String? {
    switch word {
    case .tab: "\t"
    case .line, .lbr, .softline, .page, .column: "\n"
    case .emdash: "—"
    case .endash: "–"
    case .emspace: "\u{2003}"
    case .enspace: "\u{2002}"
    case .qmspace: "\u{2005}"
    case .bullet: "•"
    case .lquote: "‘"
    case .rquote: "’"
    case .ldblquote: "“"
    case .rdblquote: "”"
    case .zwj: "\u{200D}"
    case .zwnj: "\u{200C}"
    case .ltrmark: "\u{200E}"
    case .rtlmark: "\u{200F}"
    default: nil
    }
  }

  /// Encoding, fonts and how characters look; `false` for other words.
  private mutating func actOnText(_ word: RTFWord, _ number: Int?) -> Bool {
    switch word {
    case .ansi: break
    case .mac: setCodePage(10000)
    case .pc: setCodePage(437)
    case .pca: setCodePage(850)
    case .ansicpg: setCodePage(number ?? 1252)
    case .uc: group.fallback = min(max(number ?? 1, 0), 16)
    case .deff: fonts.standard = number
    case .f: setFont(number ?? 0)
    case .fcharset: if group.target == .fonts { fonts.setCharset(number ?? 0) }
    case .cpg: if group.target == .fonts { fonts.setCodePage(number ?? 0) }
    case .plain:
      group.style = []
      group.isHidden = false
      group.isDeleted = false
      group.codePage = fonts.codePage(of: fonts.standard)
    case .ulnone: group.style.remove(.underlined)
    case .v: group.isHidden = number != 0
    case .deleted: group.isDeleted = number != 0
    default: return false
    }
    return true
  }

  private mutating func setCodePage(_ number: Int) {
    fonts.documentPage = number
    for index in groups.indices { groups[index].codePage = number }
  }

  private mutating func setFont(_ number: Int) {
    if group.target == .fonts { fonts.begin(number) } else { group.codePage = fonts.codePage(of: number) }
  }

  /// Paragraphs and tables; `false` for other words.
  private mutating func actOnTables(_ word: RTFWord, _ number: Int?) -> Bool {
    switch word {
    case .par, .sect: endParagraph()
    case .pard:
      group.isInTable = false
      group.isHeading = false
    case .intbl: group.isInTable = true
    case .s:
      if group.target == .styles {
        headings.begin(number ?? 0)
      } else {
        group.isHeading = headings.contains(number ?? 0)
      }
    case .outlinelevel:
      let isHeading = number.map { (0...8).contains($0) } ?? false
      if group.target == .styles { headings.note(isHeading) } else { group.isHeading = isHeading }
    case .cell:
      endRevisions()
      if group.target == .body { body.endCell() } else { add("\n".utf8) }
    case .nestcell: add("\n".utf8)
    case .row: if group.target == .body { body.endRow() }
    case .nestrow, .trowd: break
    default: return false
    }
    return true
  }

  /// Ends a paragraph, of the body or of a note.
  mutating func endParagraph() {
    guard group.target == .body else { return add("\n".utf8) }
    endRevisions()
    body.endParagraph(isInTable: group.isInTable, isHeading: group.isHeading)
  }
}

/// The fonts' encodings.
struct RTFFonts {
  /// The code page of the document.
  var documentPage = 1252
  /// The font of text without another.
  var standard: Int?
  private var pages: [Int: Int] = [:]
  private var tables: [Int: RTFCodePage] = [:]
  private var current = 0

  /// Begins a font in the table of fonts.
  mutating func begin(_ number: Int) { current = number }

  /// Says the character set of the font that has begun.
  mutating func setCharset(_ charset: Int) { pages[current] = RTFCodePage.ofCharset(charset) }

  /// Says the code page of the font that has begun.
  mutating func setCodePage(_ page: Int) { if page > 0 { pages[current] = page } }

  /// The code page of a font.
  func codePage(of font: Int?) -> Int { font.flatMap { pages[$0] } ?? documentPage }

  /// UTF-8 for a byte of 0x80 or more; `nil` when it is unknown.
  mutating func utf8(of byte: UInt8, codePage: Int) -> [UInt8]? {
    if codePage == 65001 { return [byte] }
    if let table = tables[codePage] { return table.utf8(of: byte) }
    let table = RTFCodePage(codePage)
    tables[codePage] = table
    return table.utf8(of: byte)
  }
}

/// The paragraph styles that are headings.
struct RTFHeadings {
  private var numbers: Set<Int> = []
  private var current: Int?
  private var name: [UInt8] = []

  /// True for a heading's style.
  func contains(_ number: Int) -> Bool { numbers.contains(number) }

  /// Begins a style in the style sheet.
  mutating func begin(_ number: Int) {
    current = number
    name = []
  }

  /// Adds to the style's name.
  mutating func append(_ text: some Collection<UInt8>) { if name.count < 200 { name.append(contentsOf: text) } }

  /// Says that the style stands in the outline, as headings do.
  mutating func note(_ isHeading: Bool) { if isHeading, let current { numbers.insert(current) } }

  /// Ends the style; its name tells headings too.
  mutating func endStyle() {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    if text.hasPrefix("heading") || text.hasPrefix("overskrift") || text.hasPrefix("title") || text.hasPrefix("titel") {
      note(true)
    }
    current = nil
    name = []
  }
}
