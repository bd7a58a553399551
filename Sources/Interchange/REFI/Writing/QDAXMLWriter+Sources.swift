extension QDAXMLWriter {
  /// A source, a note, or a part of a source that is built like one.
  mutating func write(_ source: QDASource) {
    element(source.kind.rawValue, attributes(of: source)) { writer in
      writer.text("Description", source.description, of: source.id)
      if let text = source.text, text.isInline { writer.text("PlainTextContent", text.string, of: source.id) }
      let positions = Positions(source, writer.options.unit)
      switch source.kind {
      case .pdf:
        for selection in source.selections { writer.write(selection, in: source.kind, positions) }
        for part in source.representation { writer.write(part) }
      case .transcript:
        for point in source.syncPoints {
          let attributes: [Attribute] = [
            ("guid", point.id.spelling), ("timeStamp", point.milliseconds.map { "\($0)" }),
            ("position", point.position.map { "\(positions[$0])" }),
          ]
          writer.element("SyncPoint", attributes)
        }
        for selection in source.selections { writer.write(selection, in: source.kind, positions) }
      default:
        for part in source.representation + source.transcripts { writer.write(part) }
        for selection in source.selections { writer.write(selection, in: source.kind, positions) }
      }
      if source.kind != .transcript { for coding in source.codings { writer.write(coding) } }
      writer.references("NoteRef", source.noteRefs)
      if source.kind != .transcript { for value in source.values { writer.write(value) } }
    }
  }

  private func path(of file: QDAFile?, in source: QDASource) -> String? {
    switch file {
    case .packed(_, let type): "internal://\(source.fileName(type))"
    case .external(let path): path
    case .missing, nil: nil
    }
  }

  private func attributes(of source: QDASource) -> [Attribute] {
    let text = source.text.flatMap { $0.isInline ? nil : "internal://\(source.fileName("txt"))" }
    let paths: [Attribute] =
      source.kind.isText
      ? [("richTextPath", path(of: source.richText, in: source)), ("plainTextPath", text)]
      : [("path", path(of: source.file, in: source)), ("currentPath", source.currentPath)]
    return [("guid", source.id.spelling), ("name", source.name)] + paths + source.stamp.attributes()
  }

  private mutating func write(_ selection: QDASelection, in kind: QDASource.Kind, _ positions: Positions) {
    var place: [Attribute] = []
    var texts: [QDASource] = []
    func corners(_ values: [Int]) -> [Attribute] {
      zip(["firstX", "firstY", "secondX", "secondY"], values).map { ($0, "\($1)") }
    }
    switch selection.place {
    case .text(let start, let end):
      place = [("startPosition", "\(positions[start])"), ("endPosition", "\(positions[end])")]
    case .region(let values): place = corners(values)
    case .page(let page, let values, let parts):
      place = [("page", "\(page)")] + corners(values)
      texts = parts
    case .time(let begin, let end): place = [("begin", "\(begin)"), ("end", "\(end)")]
    case .between(let first, let last): place = [("fromSyncPoint", first?.spelling), ("toSyncPoint", last?.spelling)]
    }
    let attributes =
      [("guid", selection.id.spelling), ("name", selection.name)] + place + selection.stamp.attributes()
    element(selection.element(in: kind), attributes) { writer in
      writer.text("Description", selection.description, of: selection.id)
      for part in texts.prefix(1) { writer.write(part) }
      for coding in selection.codings { writer.write(coding) }
      writer.references("NoteRef", selection.noteRefs)
    }
  }

  private mutating func write(_ coding: QDACoding) {
    let attributes: [Attribute] = [
      ("guid", coding.id.spelling), ("creatingUser", coding.user?.spelling), ("creationDateTime", coding.date?.text),
    ]
    element("Coding", attributes) { writer in
      writer.references("CodeRef", [coding.code])
      writer.references("NoteRef", coding.noteRefs)
    }
  }
}

/// Where bytes of a source's text lie, as they are counted in the file; without a text as they were given.
private struct Positions {
  private var counts: [Int: Int] = [:]

  init(_ source: QDASource, _ unit: PositionConvention.Unit) {
    guard let text = source.text?.utf8 else { return }
    var offsets = Set(source.syncPoints.compactMap(\.position))
    for selection in source.selections {
      if case .text(let start, let end) = selection.place { offsets.formUnion([start, end]) }
    }
    let sorted = offsets.sorted()
    for (offset, count) in zip(sorted, TextPositions.positions(of: sorted, in: text, unit)) { counts[offset] = count }
  }

  subscript(offset: Int) -> Int { counts[offset] ?? offset }
}
