internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ExchangeImporter {
  /// Takes a source: its texts become interviews; what is left stays in the remainder.
  mutating func takeSource(at place: Int) {
    var source = remainder.sources[place]
    dropFiles(of: &source)
    switch source.kind {
    case .text: takeText(&source)
    case .pdf: for index in source.representation.indices { takeText(&source.representation[index]) }
    default: for index in source.transcripts.indices { takeText(&source.transcripts[index]) }
    }
    if !source.kind.isText || source.text != nil { takeValues(of: source) }
    remainder.sources[place] = source
  }

  /// Pictures and recordings are not kept in a project.
  private mutating func dropFiles(of source: inout QDASource) {
    source.changeEach { part in
      for file in [part.file, part.richText] {
        if case .packed? = file { plan.report.note(.fileNotKept, part.kind.rawValue, part.id) }
      }
      if case .external? = part.file {} else { part.file = nil }
      part.richText = nil
      part.text?.isInline = true
    }
  }

  private mutating func takeValues(of source: QDASource) {
    for value in source.values where value.value != nil {
      plan.report.note(.keptForExport, "VariableValue", value.variable)
    }
  }

  /// Makes an interview of a text with its codings; leaves of it what the interview does not hold.
  private mutating func takeText(_ source: inout QDASource) {
    guard let utf8 = source.text?.utf8 else { return }
    let folded = FoldedText(utf8)
    guard folded.isReadable, let id = interview(for: source, folded.text) else {
      plan.report.note(.noText, source.kind.rawValue, source.id)
      if content.interviews.contains(where: { $0.id == source.id.uuid }) { dropPlaces(of: &source) }
      return
    }
    interviewIDs[source.id] = id
    let ranges = source.selections.map { selection in source.range(of: selection).map(folded.range) }
    let place = Text(id: id, element: source.kind, text: folded.text)
    for coding in source.codings { take(coding, folded.text.fullRange, selection: nil, place) }
    var left: [QDASelection] = []
    for (selection, range) in zip(source.selections, ranges) {
      if let kept = take(selection, range, place) { left.append(kept) }
    }
    source.selections = left
    source.codings = []
    for note in source.noteRefs { targets[note, default: []].append(NoteTarget(target: .interview(id), form: "note")) }
    source.noteRefs = []
    source.values = take(source.values, of: .interview(id))
    for index in source.syncPoints.indices {
      source.syncPoints[index].position = source.syncPoints[index].position.map(folded.offset)
    }
    source.text = nil
  }

  /// Places in a text that the project has another version of would lie on other words.
  private mutating func dropPlaces(of source: inout QDASource) {
    for coding in source.codings + source.selections.flatMap(\.codings) {
      plan.report.note(.lostWithSelection, "Coding", coding.id)
    }
    (source.text, source.selections, source.codings, source.syncPoints) = (nil, [], [], [])
  }

  /// A text that is an interview now.
  struct Text {
    let id: UUID
    let element: QDASource.Kind
    let text: CanonicalText
  }

  /// The interview of a text: one that is there, or a new one; `nil` where it cannot be one, or is another by now.
  private mutating func interview(for source: QDASource, _ text: CanonicalText) -> UUID? {
    let key = source.id.uuid
    let isUsed = interviewIDs.values.contains(key)
    let id = isUsed ? UUID(naming: "kodeks-refi\n\(source.kind.rawValue)\n\(key)") : key
    if let known = content.interviews.first(where: { $0.id == id }) {
      guard known.transcript.text.utf8 == text.utf8 else {
        plan.report.note(.textChanged, source.kind.rawValue, source.id)
        return nil
      }
      plan.knownInterviews += 1
      return id
    }
    let wanted = ExchangeName.tidy(source.name, fallback: "kilde")
    var last = numbers["interview \(wanted)"]
    let name = ExchangeName.free(wanted, after: &last) { names.contains($0.lowercased()) }
    numbers["interview \(wanted)"] = last
    let parsed = read(SourceFile(path: "\(name).txt", bytes: text.utf8), name, id)
    plan.diagnostics += parsed.diagnostics
    guard let interview = parsed.value, interview.interview.transcript.text.utf8 == text.utf8 else { return nil }
    names.insert(name.lowercased())
    plan.interviews.append(interview)
    var record = ExchangeRecord(.interview, id.uuidString.lowercased(), guid: source.id.spelling)
    (record.form, record.check) = (source.kind.rawValue, text.sha256)
    if source.name.map({ Array($0.utf8) }) != Array(name.utf8) {
      (record.title, record.content) = (source.name ?? "", name)
      if wanted != name { plan.report.note(.renamed, source.kind.rawValue, source.id) }
    }
    plan.records.append(record)
    return id
  }

  /// Takes a selection; gives back what must stay aside for the next export.
  private mutating func take(_ selection: QDASelection, _ range: TextRange?, _ place: Text) -> QDASelection? {
    var left = selection
    if case .text = selection.place, let range { left.place = .text(start: range.start, end: range.end) }
    guard let range, !range.isEmpty else {
      plan.report.note(.keptForExport, selection.element(in: place.element), selection.id)
      return left
    }
    for coding in selection.codings { take(coding, range, selection: selection.id, place) }
    let stretch = MemoTarget.stretch(place.id, range, textSHA256: place.text.sha256)
    if let text = selection.description, !text.isEmpty {
      let id = UUID(naming: "kodeks-refi-description\n\(place.id)\n\(selection.id.fileStem)")
      var record = ExchangeRecord(.memo, id.uuidString.lowercased())
      (record.form, record.place) = ("description", selection.id.spelling)
      addMemo(id, stretch, text, selection.stamp, record)
    }
    for note in selection.noteRefs {
      targets[note, default: []].append(NoteTarget(target: stretch, form: "note", place: selection.id.spelling))
    }
    let isBare = selection.codings.isEmpty && selection.description == nil && selection.noteRefs.isEmpty
    (left.codings, left.noteRefs, left.description) = ([], [], nil)
    return isBare || place.element == .transcript ? left : nil
  }

  private mutating func take(
    _ coding: QDACoding, _ range: TextRange, selection: QDAIdentifier?, _ place: Text
  ) {
    guard let code = codeKeys[coding.code] else { return }
    let coder = coder(coding.user)
    if let known = known[coding.id.uuid], known.interview == place.id, known.range == range, known.codeKey == code {
      plan.knownCodings += 1
      return
    }
    let key = CodedPlaceKey(interview: place.id, range: range, code: code, coder: coder)
    guard takenPlaces.insert(key).inserted else {
      plan.knownCodings += 1
      if !takenIDs.contains(coding.id.uuid) { plan.report.note(.alreadyThere, "Coding", coding.id) }
      return
    }
    var id = coding.id.uuid
    if !takenIDs.insert(id).inserted {
      id = UUID(naming: "kodeks-refi-coding\n\(place.id)\n\(range.start)\n\(range.end)\n\(code)\n\(coder.name)\n\(id)")
      takenIDs.insert(id)
    }
    plan.codings.append(Coding(id: id, interview: place.id, range: range, code: code, coder: coder))
    var record = ExchangeRecord(.coding, id.uuidString.lowercased(), guid: coding.id.spelling)
    (record.date, record.place) = (coding.date?.text ?? "", selection?.spelling ?? "")
    record.check = Fingerprint.sha256(Array(place.text.utf8[range.start..<range.end]))
    plan.records.append(record)
    if coding.user == nil { plan.report.note(.unknownUser, "Coding", coding.id) }
    if coding.date == nil { plan.report.note(.unknownDate, "Coding", coding.id) }
    for note in coding.noteRefs { targets[note, default: []].append(NoteTarget(target: .coding(id), form: "note")) }
  }

  /// Adds a memo that is not there yet.
  mutating func addMemo(
    _ id: UUID, _ target: MemoTarget, _ text: String, _ stamp: QDAStamp, _ record: ExchangeRecord
  ) {
    guard !knownMemos.contains(id), !text.utf8.contains(0) else { return }
    var memo = MemoRecord(
      id: id, on: target, text: text, author: coder(stamp.creator),
      date: stamp.created?.date ?? Date(timeIntervalSince1970: 0))
    if let modified = stamp.modified, stamp.modifier != nil {
      (memo.editor, memo.editDate) = (coder(stamp.modifier), modified.date)
    }
    var record = record
    record.date = stamp.created?.text ?? ""
    plan.records += [memo, record] as [any ProjectRecord]
    plan.memos += 1
    if stamp.creator == nil { plan.report.note(.unknownUser, "Note", QDAIdentifier(record.guid)) }
    if stamp.created == nil { plan.report.note(.unknownDate, "Note", QDAIdentifier(record.guid)) }
  }
}
