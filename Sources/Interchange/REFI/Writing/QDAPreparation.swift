internal import TranscriptText

/// Makes a project fit to be written: what the schema and the standard do not let stand is changed, and told.
enum QDAPreparation {
  static func prepared(
    _ project: QDAProject, _ options: QDAWriteOptions, _ report: inout InterchangeReport
  ) -> QDAProject {
    var project = project
    report.append(ReferenceResolver.resolve(&project))
    var uniquing = Uniquing()
    project.visit(&uniquing)
    var following = Following(uniquing)
    project.visit(&following)
    report.append(uniquing.report)
    if !options.keepsPaths, project.basePath != nil {
      report.note(.pathDropped, "Project", detail: "basePath")
      project.basePath = nil
    }
    var notes = InterchangeReport()
    project.changeEachSource { source in
      prepareFiles(of: &source, options, &notes)
      source.selections = source.selections.filter { isWritable($0, in: source, &notes) }
      fillTimes(of: &source, &notes)
      dropWhatTranscriptsLack(from: &source, &notes)
      if options.unit == .codePoint { warnOfAstral(source, &notes) }
    }
    report.append(notes)
    // A selection that could not be written may have taken places with it that others refer to.
    report.append(ReferenceResolver.resolve(&project))
    return project
  }

  private static func prepareFiles(
    of source: inout QDASource, _ options: QDAWriteOptions, _ report: inout InterchangeReport
  ) {
    let element = source.kind.rawValue
    if let rich = source.richText, !isDocx(rich) {
      report.note(.richTextDropped, element, source.id)
      source.richText = nil
    }
    switch source.file {
    case .missing?:
      report.note(.missingFile, element, source.id)
      source.file = nil
    case .external(let path)?:
      let shown = options.keepsPaths ? path : relative(path)
      if shown != path { report.note(.pathDropped, element, source.id, detail: "path") }
      source.file = .external(shown)
    case .packed?, nil: break
    }
    if source.currentPath != nil, !options.keepsPaths {
      report.note(.pathDropped, element, source.id, detail: "currentPath")
      source.currentPath = nil
    }
  }

  /// ATLAS.ti opens the file and counts on it.
  private static func isDocx(_ file: QDAFile) -> Bool {
    if case .packed(let bytes, "docx") = file { bytes.starts(with: [0x50, 0x4B]) } else { false }
  }

  /// A path without folders that lie outside of the project's: of others the file's name is left.
  private static func relative(_ path: String) -> String {
    let scheme = "relative://"
    let parts = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
    if path.lowercased().hasPrefix(scheme) {
      let rest = parts.dropFirst()
      if !rest.contains(".."), !rest.contains(where: { $0.contains(":") }) {
        return scheme + rest.joined(separator: "/")
      }
    }
    return scheme + (parts.last ?? "")
  }

  private static func isWritable(
    _ selection: QDASelection, in source: QDASource, _ report: inout InterchangeReport
  ) -> Bool {
    guard case .text(let start, let end) = selection.place else { return true }
    let limit = source.text?.utf8.count ?? Int.max
    if 0 <= start, start <= end, end <= limit { return true }
    report.note(start > end ? .positionReversed : .positionOutside, "PlainTextSelection", selection.id)
    for coding in selection.codings { report.note(.lostWithSelection, "Coding", coding.id) }
    return false
  }

  /// A point in time without its time gets one between those of its neighbours: ATLAS.ti takes none without.
  private static func fillTimes(of source: inout QDASource, _ report: inout InterchangeReport) {
    let known = source.syncPoints.compactMap { point in
      point.milliseconds.flatMap { time in point.position.map { (position: $0, time: time) } }
    }.sorted { ($0.position, $0.time) < ($1.position, $1.time) }
    for place in source.syncPoints.indices where source.syncPoints[place].milliseconds == nil {
      let position = source.syncPoints[place].position ?? 0
      let before = known.last { $0.position <= position }
      let after = known.first { $0.position >= position }
      let time: Int
      if let before, let after, after.position > before.position {
        let share = Double(position - before.position) / Double(after.position - before.position)
        time = before.time + Int((share * Double(after.time - before.time)).rounded())
      } else {
        time = before?.time ?? after?.time ?? 0
      }
      source.syncPoints[place].milliseconds = time
      report.note(.syncPointTime, "SyncPoint", source.syncPoints[place].id, detail: "\(time)")
    }
  }

  /// A transcript has no codes on it as a whole and no values.
  private static func dropWhatTranscriptsLack(from source: inout QDASource, _ report: inout InterchangeReport) {
    guard source.kind == .transcript else { return }
    for coding in source.codings { report.note(.notCarried, "Coding", coding.id) }
    for value in source.values { report.note(.notCarried, "VariableValue", value.variable) }
    (source.codings, source.values) = ([], [])
  }

  /// NVivo counts characters beyond the Basic Multilingual Plane as two: what comes after one lies elsewhere there.
  private static func warnOfAstral(_ source: QDASource, _ report: inout InterchangeReport) {
    guard let text = source.text?.utf8, let first = text.firstIndex(where: { $0 >= 0xF0 }) else { return }
    for selection in source.selections {
      if let range = source.range(of: selection), range.end > first {
        report.note(.astralCharacters, selection.element(in: source.kind), selection.id)
      }
    }
  }

  /// Gives things of different kinds that have one identity different ones: the first keeps it.
  private struct Uniquing: QDAVisitor {
    struct Name: Hashable {
      let kind: QDAKind
      let id: QDAIdentifier
    }
    private(set) var names: [Name: QDAIdentifier] = [:]
    private(set) var first: [QDAIdentifier: QDAIdentifier] = [:]
    private(set) var report = InterchangeReport()
    private var taken: Set<QDAIdentifier> = []
    private var numbers: [String: Int] = [:]

    init() {}

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {
      let former = id
      let name = "unique\n\(kind.rawValue)\n\(former.fileStem)"
      while !taken.insert(id).inserted {
        numbers[name, default: 1] += 1
        id = QDAIdentifier(naming: "\(name)\n\(numbers[name, default: 2])")
      }
      if id != former { report.note(.duplicateIdentifier, element, former) }
      names[Name(kind: kind, id: former)] = id
      if first[former] == nil { first[former] = id }
    }

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool { true }
  }

  /// Lets references follow.
  private struct Following: QDAVisitor {
    let names: Uniquing

    init(_ names: Uniquing) { self.names = names }

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {}

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool {
      if reference == .anything {
        id = names.first[id] ?? id
        return true
      }
      let former = id
      for kind in reference.kinds {
        guard let now = names.names[Uniquing.Name(kind: kind, id: former)] else { continue }
        id = now
        return true
      }
      return true
    }
  }
}
