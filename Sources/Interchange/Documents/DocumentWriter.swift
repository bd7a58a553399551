internal import TranscriptText

/// Writes a document's blocks as a transcript's text.
struct DocumentWriter {
  private(set) var text = ComposedText()
  /// Labels, times and headings of columns that stand in the text in another form.
  private(set) var leftOut: [LeftOutText] = []
  /// Notes that stood in columns of their own.
  private(set) var comments: [DocumentComment] = []
  /// Characters of `comments` that are not the file's.
  private(set) var noted = 0

  private let document: SourceDocument
  private let tables: TableReading
  private let labels: LeadInLabels
  /// The utterance that the next one may go on with.
  private var last: Utterance?

  init(_ document: SourceDocument) {
    self.document = document
    tables = TableReading(document.blocks)
    labels = LeadInLabels(document.blocks)
  }

  mutating func write() {
    for field in document.metadata {
      let cell = ComposedText.Cell(block: -1)
      text.write(field.key.bare[...].utf8, of: cell, at: 0)
      text.add(": ")
      text.write(field.value.bare[...].utf8, of: cell, at: 0)
      text.endLine()
    }
    if !document.metadata.isEmpty { text.endBlock() }
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph): write(paragraph, index)
      case .utterance(let utterance):
        leaveOut(utterance.speaker ?? "")
        write(utterance, ComposedText.Cell(block: index), joining: true)
      case .table(let rows): write(rows, index)
      }
    }
    text.endTurn()
    text.endLine()
  }

  private mutating func leaveOut(_ words: String) {
    if CharacterCount.of(words) > 0 { leftOut.append(LeftOutText(.restated, words)) }
  }
}

extension DocumentWriter {
  private mutating func write(_ paragraph: DocumentParagraph, _ index: Int) {
    if let label = labels.timed[index] { return writeTimed(paragraph, label, index) }
    if last != nil || paragraph.isHeading { text.endTurn() }
    last = nil
    let cell = ComposedText.Cell(block: index)
    guard CharacterCount.of(paragraph.text) > 0 else {
      text.blankLine()
      return
    }
    if let end = labels.ends[index] {
      let bytes = paragraph.text.utf8
      let split = bytes.index(bytes.startIndex, offsetBy: end)
      text.write(paragraph.text[..<split].utf8, of: cell, at: 0)
      text.add(":")
      let rest = paragraph.text[split...]
      if let first = rest.utf8.first, first > 0x20 { text.add(" ") }
      text.write(rest.utf8, of: cell, at: end)
    } else {
      if Self.isHeading(paragraph) { text.add("## ") }
      text.write(paragraph.text[...].utf8, of: cell, at: 0)
    }
    text.endLine()
  }

  /// A paragraph that says by itself whose turn it begins; those after it go on with it.
  private mutating func writeTimed(_ paragraph: DocumentParagraph, _ label: LeadInLabels.TimedLabel, _ index: Int) {
    text.endTurn()
    text.endBlock()
    last = nil
    let start = text.bytes.count
    text.write(paragraph.text[...].utf8, of: ComposedText.Cell(block: index), at: 0)
    text.beginTurn(
      from: start, label: TextRange(start: start, end: start + label.end), body: start + label.body, time: label.time)
    text.endLine()
  }

  /// True for a heading that is one by its words too: no speaker, no field, no question, and one short line.
  private static func isHeading(_ paragraph: DocumentParagraph) -> Bool {
    guard paragraph.isHeading, paragraph.leadIn == 0, paragraph.text.unicodeScalars.count <= 160,
      !paragraph.text.contains("\n"), !paragraph.text.hasPrefix("#")
    else { return false }
    let words = paragraph.text.bare
    if paragraph.text.last(where: { !$0.isWhitespace }) == ":" || words.last == "?" { return false }
    if SpeakerLabel.isKnown(words) || SpeakerLabel.takingTime(from: words) != nil { return false }
    guard let colon = words.firstIndex(of: ":") else { return true }
    let key = String(words[..<colon])
    return !SpeakerLabel.isKnown(key) && !SpeakerLabel.isHeaderKey(key)
  }

  /// Writes an utterance as a turn, or as the next words of the turn before.
  private mutating func write(_ utterance: Utterance, _ cell: ComposedText.Cell, joining isCue: Bool) {
    let label = utterance.speaker.map { $0.bare }.flatMap { $0.isEmpty ? nil : $0 }
    let words = Self.trimmed(utterance.text)
    if let last, goesOn(last, utterance, isCue: isCue) {
      if !words.isEmpty { text.add(Self.endsSentence(last.text) ? "\n" : " ") }
      text.mark(ComposedText.Cell(block: cell.block, row: cell.row, column: nil))
    } else {
      text.beginTurn(label: label, time: utterance.start)
    }
    let offset = utterance.text.utf8.distance(from: utterance.text.startIndex, to: words.startIndex)
    text.write(words.utf8, of: cell, at: offset)
    var next = utterance
    if words.isEmpty, let last { next.text = last.text }
    last = next
  }

  /// The longest pause, in milliseconds, over which a sentence of a nobody goes on.
  private static let longestPause = 2_000

