internal import TranscriptText

/// One pass over an HTML page.
struct HTMLReading {
  private(set) var document = SourceDocument()
  private var contexts = [Context()]
  private var asides: [Aside] = []
  private var tables: [HTMLTable] = []
  private var paragraph = ParagraphText()
  /// White space has been met and not yet written: it is one blank, or nothing at the ends of lines.
  private var hasBlank = false
  private var places: [HTMLNote: DocumentPlace] = [:]

  /// What holds inside an element.
  private struct Context {
    var style: CharacterStyle = []
    var isPreformatted = false
    var isHeading = false
    /// True inside text that is gathered apart.
    var isAside = false
    /// True for the element whose end ends the innermost aside.
    var endsAside = false
  }

  /// Text that is gathered apart from the page's.
  private struct Aside {
    enum Purpose {
      case leftOut(LeftOutText.Reason)
      case title
      case note(HTMLNote)
    }

    var purpose: Purpose
    var text = ""
  }

  /// Reads everything.
  mutating func read(_ reader: XMLReader) throws(DiagnosticError) {
    while let event = try reader.next() {
      switch event {
      case .start(let element): start(element)
      case .end(let name): end(name)
      case .text(let text): add(text)
      }
    }
    while contexts.count > 1 { endContext() }
    endParagraph()
    while !tables.isEmpty { endTable() }
    for index in document.comments.indices { mendPlace(of: index) }
  }

  private mutating func start(_ element: XMLElement) {
    if HTMLElement.blocks.contains(element.name) { endParagraph() }
    if let purpose = purpose(element) {
      asides.append(Aside(purpose: purpose))
      push {
        $0.isAside = true; $0.endsAside = true
      }
      return
    }
    let style = HTMLElement.style(element, in: contexts[contexts.count - 1].style)
    push {
      $0.style = style
      $0.isPreformatted = $0.isPreformatted || HTMLElement.preformatted.contains(element.name)
      $0.isHeading = $0.isHeading || HTMLElement.headings.contains(element.name)
    }
    if contexts[contexts.count - 1].isAside {
      if element.name == "br" { asides[asides.count - 1].text += "\n" }
    } else {
      act(element)
    }
    takeAttributes(element)
  }

  private mutating func push(_ change: (inout Context) -> Void) {
    var context = contexts[contexts.count - 1]
    context.endsAside = false
    change(&context)
    contexts.append(context)
  }

  /// Why an element's text is gathered apart; `nil` when it is not.
  private mutating func purpose(_ element: XMLElement) -> Aside.Purpose? {
    if element.name == "title", !contexts[contexts.count - 1].isAside { return .title }
    if let reason = HTMLElement.reason(element) { return .leftOut(reason) }
    if element.name == "a", let link = element["href"] {
      if HTMLNote.isBackLink(link) { return .leftOut(.generated) }
      guard let note = HTMLNote(link) else { return nil }
      places[note] = place
      return .leftOut(.generated)
    }
    guard element.name == "div" || element.name == "li", let note = (element["id"]).flatMap(HTMLNote.init) else {
      return nil
    }
    return .note(note)
  }

  private mutating func act(_ element: XMLElement) {
    switch element.name {
    case "br":
      paragraph.dropTrailingBlanksOfLine()
      paragraph.append(CollectionOfOne(0x0A), contexts[contexts.count - 1].style)
      hasBlank = false
    case "table":
      if let outer = tables.indices.last {
        deliver(tables[outer].takeAsLayout())
      }
      tables.append(HTMLTable())
    case "tr": tables.indices.last.map { tables[$0].endRow() }
    case "td", "th": tables.indices.last.map { tables[$0].beginCell() }
    default: break
    }
  }

