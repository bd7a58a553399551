internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ExchangeExporter {
  /// Puts the interviews in: those that came from a file where they stood in it, the others at the end.
  mutating func takeInterviews(_ codings: [Coding]) {
    let byInterview = Dictionary(grouping: codings, by: \.interview)
    let memos = Dictionary(grouping: content.memos) { memo -> UUID? in
      if case .stretch(let id, _, _) = memo.target { id } else { nil }
    }
    var placed: Set<UUID> = []
    let ids = Dictionary(
      content.interviews.map { interview in
        let form = identities.record(.interview, interview.id)?.form ?? QDASource.Kind.text.rawValue
        return ("\(form) \(identities.id(.interview, interview.id).fileStem)", interview.id)
      }, uniquingKeysWith: { first, _ in first })
    let gone = goneInterviews()
    var sources = project.sources
    for place in sources.indices {
      sources[place].changeEachPart { part in
        guard let id = ids["\(part.kind.rawValue) \(part.id.fileStem)"], let interview = self.interviews[id] else {
          return
        }
        placed.insert(id)
        self.fill(&part, with: interview, byInterview[id] ?? [], memos[id] ?? [])
      }
    }
    sources.removeAll { $0.kind == .text && gone.contains($0.id) }
    let new = content.interviews.filter { !placed.contains($0.id) }.sorted {
      ($0.name, $0.id.uuidString) < ($1.name, $1.id.uuidString)
    }
    for interview in new {
      var source = QDASource(.text, id: identities.id(.interview, interview.id))
      fill(&source, with: interview, byInterview[interview.id] ?? [], memos[interview.id] ?? [])
      sources.append(source)
    }
    project.sources = sources
  }

  /// Interviews that came from a file and were taken out since.
  private func goneInterviews() -> Set<QDAIdentifier> {
    Set(
      content.records.compactMap { record in
        guard record.subject == .interview, UUID(uuidString: record.name).map({ interviews[$0] == nil }) ?? true else {
          return nil
        }
        return QDAIdentifier(record.guid)
      })
  }

  private mutating func fill(
    _ source: inout QDASource, with interview: Interview, _ codings: [Coding], _ memos: [MemoRecord]
  ) {
    let record = identities.record(.interview, interview.id)
    source.name = ExchangeIdentities.title(record, now: interview.name)
    if let record, record.title.isEmpty, record.content == interview.name { source.name = nil }
    let text = interview.transcript.text
    source.text = QDAText(text.utf8, isInline: false)
    if let record, record.check != text.sha256 { dropStale(from: &source) }
    source.values = values(of: interview) + source.values
    var drafts = SelectionDrafts(source)
    for coding in codings.sorted(by: Self.comesBefore) {
      let record = identities.record(.coding, coding.id)
      var qda = QDACoding(
        id: identities.id(.coding, coding.id), code: identities.id(.code, coding.codeKey.description),
        user: user(coding.coder), date: date(of: coding, record))
      if let record, record.place.isEmpty, coding.range == text.fullRange {
        source.codings.append(qda)
        continue
      }
      if let record, !record.check.isEmpty,
        record.check != Fingerprint.sha256(Array(text.utf8[coding.range.start..<min(coding.range.end, text.length)]))
      {
        report.note(.textChanged, "Coding", qda.id)
      }
      qda.noteRefs = []
      drafts.add(qda, on: coding.range, of: interview.id, place: record?.place ?? "")
    }
    for memo in memos { take(memo, &drafts) }
    source.selections = drafts.selections(in: text)
    if source.kind == .transcript { addSyncPoints(to: &source) }
  }

  private static func comesBefore(_ left: Coding, _ right: Coding) -> Bool {
    (left.range.start, left.range.end, left.id.uuidString) < (right.range.start, right.range.end, right.id.uuidString)
  }

  private func date(of coding: Coding, _ record: ExchangeRecord?) -> QDADateTime? {
    if let record { return QDADateTime(record.date) }
    return content.dates[coding.id].map { QDADateTime($0) }
  }

  /// Places that were kept aside lie elsewhere in a text that was corrected since.
  private mutating func dropStale(from source: inout QDASource) {
    source.selections.removeAll { selection in
      guard case .text = selection.place else { return false }
      report.note(.textChanged, selection.element(in: source.kind), selection.id)
      return true
    }
    for place in source.syncPoints.indices where source.syncPoints[place].position != nil {
      report.note(.textChanged, "SyncPoint", source.syncPoints[place].id)
      source.syncPoints[place].position = nil
    }
  }

  private mutating func take(_ memo: MemoRecord, _ drafts: inout SelectionDrafts) {
    guard case .stretch(let id, let range, let text) = memo.target else { return }
    guard interviews[id]?.transcript.text.sha256 == text else {
      report.note(.textChanged, "Note", identities.id(.memo, memo.id))
      return
    }
    let record = identities.record(.memo, memo.id)
    if record?.form == "description" {
      let stamp = QDAStamp(creator: user(memo.author), created: QDADateTime(record?.date ?? ""))
      drafts.describe(memo.text, stamp, on: range, of: id, place: record?.place ?? "")
    } else {
      drafts.refer(to: identities.id(.memo, memo.id), on: range, of: id, place: record?.place ?? "")
    }
  }

  /// A transcript's stretches lie between points in time: those that have none get their own.
  private mutating func addSyncPoints(to source: inout QDASource) {
    func point(_ position: Int) -> QDAIdentifier {
      if let known = source.syncPoints.first(where: { $0.position == position }) { return known.id }
      let id = QDAIdentifier(naming: "sync-point\n\(source.id.fileStem)\n\(position)")
      source.syncPoints.append(QDASyncPoint(id: id, milliseconds: nil, position: position))
      return id
    }
    for place in source.selections.indices {
      guard case .text(let start, let end) = source.selections[place].place else { continue }
      source.selections[place].place = .between(point(start), point(end))
    }
  }
}

