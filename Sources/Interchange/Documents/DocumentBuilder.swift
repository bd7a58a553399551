/// Gathers runs, paragraphs and cells into a document's blocks, and keeps the places of marks in them.
///
/// Readers of word processors' formats tell it what they meet, in order; tables may stand in cells, and asides (text
/// boxes) inside paragraphs, after which their own paragraphs follow.
struct DocumentBuilder {
  /// A paragraph or a cell's text, with the marks in it.
  struct Piece {
    var text = ""
    var marks: [(id: Int, offset: Int)] = []
    /// Bytes of the beginning that stand out.
    var leadIn = 0
    /// True when something in it does not stand out.
    var hasPlain = false
    var isHeading = false
    /// Paragraphs of text boxes that hang on it.
    var asides: [Item] = []
    /// True when something of it was left out.
    var lacksWords = false

    mutating func append(_ other: Piece, after separator: String) {
      text += separator
      let shift = text.utf8.count
      text += other.text
      marks += other.marks.map { ($0.id, $0.offset + shift) }
    }
  }

  /// A paragraph or a table.
  enum Item {
    case paragraph(Piece)
    case table([[[Item]]])
  }

  /// What stands open around the present place: its items so far, and the paragraph that goes on in the next.
  private struct Container {
    var items: [Item] = []
    var held: Piece?
  }

  private var containers = [Container()]
  private var paragraphs: [Piece] = []
  private var tables: [[[[Item]]]] = []
  private var marks = 0
  private(set) var leftOut: [LeftOutText] = []
  private var canExtend = false

  /// True inside a paragraph.
  var isInParagraph: Bool { !paragraphs.isEmpty }

  mutating func beginParagraph() {
    canExtend = false
    paragraphs.append(containers[containers.count - 1].held ?? Piece())
    containers[containers.count - 1].held = nil
  }

  /// Ends the paragraph; `joinsNext` where its end was deleted and the next one goes on in it.
  mutating func endParagraph(isHeading: Bool = false, joinsNext: Bool = false) {
    guard var piece = paragraphs.popLast() else { return }
    piece.isHeading = piece.isHeading || isHeading
    if joinsNext {
      containers[containers.count - 1].held = piece
    } else {
      close(piece)
    }
  }

  private mutating func close(_ piece: Piece) {
    // A paragraph of which nothing is left leaves no blank line.
    if !(piece.lacksWords && piece.text.isEmpty) { containers[containers.count - 1].items.append(.paragraph(piece)) }
    containers[containers.count - 1].items += piece.asides
  }

  /// Adds words; those that stand out at a paragraph's beginning are its lead-in.
  mutating func write(_ text: String, standsOut: Bool = false) {
    if paragraphs.isEmpty { beginParagraph() }
    let last = paragraphs.count - 1
    paragraphs[last].text += text
    canExtend = false
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    if !standsOut {
      paragraphs[last].hasPlain = true
    } else if !paragraphs[last].hasPlain {
      paragraphs[last].leadIn = paragraphs[last].text.utf8.count
    }
  }

  /// Adds a line break, where there are words before it.
  mutating func breakLine() { if paragraphs.last?.text.isEmpty == false { write("\n") } }

  /// Tells of words that do not go into the transcript; those without others between them are one piece.
  mutating func leaveOut(_ reason: LeftOutText.Reason, _ text: String) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].lacksWords = true }
    if canExtend, leftOut.last?.reason == reason {
      leftOut[leftOut.count - 1].text += text
    } else {
      leftOut.append(LeftOutText(reason, text))
    }
    canExtend = true
  }

  /// Sets a mark at the present place and gives its number.
  mutating func mark() -> Int {
    if paragraphs.isEmpty, containers[containers.count - 1].held == nil {
      // Between paragraphs: the mark waits for the next one.
      containers[containers.count - 1].held = Piece()
    }
    marks += 1
    if let last = paragraphs.indices.last {
      paragraphs[last].marks.append((marks, paragraphs[last].text.utf8.count))
    } else {
      let end = containers[containers.count - 1].held?.text.utf8.count ?? 0
      containers[containers.count - 1].held?.marks.append((marks, end))
    }
    return marks
  }
}

