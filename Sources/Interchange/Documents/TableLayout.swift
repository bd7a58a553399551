internal import TranscriptText

/// What a document's table is.
enum TableLayout: Equatable {
  /// A row an utterance.
  case utterances(TableColumns)
  /// A row a field of the header: `Dato | 2020-09-14`.
  case fields
  /// Cells that hold whole texts: each is read as its own paragraphs.
  case texts
  /// Anything else: a row a line.
  case rows
}

/// Which columns of a table hold what.
struct TableColumns: Equatable {
  var time: Int?
  var speaker: Int?
  var text: Int
  /// True when the first row names the columns.
  var hasHeader = false

  /// The columns that hold neither.
  func others(of count: Int) -> [Int] { (0..<count).filter { $0 != time && $0 != speaker && $0 != text } }
}

/// Recognises tables of utterances by the names of their columns in Danish or English, or by what the columns hold.
struct TableReading {
  /// The layouts of the tables, by index of block.
  private(set) var layouts: [Int: TableLayout] = [:]

  /// Looks at each table by itself, then at those of one width together: a transcript may be in a table a page.
  init(_ blocks: [DocumentBlock]) {
    var open: [Int: [Int]] = [:]
    var known: [Int: TableColumns] = [:]
    for (index, block) in blocks.enumerated() {
      guard case .table(let rows) = block else { continue }
      let width = rows.map(\.count).max() ?? 0
      if let columns = Self.named(rows) ?? Self.held(by: rows, width) {
        layouts[index] = .utterances(columns)
        known[width] = known[width] ?? columns
      } else {
        open[width, default: []].append(index)
      }
    }
    for (width, tables) in open.sorted(by: { $0.key < $1.key }) {
      let rows = tables.flatMap { Self.rows(of: blocks[$0]) }
      let together = tables.count > 1 ? Self.held(by: rows, width) : nil
      for table in tables {
        layouts[table] =
          (together ?? known[width].flatMap { Self.fits($0, Self.rows(of: blocks[table])) })
          .map { .utterances($0) } ?? Self.other(Self.rows(of: blocks[table]))
      }
    }
  }

  private static func rows(of block: DocumentBlock) -> [[String]] {
    if case .table(let rows) = block { rows } else { [] }
  }

  /// What a table is that holds no utterances.
  private static func other(_ rows: [[String]]) -> TableLayout {
    let cells = rows.joined()
    if cells.contains(where: { $0.utf8.count { $0 == 0x0A } >= 3 }) { return .texts }
    guard rows.allSatisfy({ $0.count <= 2 }), rows.contains(where: { $0.count == 2 }), rows.count <= 30 else {
      return .rows
    }
    let keys = rows.compactMap { $0.first.map { $0.bare } }.filter { !$0.isEmpty }
    let isKeyed = keys.contains { SpeakerLabel.isHeaderKey($0) } || rows.allSatisfy { $0.first?.hasColon == true }
    let areShort = keys.allSatisfy { $0.count <= 40 && !$0.contains("\n") } && Set(keys).count == keys.count
    return isKeyed && areShort ? .fields : .rows
  }
}

extension TableReading {
  private static let times: Set<String> = [
    "tid", "tidskode", "tidskoder", "tidspunkt", "tidsstempel", "start", "starttid", "fra", "time", "timecode",
    "time code", "timestamp", "start time",
  ]
  private static let speakers: Set<String> = [
    "taler", "talere", "hvem", "navn", "rolle", "person", "deltager", "speaker", "speakers", "name", "who", "role",
    "participant",
  ]
  private static let texts: Set<String> = [
    "tekst", "udsagn", "replik", "tale", "transskription", "transskript", "udskrift", "indhold", "sagt", "text",
    "speech", "utterance", "transcript", "transcription", "content", "comment", "dialogue",
  ]