  /// The same speaker goes on; where the format tells none, only inside a sentence.
  private func goesOn(_ last: Utterance, _ next: Utterance, isCue: Bool) -> Bool {
    if let speaker = next.speaker?.bare, !speaker.isEmpty { return last.speaker?.bare == speaker }
    guard isCue, last.speaker?.bare.isEmpty ?? true, !Self.endsSentence(last.text) else { return false }
    guard let end = last.end, let start = next.start else { return true }
    return start.milliseconds - end.milliseconds <= Self.longestPause
  }

  private static func trimmed(_ text: String) -> Substring {
    let front = text[...].drop { $0.isWhitespace }
    guard let end = front.lastIndex(where: { !$0.isWhitespace }) else { return front.prefix(0) }
    return front[...end]
  }

  private static func endsSentence(_ text: String) -> Bool {
    let mark = text.last { !$0.isWhitespace && !"\"'”»«)]".contains($0) }
    return mark.map { ".?!…".contains($0) } ?? true
  }
}

extension DocumentWriter {
  private mutating func write(_ rows: [[String]], _ index: Int) {
    switch tables.layouts[index] ?? .rows {
    case .utterances(let columns):
      for (row, cells) in rows.enumerated() {
        if row == 0, columns.hasHeader {
          leaveOut(cells.joined(separator: "\t"))
        } else if columns.speaker == nil {
          writeTimed(cells, columns, row, index)
        } else {
          writeSpoken(cells, columns, row, index)
        }
      }
    case .fields: writeLines(rows, index, between: ": ")
    case .texts: writeLines(rows, index, between: "\n")
    case .rows: writeLines(rows, index, between: " | ")
    }
  }

  /// A row with a speaker: one that names none goes on with the one before.
  private mutating func writeSpoken(_ cells: [String], _ columns: TableColumns, _ row: Int, _ index: Int) {
    let cell = { (column: Int?) in column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
    guard cells.contains(where: { CharacterCount.of($0) > 0 }) else { return }
    let named = SpokenCell(cell(columns.speaker))
    let time = SpeakerLabel.takingTime(from: cell(columns.time)).flatMap { $0.rest.isEmpty ? $0.time : nil }
    leaveOut(cell(columns.speaker))
    leaveOut(cell(columns.time))
    let speaker = named.label.isEmpty ? last?.speaker : named.label
    let utterance = Utterance(speaker: speaker, start: time ?? named.time, text: cell(columns.text))
    write(utterance, ComposedText.Cell(block: index, row: row, column: columns.text), joining: false)
    for column in [columns.time, columns.speaker].compactMap({ $0 }) {
      text.mark(ComposedText.Cell(block: index, row: row, column: column))
    }
    for column in columns.others(of: cells.count) { note(cells[column], columns, column, row, index) }
  }

  /// What stands in a column of its own beside the speech becomes a comment on it, with the column's name before it.
  private mutating func note(_ words: String, _ columns: TableColumns, _ column: Int, _ row: Int, _ index: Int) {
    guard CharacterCount.of(words) > 0 else { return }
    if words.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "." }) {
      leftOut.append(LeftOutText(.markup, words))
      return
    }
    var head = ""
    if columns.hasHeader, case .table(let rows) = document.blocks[index], let first = rows.first,
      first.indices.contains(column), !first[column].bare.isEmpty
    {
      head = first[column].bare + ": "
    }
    noted += CharacterCount.of(head)
    text.mark(ComposedText.Cell(block: index, row: row, column: column))
    let place = DocumentPlace(block: index, row: row, column: columns.text, offset: 0)
    comments.append(DocumentComment(kind: .comment, text: head + words, start: place, end: place))
  }

  /// A row with a time and words: whether they begin with a speaker is judged as in a paragraph.
  private mutating func writeTimed(_ cells: [String], _ columns: TableColumns, _ row: Int, _ index: Int) {
    let order = ([columns.time, columns.text].compactMap { $0 } + columns.others(of: cells.count))
    writeLine(cells, order.filter { cells.indices.contains($0) }, row, index, between: " ")
  }

  private mutating func writeLines(_ rows: [[String]], _ index: Int, between separator: String) {
    if last != nil { text.endTurn() }
    last = nil
    text.endLine()
    for (row, cells) in rows.enumerated() {
      writeLine(cells, Array(cells.indices), row, index, between: separator)
    }
  }

  private mutating func writeLine(
    _ cells: [String], _ columns: [Int], _ row: Int, _ index: Int, between separator: String
  ) {
    let full = columns.filter { CharacterCount.of(cells[$0]) > 0 }
    for (place, column) in full.enumerated() {
      let isApart = separator == ": " && place == 1 && cells[full[0]].last { !$0.isWhitespace } == ":"
      if place > 0 { text.add(isApart ? " " : separator) }
      // Inside a row a line break would end the row; a blank takes as many bytes.
      let words = separator == "\n" ? cells[column] : cells[column].replacing("\n", with: " ")
      text.write(words[...].utf8, of: ComposedText.Cell(block: index, row: row, column: column), at: 0)
    }
    text.endLine()
  }
}
