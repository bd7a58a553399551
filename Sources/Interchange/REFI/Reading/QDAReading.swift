public import TranscriptText

/// What came of reading a REFI-QDA file: the project as far as it could be read, errors where it could not be read at
/// all, and a report on what was not as it should be.
public struct QDAReading: Sendable {
  /// The project; empty where the diagnostics hold an error.
  public let parsed: Parsed<QDAProject>
  /// What was lost or changed on the way.
  public let report: InterchangeReport

  init(_ project: QDAProject, report: InterchangeReport) {
    parsed = Parsed(project)
    self.report = report
  }

  init(_ error: DiagnosticError, name: String) {
    parsed = Parsed(QDAProject(name: name), diagnostics: error.diagnostics)
    report = InterchangeReport()
  }
}

/// Reads REFI-QDA projects: `.qdpx`, or the `.qde` alone without its files.
public enum QDPXReader {
  /// Reads a file; never throws, opens nothing beside it and writes nothing.
  ///
  /// - Parameter positions: how positions in texts are counted; by default that is found out for each text.
  public static func read(_ source: SourceFile, positions: PositionChoice = .automatic) -> QDAReading {
    do {
      return try project(source, positions)
    } catch let error as DiagnosticError {
      return QDAReading(error, name: source.stem)
    } catch {
      return QDAReading(DiagnosticError(XMLMessage.malformed, at: SourceLocation(file: source.path)), name: source.stem)
    }
  }

  private static func project(_ source: SourceFile, _ positions: PositionChoice) throws -> QDAReading {
    guard source.bytes.starts(with: [0x50, 0x4B]) else {
      let xml = try XMLReader(source.bytes, file: source.path, limits: .refi)
      return try project(xml, QDAArchiveFiles(), source, positions)
    }
    let archive = try ArchiveReader(source.bytes, file: source.path)
    let name = try projectFile(in: archive)
    guard let bytes = try archive.read(name) else { throw DiagnosticError(RefiMessage.noProject) }
    let xml = try XMLReader(bytes, file: archive.path(of: name), limits: .refi)
    return try project(xml, QDAArchiveFiles(archive), source, positions)
  }

  /// The only project file right in the archive.
  private static func projectFile(in archive: ArchiveReader) throws(DiagnosticError) -> String {
    let names = archive.names.filter { !QDAArchiveFiles.isRubbish($0) }
    guard names.allSatisfy({ $0.count(where: { $0 == "/" }) < 2 }) else {
      throw DiagnosticError(RefiMessage.nestedFolders, at: SourceLocation(file: archive.file))
    }
    let projects = names.filter { !$0.contains("/") && $0.lowercased().hasSuffix(".qde") }
    guard let name = projects.first, projects.count == 1 else {
      let message: RefiMessage = projects.isEmpty ? .noProject : .severalProjects
      throw DiagnosticError(message, at: SourceLocation(file: archive.file))
    }
    return name
  }

  private static func project(
    _ xml: XMLReader, _ files: QDAArchiveFiles, _ source: SourceFile, _ positions: PositionChoice
  ) throws -> QDAReading {
    var reader = QDAElementReader(xml, files: files)
    guard let root = try reader.root("Project", namespace: QDASchema.project) else {
      throw DiagnosticError(RefiMessage.notProject, at: xml.location)
    }
    var project = try reader.project(root)
    if files.unused > 0 { reader.report.note(.unusedFile, "Project", detail: "\(files.unused)") }
    reader.report.append(PositionResolver.resolve(&project, positions))
    reader.report.append(ReferenceResolver.resolve(&project))
    noteCodedFolders(in: project, &reader.report)
    return QDAReading(project, report: reader.report)
  }

  /// A folder is not for coding with; where someone did all the same, it is kept and told.
  private static func noteCodedFolders(in project: QDAProject, _ report: inout InterchangeReport) {
    let folders = Set(project.allCodes.filter { !$0.isCodable }.map(\.id))
    guard !folders.isEmpty else { return }
    for source in project.allSources {
      for coding in source.codings + source.selections.flatMap(\.codings) where folders.contains(coding.code) {
        report.note(.codedFolder, "Coding", coding.id)
      }
    }
  }
}

/// Reads REFI-QDA codebooks: `.qdc`.
public enum QDCReader {
  /// Reads a file; never throws.
  public static func read(_ source: SourceFile) -> QDAReading {
    do {
      let xml = try XMLReader(source.bytes, file: source.path, limits: .refi)
      var reader = QDAElementReader(xml, files: QDAArchiveFiles())
      guard let root = try reader.root("CodeBook", namespace: QDASchema.codebook) else {
        throw DiagnosticError(RefiMessage.notCodebook, at: xml.location)
      }
      var project = QDAProject(name: source.stem)
      project.origin = root["origin"]
      (project.codes, project.sets) = try reader.codebook(root)
      reader.report.append(ReferenceResolver.resolve(&project))
      return QDAReading(project, report: reader.report)
    } catch let error as DiagnosticError {
      return QDAReading(error, name: source.stem)
    } catch {
      return QDAReading(DiagnosticError(XMLMessage.malformed, at: SourceLocation(file: source.path)), name: source.stem)
    }
  }
}

extension XMLLimits {
  /// A project of a hundred thousand codings has some three hundred thousand elements.
  static let refi = XMLLimits(depth: 128, elements: 1_000_000, bytes: 128 << 20)
}

extension QDAElementReader {
  /// The root element, if it is called so in any case.
  mutating func root(_ name: String, namespace: String) throws -> XMLElement? {
    while let event = try xml.next() {
      guard case .start(let element) = event else { continue }
      guard element.name.lowercased() == name.lowercased() else { return nil }
      if element.name != name { report.note(.elementName, name) }
      if element.namespace != namespace { report.note(.namespace, name, detail: element.namespace.limited) }
      return element
    }
    return nil
  }

  mutating func project(_ root: XMLElement) throws -> QDAProject {
    var project = QDAProject(name: root["name"] ?? "")
    if root["name"] == nil { report.note(.missingAttribute, "Project", detail: "name") }
    project.origin = root["origin"]
    project.stamp = stamp("Project", root)
    project.basePath = root["basePath"].flatMap { $0.isEmpty ? nil : $0 }
    project.description = describedByAttribute("Project", root)
    try children(of: "Project", root) { reader, name, child in
      switch name {
      case "Users": project.users += try reader.users(child)
      case "CodeBook":
        let (codes, sets) = try reader.codebook(child)
        project.codes += codes
        project.sets += sets
      case "Codes": project.codes += try reader.codes(child)
      case "Code": project.codes.append(try reader.code(child, level: 1))
      case "Variables": project.variables += try reader.variables(child)
      case "Cases": project.cases += try reader.cases(child)
      case "Sources": project.sources += try reader.sources(child, in: name)
      case "Notes": project.notes += try reader.sources(child, in: name)
      case "Links": project.links += try reader.links(child)
      case "Sets": project.sets += try reader.sets(child)
      case "Graphs": project.graphs += try reader.graphs(child)
      case "Description": project.description = try reader.description()
      default: try reader.target(name, child).map { project.noteRefs.append($0) }
      }
    }
    return project
  }
}
