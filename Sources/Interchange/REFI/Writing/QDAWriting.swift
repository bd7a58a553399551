public import TranscriptText

/// How a REFI-QDA file is to be written.
public struct QDAWriteOptions: Sendable, Hashable {
  /// What positions in texts count: code points as the standard says, UTF-16 units for NVivo.
  public var unit: PositionConvention.Unit
  /// True where paths on somebody's machine may go along; they hold names of people.
  public var keepsPaths: Bool
  /// The program's version, as the file tells where it comes from; empty to leave it out.
  public var version: String

  /// Makes options; without any, what the standard says.
  public init(unit: PositionConvention.Unit = .codePoint, keepsPaths: Bool = false, version: String = "") {
    self.unit = unit
    self.keepsPaths = keepsPaths
    self.version = version
  }

  /// What the file says of its origin; from it we know our own positions again.
  var origin: String {
    ([QDAOrigin.name, version] + (unit == .utf16 ? [QDAOrigin.utf16] : [])).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

/// A file that was made, with a report on what did not go along.
public struct QDAWriting: Sendable {
  /// The file's bytes; the same project gives the same.
  public let bytes: [UInt8]
  /// What was left out or changed.
  public let report: InterchangeReport
}

/// Writes REFI-QDA projects: `.qdpx`.
public enum QDPXWriter {
  /// The archive: `project.qde`, and in `sources` the texts and files, named by their GUIDs.
  /// - Throws: `DiagnosticError` where what would be written does not hold together.
  public static func write(
    _ project: QDAProject, _ options: QDAWriteOptions = QDAWriteOptions()
  ) throws(DiagnosticError) -> QDAWriting {
    var report = InterchangeReport()
    let prepared = QDAPreparation.prepared(project, options, &report)
    let faults = QDACheck.faults(of: prepared)
    guard faults.isEmpty else { throw DiagnosticError(RefiMessage.unsound(faults: faults.count)) }
    var writer = QDAXMLWriter(options)
    writer.write(prepared)
    report.append(writer.report)
    let entries =
      [ArchiveWriter.Entry(name: "project.qde", bytes: writer.bytes)]
      + prepared.allSources.flatMap(\.packedFiles).map { .init(name: "sources/\($0.name)", bytes: $0.bytes) }
    return QDAWriting(bytes: try ArchiveWriter.bytes(of: entries), report: report)
  }
}

/// Writes REFI-QDA codebooks: `.qdc`.
public enum QDCWriter {
  /// The codes and the sets of codes.
  /// - Throws: `DiagnosticError` where there are no codes: the schema wants at least one.
  public static func write(
    _ project: QDAProject, _ options: QDAWriteOptions = QDAWriteOptions()
  ) throws(DiagnosticError) -> QDAWriting {
    guard !project.codes.isEmpty else { throw DiagnosticError(RefiMessage.noCodes) }
    var report = InterchangeReport()
    var book = QDAProject(name: project.name)
    book.codes = project.codes.map { $0.withoutNotes(&report) }
    let sets = project.sets.filter { !$0.codes.isEmpty || ($0.sources.isEmpty && $0.notes.isEmpty) }
    book.sets = sets.map { set in
      var set = set
      if !set.sources.isEmpty || !set.notes.isEmpty { report.note(.notCarried, "Set", set.id, detail: "members") }
      (set.sources, set.notes) = ([], [])
      return set
    }
    let prepared = QDAPreparation.prepared(book, options, &report)
    var writer = QDAXMLWriter(options)
    writer.writeCodebook(prepared)
    report.append(writer.report)
    return QDAWriting(bytes: writer.bytes, report: report)
  }
}

extension QDACode {
  /// A codebook has no notes.
  fileprivate func withoutNotes(_ report: inout InterchangeReport) -> QDACode {
    var code = self
    for note in noteRefs { report.note(.notCarried, "NoteRef", note) }
    code.noteRefs = []
    code.codes = codes.map { $0.withoutNotes(&report) }
    return code
  }
}

extension QDASource {
  /// The name that its file of this ending has in the archive.
  func fileName(_ type: String) -> String { type.isEmpty ? id.fileStem : "\(id.fileStem).\(type)" }

  /// The files that go into the archive for this source alone.
  var packedFiles: [(name: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    if let text, !text.isInline { files.append((fileName("txt"), text.utf8)) }
    if case .packed(let bytes, let type)? = richText { files.append((fileName(type), bytes)) }
    if case .packed(let bytes, let type)? = file { files.append((fileName(type), bytes)) }
    return files
  }
}