  /// Descriptions of images, and what the page says about itself.
  private mutating func takeAttributes(_ element: XMLElement) {
    switch element.name {
    case "img", "area", "input":
      for text in [element["alt"], element["title"]] {
        if let text = text?.blankTrimmed, !text.isEmpty { document.leftOut.append(LeftOutText(.picture, text)) }
      }
    case "meta":
      guard let name = element["name"]?.blankTrimmed, let content = element["content"]?.blankTrimmed, !name.isEmpty,
        !content.isEmpty
      else { return }
      if HTMLElement.facts.contains(name.lowercased()) {
        document.metadata.append(HeaderField(key: name, value: content))
      } else {
        document.leftOut.append(LeftOutText(.markup, content))
      }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    let isAside = contexts[contexts.count - 1].isAside
    if isAside {
      if HTMLElement.blocks.contains(name), !asides.isEmpty { asides[asides.count - 1].text += "\n" }
    } else if HTMLElement.blocks.contains(name) {
      endParagraph()
      switch name {
      case "td", "th": tables.indices.last.map { tables[$0].endCell() }
      case "tr": tables.indices.last.map { tables[$0].endRow() }
      case "table": endTable()
      default: break
      }
    }
    endContext()
  }

  private mutating func endContext() {
    guard contexts.count > 1, contexts.removeLast().endsAside, let aside = asides.popLast() else { return }
    let text = aside.text.blankTrimmed
    guard !text.isEmpty else { return }
    switch aside.purpose {
    case .leftOut(let reason): document.leftOut.append(LeftOutText(reason, text))
    case .title: document.metadata.append(HeaderField(key: "Titel", value: Self.collapsed(text)))
    case .note(let note):
      let lines = text.split(separator: "\n").map { Self.collapsed(String($0)) }.filter { !$0.isEmpty }
      let place = places[note] ?? place
      document.comments.append(
        DocumentComment(
          kind: note.isEndnote ? .endnote : .footnote, text: lines.joined(separator: "\n"), start: place, end: place))
    }
  }

  private static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}

extension HTMLReading {
  private mutating func add(_ text: String) {
    let context = contexts[contexts.count - 1]
    if context.isAside {
      guard let last = asides.indices.last else { return }
      if case .note = asides[last].purpose {
        asides[last].text += text.replacing("\n", with: " ")
      } else {
        asides[last].text += text
      }
    } else if context.isPreformatted {
      paragraph.append(text.utf8, context.style)
    } else {
      addCollapsed(Array(text.utf8), context.style)
    }
  }

  private mutating func addCollapsed(_ bytes: [UInt8], _ style: CharacterStyle) {
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, !Self.isBlank(bytes[index]) { index += 1 }
      if index > start {
        if hasBlank, let last = paragraph.bytes.last, last != 0x0A { paragraph.append(CollectionOfOne(0x20), style) }
        hasBlank = false
        paragraph.append(bytes[start..<index], style)
      }
      if index < bytes.count {
        hasBlank = true
        index += 1
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private mutating func endParagraph() {
    hasBlank = false
    guard !paragraph.bytes.isEmpty else { return }
    paragraph.dropTrailingBlanks()
    let made = paragraph.paragraph(isHeading: contexts[contexts.count - 1].isHeading)
    paragraph = ParagraphText()
    // A fixed blank alone is how editors write an empty line.
    guard !made.text.blankTrimmed.isEmpty else { return }
    if let table = tables.indices.last, tables[table].add(made) { return }
    document.blocks.append(.paragraph(made))
  }

  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    deliver(table.blocks)
  }

  /// Adds blocks, inside a table around them where there is one that is more than layout.
  private mutating func deliver(_ blocks: [DocumentBlock]) { document.blocks += blocks }

  /// Where the next character will stand.
  private var place: DocumentPlace {
    let offset = paragraph.bytes.count
    guard let table = tables.last, !table.isLayout else {
      return DocumentPlace(block: document.blocks.count, offset: offset)
    }
    return DocumentPlace(
      block: document.blocks.count, row: table.rows.count, column: table.cells.count, offset: table.offset + offset)
  }

  /// A table that turned out to be layout, or a paragraph that never came, moves the places in it.
  private mutating func mendPlace(of index: Int) {
    var place = document.comments[index].start
    place.block = max(min(place.block, document.blocks.count - 1), 0)
    switch document.blocks.indices.contains(place.block) ? document.blocks[place.block] : nil {
    case .table(let rows):
      let row = min(place.row ?? 0, rows.count - 1)
      let column = min(place.column ?? 0, rows[row].count - 1)
      place = DocumentPlace(
        block: place.block, row: row, column: column, offset: min(place.offset, rows[row][column].utf8.count))
    case .paragraph(let paragraph):
      place = DocumentPlace(block: place.block, offset: min(place.offset, paragraph.text.utf8.count))
    case .utterance, nil: place = DocumentPlace(block: place.block, offset: 0)
    }
    document.comments[index].start = place
    document.comments[index].end = place
  }

  /// Comments of the markup: no element shows them.
  mutating func leaveOutComments(of bytes: [UInt8]) {
    var rest = bytes[...]
    while let open = rest.firstRange(of: Array("<!--".utf8)) {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: Array("-->".utf8)) else { return }
      let text = String(decoding: rest[..<close.lowerBound], as: UTF8.self).blankTrimmed
      if !text.isEmpty { document.leftOut.append(LeftOutText(.markup, text)) }
      rest = rest[close.upperBound...]
    }
  }
}
