internal import TranscriptText

/// The text of a transcript while it is being written, with the places that the file's text has in it.
struct ComposedText {
  private(set) var bytes: [UInt8] = []
  /// Characters that are not the file's.
  private(set) var added = 0
  /// Turns that the format tells.
  private(set) var turns: [KnownTurn] = []
  private var places: [Cell: [Stretch]] = [:]
  private var open: Open?

  /// Where a piece of the file's text stands in the file.
  struct Cell: Hashable {
    let block: Int
    var row: Int?
    var column: Int?
  }

  /// A piece of the file's text that stands in the transcript as it is.
  private struct Stretch {
    let source: Int
    let length: Int
    let start: Int
  }

  private struct Open {
    let start: Int
    let label: TextRange?
    let bodyStart: Int
    let time: TimeCode?
  }

  /// Writes what the file does not hold.
  mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    added += CharacterCount.of(text)
  }

  /// Writes a piece of the file's text, which stands from byte `offset` on in its cell.
  mutating func write(_ text: Substring.UTF8View, of cell: Cell, at offset: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    // Line breaks are line feeds in a transcript's text.
    for index in start..<bytes.count where bytes[index] == 0x0D { bytes[index] = 0x0A }
    places[cell, default: []].append(Stretch(source: offset, length: bytes.count - start, start: start))
  }

  /// Marks that a cell's text stands here in another form.
  mutating func mark(_ cell: Cell) {
    places[cell, default: []].append(Stretch(source: 0, length: 0, start: bytes.count))
  }

  /// Ends the line; an empty text has none to end.
  mutating func endLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Leaves a blank line before what follows.
  mutating func endBlock() {
    endLine()
    if bytes.count > 1, bytes[bytes.count - 2] != 0x0A { bytes.append(0x0A) }
  }

  /// Writes a blank line as it stands in the file.
  mutating func blankLine() { if !bytes.isEmpty { bytes.append(0x0A) } }

  /// Begins a turn that the format tells: time and label are written in the house's form.
  mutating func beginTurn(label: String?, time: TimeCode?) {
    endTurn()
    endBlock()
    let start = bytes.count
    if let time { add("[\(time)] ") }
    let labelStart = bytes.count
    if let label { add(label + ": ") }
    open = Open(
      start: start, label: label.map { TextRange(start: labelStart, end: labelStart + $0.utf8.count) },
      bodyStart: bytes.count, time: time)
  }

  /// Begins a turn that the format tells and whose label and time stand in the text that was written from `start` on.
  mutating func beginTurn(from start: Int, label: TextRange, body: Int, time: TimeCode) {
    open = Open(start: start, label: label, bodyStart: body, time: time)
  }

  /// Ends the open turn, if any.
  mutating func endTurn() {
    guard let turn = open else { return }
    open = nil
    var end = bytes.count
    while end > turn.start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > turn.start else { return }
    turns.append(
      KnownTurn(
        range: TextRange(start: turn.start, end: end), label: turn.label, bodyStart: min(turn.bodyStart, end),
        time: turn.time))
    endBlock()
  }

  /// Where a place of the file is in the transcript; `nil` when nothing of its cell is there.
  func offset(of place: DocumentPlace) -> Int? {
    let cell = Cell(block: place.block, row: place.row, column: place.column)
    guard let stretches = places[cell] else { return nil }
    guard let stretch = stretches.last(where: { $0.source <= place.offset }) ?? stretches.first else { return nil }
    return stretch.start + min(max(place.offset - stretch.source, 0), stretch.length)
  }
}