  /// The columns as the first row names them; `nil` when it names none.
  private static func named(_ rows: [[String]]) -> TableColumns? {
    guard let names = rows.first?.map({ $0.bare.lowercased() }), rows.count > 1 else { return nil }
    let time = names.firstIndex { times.contains($0) }
    let speaker = names.firstIndex { speakers.contains($0) }
    guard time != nil || speaker != nil else { return nil }
    let rest = names.indices.filter { $0 != time && $0 != speaker }
    let text = rest.first { texts.contains(names[$0]) } ?? (rest.count == 1 && names.count == 3 ? rest.first : nil)
    return text.map { TableColumns(time: time, speaker: speaker, text: $0, hasHeader: true) }
  }

  /// The columns by what they hold: time codes, labels that return, and the longest texts.
  private static func held(by rows: [[String]], _ width: Int) -> TableColumns? {
    guard (2...4).contains(width), rows.count >= 3 else { return nil }
    let columns = (0..<width).map { column in rows.compactMap { $0.indices.contains(column) ? $0[column] : nil } }
    let time = columns.indices.first { share(of: columns[$0], where: isTime) >= 0.8 }
    let speaker = columns.indices.first { $0 != time && holdsLabels(columns[$0]) }
    guard time != nil || speaker != nil, width == 2 || (time != nil && speaker != nil) else { return nil }
    let rest = columns.indices.filter { $0 != time && $0 != speaker }
    let length = { (column: Int) in columns[column].reduce(0) { $0 + $1.utf8.count } }
    guard let text = rest.max(by: { length($0) < length($1) }) else { return nil }
    if let speaker, length(text) < length(speaker) { return nil }
    return TableColumns(time: time, speaker: speaker, text: text)
  }

  /// `columns` of another table, where this one's cells can be of the same kinds.
  private static func fits(_ columns: TableColumns, _ rows: [[String]]) -> TableColumns? {
    var columns = columns
    columns.hasHeader = false
    let cells = { (column: Int?) in
      rows.compactMap { row in column.flatMap { row.indices.contains($0) ? row[$0] : nil } }
    }
    guard columns.time == nil || share(of: cells(columns.time), where: isTime) >= 0.8 else { return nil }
    let areLabels = share(of: cells(columns.speaker)) { SpeakerLabel.isLikely(SpokenCell($0).label) } >= 0.8
    return columns.speaker == nil || areLabels ? columns : nil
  }

  private static func isTime(_ cell: String) -> Bool { SpeakerLabel.takingTime(from: cell)?.rest.isEmpty == true }

  /// The share of the cells that hold anything; 0 when none does.
  private static func share(of cells: [String], where holds: (String) -> Bool) -> Double {
    let full = cells.filter { CharacterCount.of($0) > 0 }
    return full.isEmpty ? 0 : Double(full.count(where: holds)) / Double(full.count)
  }

  private static func holdsLabels(_ cells: [String]) -> Bool {
    guard cells.allSatisfy({ $0.utf8.count <= 300 }) else { return false }
    let labels = cells.map { SpokenCell($0).label }.filter { !$0.isEmpty }
    let keys = Set(labels.map { SpeakerLabel.key(of: $0) })
    return labels.count >= 3 && keys.count * 3 <= labels.count * 2
      && labels.count { SpeakerLabel.isLikely($0) } * 10 >= labels.count * 9
  }
}

/// A cell that names who speaks, perhaps with a time code.
struct SpokenCell {
  /// The label without colon and time code.
  let label: String
  /// The time code, if any.
  let time: TimeCode?

  init(_ cell: String) {
    let taken = SpeakerLabel.takingTime(from: cell)
    time = taken?.time
    label = (taken?.rest ?? cell).bare
  }
}

extension String {
  /// In one line, without white space at its ends and without a colon there.
  var bare: String {
    var text = split { $0.isWhitespace }.joined(separator: " ")
    while text.last == ":" || text.last == " " { text.removeLast() }
    return text
  }

  fileprivate var hasColon: Bool { last { !$0.isWhitespace } == ":" }
}
