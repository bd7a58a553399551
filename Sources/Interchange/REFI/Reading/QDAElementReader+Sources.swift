internal import TranscriptText

extension QDAElementReader {
  mutating func sources(_ element: XMLElement, in list: String) throws -> [QDASource] {
    var sources: [QDASource] = []
    try children(of: list, element) { reader, name, child in
      if let kind = QDASource.Kind(rawValue: name) { sources.append(try reader.source(kind, child)) }
    }
    return sources
  }

  /// A source, a note, or a part of a source that is built like one.
  mutating func source(_ kind: QDASource.Kind, _ element: XMLElement) throws -> QDASource {
    let name = kind.rawValue
    var source = QDASource(kind, id: identifier(name, element), name: element["name"])
    source.stamp = stamp(name, element)
    source.currentPath = element["currentPath"].flatMap { $0.isEmpty ? nil : $0 }
    source.description = describedByAttribute(name, element)
    var content: String?
    try children(of: name, element) { reader, name, child in
      switch name {
      case "Description": source.description = try reader.description()
      case "PlainTextContent": content = (content ?? "") + (try reader.xml.text())
      case "Coding": try reader.coding(child).map { source.codings.append($0) }
      case "NoteRef": try reader.target(name, child).map { source.noteRefs.append($0) }
      case "VariableValue": try reader.value(child).map { source.values.append($0) }
      case "SyncPoint": source.syncPoints.append(try reader.syncPoint(child))
      case "Representation", "TextDescription", "Transcript": try reader.part(name, child, of: &source)
      default: try reader.selection(child, name).map { source.selections.append($0) }
      }
    }
    if kind.isText {
      try readText(of: &source, element, content: content)
    } else {
      source.file = try file(element["path"], name, source.id)
    }
    return source
  }

  private mutating func part(_ name: String, _ element: XMLElement, of source: inout QDASource) throws {
    guard let kind = QDASource.Kind(rawValue: name) else { return }
    let part = try self.source(kind, element)
    if kind == .transcript {
      source.transcripts.append(part)
    } else if source.representation.isEmpty {
      source.representation = [part]
    } else {
      report.note(.unknownElement, name, part.id)
    }
  }

  private mutating func readText(of source: inout QDASource, _ element: XMLElement, content: String?) throws {
    let name = source.kind.rawValue
    source.richText = try file(element["richTextPath"], name, source.id)
    let inline = content.map { QDAText($0, isInline: true) }
    var packed: QDAText?
    if let file = try file(element["plainTextPath"], name, source.id), case .packed(let bytes, _) = file {
      packed = text(bytes, name, source.id)
    }
    // Some programs give the plain text as if it had looks.
    if packed == nil, inline == nil, case .packed(let bytes, "txt")? = source.richText {
      packed = text(bytes, name, source.id)
      source.richText = nil
    }
    if let packed, let inline, packed.utf8 != inline.utf8 { report.note(.contentAndFile, name, source.id) }
    source.text = packed ?? inline
    let isPartOfPage = source.kind == .representation && element["plainTextPath"] == nil && content == nil
    if source.text == nil, !isPartOfPage { report.note(.noText, name, source.id) }
  }

  private mutating func text(_ bytes: [UInt8], _ name: String, _ id: QDAIdentifier) -> QDAText {
    let (utf8, encoding) = QDATextDecoder.decode(bytes)
    if let encoding { report.note(.encoding, name, id, detail: encoding.rawValue) }
    return QDAText(utf8)
  }

  private mutating func file(_ path: String?, _ name: String, _ id: QDAIdentifier) throws -> QDAFile? {
    guard let path, !path.isEmpty else { return nil }
    let file = try files.file(path)
    switch file {
    case .packed: break
    case .missing: report.note(.missingFile, name, id)
    case .external: report.note(.externalFile, name, id)
    }
    return file
  }

  private mutating func syncPoint(_ element: XMLElement) throws -> QDASyncPoint {
    let point = QDASyncPoint(
      id: identifier("SyncPoint", element),
      milliseconds: number("SyncPoint", element, "timeStamp", isNeeded: false),
      position: number("SyncPoint", element, "position", isNeeded: false))
    try leaf("SyncPoint", element)
    return point
  }

  /// A coding; `nil` for one without a code.
  mutating func coding(_ element: XMLElement) throws -> QDACoding? {
    let id = identifier("Coding", element)
    var code: QDAIdentifier?
    var notes: [QDAIdentifier] = []
    try children(of: "Coding", element) { reader, name, child in
      let target = try reader.target(name, child)
      if name == "NoteRef" {
        target.map { notes.append($0) }
      } else if code == nil {
        code = target
      } else {
        reader.report.note(.unknownElement, name, id)
      }
    }
    guard let code else {
      report.note(.danglingReference, "Coding", id)
      return nil
    }
    var coding = QDACoding(
      id: id, code: code, user: reference(element, "creatingUser"),
      date: moment("Coding", element, "creationDateTime"))
    coding.noteRefs = notes
    return coding
  }

  /// A selection; `nil` where its place cannot be read.
  private mutating func selection(_ element: XMLElement, _ name: String) throws -> QDASelection? {
    let place = place(element, name)
    var selection = QDASelection(id: identifier(name, element), place ?? .text(start: 0, end: 0))
    selection.name = element["name"]
    selection.stamp = stamp(name, element)
    selection.description = describedByAttribute(name, element)
    var texts: [QDASource] = []
    try children(of: name, element) { reader, name, child in
      switch name {
      case "Description": selection.description = try reader.description()
      case "Coding": try reader.coding(child).map { selection.codings.append($0) }
      case "NoteRef": try reader.target(name, child).map { selection.noteRefs.append($0) }
      default: texts.append(try reader.source(.representation, child))
      }
    }
    if case .page(let page, let corners, _) = selection.place { selection.place = .page(page, corners, texts) }
    guard place != nil else {
      report.note(.positionOutside, name, selection.id)
      for coding in selection.codings { report.note(.lostWithSelection, "Coding", coding.id) }
      return nil
    }
    return selection
  }

  private mutating func place(_ element: XMLElement, _ name: String) -> QDASelection.Place? {
    switch name {
    case "PlainTextSelection":
      guard let start = number(name, element, "startPosition"), let end = number(name, element, "endPosition") else {
        return nil
      }
      return .text(start: start, end: end)
    case "TranscriptSelection": return .between(reference(element, "fromSyncPoint"), reference(element, "toSyncPoint"))
    case "AudioSelection", "VideoSelection":
      guard let begin = number(name, element, "begin"), let end = number(name, element, "end") else { return nil }
      return .time(begin: begin, end: end)
    default:
      let corners = ["firstX", "firstY", "secondX", "secondY"].compactMap { number(name, element, $0) }
      guard corners.count == 4 else { return nil }
      return name == "PDFSelection" ? number(name, element, "page").map { .page($0, corners, []) } : .region(corners)
    }
  }
}