extension QDASource {
  /// Changes the source, the text of a PDF and a recording's transcripts.
  fileprivate mutating func changeEachPart(_ change: (inout QDASource) -> Void) {
    change(&self)
    for place in representation.indices { change(&representation[place]) }
    for place in transcripts.indices { change(&transcripts[place]) }
  }
}

/// The selections of one text while they are put together: one for each stretch that was a selection in a file, and one
/// for each other stretch.
private struct SelectionDrafts {
  private var drafts: [QDASelection] = []
  private var places: [QDAIdentifier: Int] = [:]
  private var ranges: [Int: TextRange] = [:]

  /// Begins with the selections that were kept aside.
  init(_ source: QDASource) {
    for selection in source.selections {
      places[selection.id] = drafts.count
      if let range = source.range(of: selection) { ranges[drafts.count] = range }
      drafts.append(selection)
    }
  }

  mutating func add(_ coding: QDACoding, on range: TextRange, of interview: UUID, place: String) {
    let draft = index(range, interview, place)
    drafts[draft].codings.append(coding)
    if drafts[draft].codings.count == 1, drafts[draft].stamp == QDAStamp() {
      drafts[draft].stamp = QDAStamp(creator: coding.user, created: coding.date)
    }
  }

  mutating func describe(_ text: String, _ stamp: QDAStamp, on range: TextRange, of interview: UUID, place: String) {
    let draft = index(range, interview, place)
    drafts[draft].description = text
    if drafts[draft].stamp == QDAStamp() { drafts[draft].stamp = stamp }
  }

  mutating func refer(to note: QDAIdentifier, on range: TextRange, of interview: UUID, place: String) {
    let draft = index(range, interview, place)
    if !drafts[draft].noteRefs.contains(note) { drafts[draft].noteRefs.append(note) }
  }

  /// The selection that something belongs to: the one that it was on, if that has the same stretch.
  private mutating func index(_ range: TextRange, _ interview: UUID, _ place: String) -> Int {
    let own = QDAIdentifier(naming: "selection\n\(interview.uuidString.lowercased())\n\(range.start)\n\(range.end)")
    for id in [QDAIdentifier(place), own].compactMap({ $0 }) {
      guard let known = places[id] else { return make(id, range) }
      if ranges[known] == range { return known }
    }
    return make(QDAIdentifier(naming: "selection\n\(own.fileStem)\n\(place)"), range)
  }

  private mutating func make(_ id: QDAIdentifier, _ range: TextRange) -> Int {
    if let known = places[id] { return known }
    places[id] = drafts.count
    ranges[drafts.count] = range
    drafts.append(QDASelection(id: id, .text(start: range.start, end: range.end)))
    return drafts.count - 1
  }

  /// All of them in the order of the text, each named by its first words.
  func selections(in text: CanonicalText) -> [QDASelection] {
    drafts.indices.sorted { left, right in
      func key(_ place: Int) -> (Int, Int, String) {
        (ranges[place]?.start ?? Int.max, ranges[place]?.end ?? Int.max, drafts[place].id.fileStem)
      }
      return key(left) < key(right)
    }.map { place in
      var selection = drafts[place]
      if selection.name == nil, let range = ranges[place], !range.isEmpty { selection.name = Self.name(text[range]) }
      return selection
    }
  }

  /// The first words in one line; a check for whoever reads the place.
  private static func name(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.unicodeScalars.count <= 70
      ? line : String(String.UnicodeScalarView(line.unicodeScalars.prefix(70))) + "…"
  }
}