extension DocumentBuilder {
  mutating func beginTable() {
    flushHeld()
    tables.append([])
  }

  mutating func beginRow() { if !tables.isEmpty { tables[tables.count - 1].append([]) } }

  mutating func beginCell() { containers.append(Container()) }

  mutating func endCell() {
    let items = endContainer()
    guard let table = tables.indices.last else { return }
    if tables[table].isEmpty { tables[table].append([]) }
    tables[table][tables[table].count - 1].append(items)
  }

  /// Ends the table; one of a single column is no table but what stands in it.
  mutating func endTable() {
    guard let rows = tables.popLast() else { return }
    if rows.allSatisfy({ $0.count <= 1 }) {
      containers[containers.count - 1].items += rows.joined().joined()
    } else {
      containers[containers.count - 1].items.append(.table(rows))
    }
  }

  /// Begins what hangs on a paragraph and is to be read after it.
  mutating func beginAside() { containers.append(Container()) }

  mutating func endAside() {
    let items = endContainer()
    if let last = paragraphs.indices.last {
      paragraphs[last].asides += items
    } else {
      containers[containers.count - 1].items += items
    }
  }

  private mutating func endContainer() -> [Item] {
    flushHeld()
    return containers.count > 1 ? containers.removeLast().items : []
  }

  private mutating func flushHeld() {
    guard let held = containers[containers.count - 1].held else { return }
    containers[containers.count - 1].held = nil
    if held.text.isEmpty, case .paragraph(var piece)? = containers[containers.count - 1].items.last {
      // Marks after the last paragraph stand at its end.
      piece.marks += held.marks.map { ($0.id, piece.text.utf8.count) }
      containers[containers.count - 1].items[containers[containers.count - 1].items.count - 1] = .paragraph(piece)
      containers[containers.count - 1].items += held.asides
    } else {
      close(held)
    }
  }

  /// What was gathered: blocks, and where the marks stand in them.
  mutating func finish() -> (blocks: [DocumentBlock], places: [Int: DocumentPlace]) {
    while !paragraphs.isEmpty { endParagraph() }
    flushHeld()
    var blocks: [DocumentBlock] = []
    var places: [Int: DocumentPlace] = [:]
    for item in containers[0].items {
      switch item {
      case .paragraph(let piece):
        for mark in piece.marks { places[mark.id] = DocumentPlace(block: blocks.count, offset: mark.offset) }
        blocks.append(
          .paragraph(
            DocumentParagraph(
              piece.text, leadIn: piece.hasPlain ? piece.leadIn : 0, isHeading: piece.isHeading,
              isEmphasised: !piece.hasPlain && piece.leadIn > 0)))
      case .table(let rows):
        let cells = rows.map { $0.map(Self.flat) }
        for (row, pieces) in cells.enumerated() {
          for (column, piece) in pieces.enumerated() {
            for mark in piece.marks {
              places[mark.id] = DocumentPlace(block: blocks.count, row: row, column: column, offset: mark.offset)
            }
          }
        }
        blocks.append(.table(cells.map { $0.map(\.text) }))
      }
    }
    return (blocks, places)
  }

  /// A cell's paragraphs as one text; the cells of a table in it are divided by tabs.
  private static func flat(_ items: [Item]) -> Piece {
    var result = Piece()
    for (place, item) in items.enumerated() {
      let separator = place == 0 ? "" : "\n"
      switch item {
      case .paragraph(let piece): result.append(piece, after: separator)
      case .table(let rows):
        for (row, cells) in rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            result.append(flat(cell), after: column > 0 ? "\t" : row > 0 ? "\n" : separator)
          }
        }
      }
    }
    return result
  }
}
