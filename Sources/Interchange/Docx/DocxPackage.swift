internal import TranscriptText

/// The parts of a Word document (ECMA-376, part 1 and 2), found by the relations between them.
struct DocxPackage {
  let archive: ArchiveReader
  /// The main part's name.
  let main: String
  /// The names of the parts that the main part names, by the last word of their kind: `comments`, `header`.
  private let parts: [String: [String]]

  /// - Throws: `DiagnosticError` where there is no main part.
  init(_ archive: ArchiveReader) throws(DiagnosticError) {
    self.archive = archive
    let root = try Self.relations(in: archive, of: "")["officeDocument"]?.first ?? "word/document.xml"
    guard archive.contains(root) else {
      throw DiagnosticError(DocumentMessage.noMainPart, at: SourceLocation(file: archive.file))
    }
    main = root
    parts = try Self.relations(in: archive, of: root)
  }

  /// The parts of a kind, in the order of their names, each once.
  func parts(_ kind: String) -> [String] { (parts[kind] ?? []).filter(archive.contains) }

  /// A part's XML.
  func reader(_ part: String) throws(DiagnosticError) -> XMLReader? {
    guard let bytes = try archive.read(part) else { return nil }
    return try XMLReader(bytes, file: archive.path(of: part))
  }

  private static func relations(in archive: ArchiveReader, of part: String) throws(DiagnosticError) -> [String: [String]]
  {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
    guard let bytes = try archive.read(path) else { return [:] }
    let reader = try XMLReader(bytes, file: archive.path(of: path))
    var found: [String: Set<String>] = [:]
    while let event = try reader.next() {
      guard case .start(let element) = event, element.name == "Relationship", element["TargetMode"] != "External",
        let kind = element["Type"]?.split(separator: "/").last, let target = element["Target"]
      else { continue }
      found[String(kind), default: []].insert(resolved(target, in: folder))
    }
    return found.mapValues { $0.sorted() }
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
