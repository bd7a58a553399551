internal import Foundation
internal import TranscriptText

/// The folder of a project's text form, with what lies where:
///
///     .gitattributes                      keeps git from touching the bytes
///     project.txt                         `kodeks-project 1`, then `project UUID`
///     changes/DATE-UUID.txt               one file for each change (`ChangeDocument`)
///     content/ab/abcdef….txt              texts by their fingerprint, byte for byte (`.bin` where they are no UTF-8)
struct DumpFolder {
  let path: String

  /// What keeps git from changing line ends.
  static let attributes = Array("* -text\n".utf8)

  static func head(of project: UUID) -> [UInt8] {
    Array("kodeks-project\t1\nproject\t\(project.uuidString.lowercased())\n".utf8)
  }

  static func place(of content: [UInt8], sha256: String) -> String {
    "content/\(sha256.prefix(2))/\(sha256)." + (String(validating: content, as: UTF8.self) == nil ? "bin" : "txt")
  }

  func location(_ place: String, line: Int = 0) -> SourceLocation {
    SourceLocation(file: path + "/" + place, line: line)
  }

  /// The bytes of a file; `nil` where there is none.
  func bytes(_ place: String) throws -> [UInt8]? {
    let url = URL(fileURLWithPath: path + "/" + place)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw DiagnosticError(DumpMessage.unreadable, at: location(place))
    }
  }

  /// Writes a file that is not there; false where it is there with the same bytes. Another one is left alone.
  func write(_ bytes: [UInt8], to place: String) throws -> Bool {
    if let present = try self.bytes(place) {
      guard present == bytes else { throw DiagnosticError(DumpMessage.differs, at: location(place)) }
      return false
    }
    let url = URL(fileURLWithPath: path + "/" + place)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw DiagnosticError(DumpMessage.unwritable, at: location(place))
    }
    return true
  }

  /// The names in a folder below, in byte order, without hidden ones; empty where there is none.
  func names(in place: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + place)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The project whose text form this is; `nil` where `project.txt` is missing.
  func project() throws -> UUID? {
    guard let bytes = try bytes("project.txt") else { return nil }
    var reader = FieldReader(bytes)
    guard reader.nextLine(), (try? reader.text()) == "kodeks-project" else {
      throw DiagnosticError(DumpMessage.notADump, at: location("project.txt"))
    }
    guard (try? reader.text()) == "1" else {
      throw DiagnosticError(DumpMessage.newerForm, at: location("project.txt", line: 1))
    }
    guard reader.nextLine(), (try? reader.text()) == "project", let id = try? UUID(uuidString: reader.text()),
      bytes == Self.head(of: id)
    else { throw DiagnosticError(DumpMessage.malformedLine, at: location("project.txt", line: 2)) }
    return id
  }

  /// Makes sure that the folder may take the project's text form.
  func prepare(for project: UUID) throws {
    if let other = try self.project() {
      guard other == project else { throw DiagnosticError(DumpMessage.otherProject, at: SourceLocation(file: path)) }
      return
    }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !exists || isFolder.boolValue && names(in: "").isEmpty else {
      throw DiagnosticError(DumpMessage.otherFolder, at: SourceLocation(file: path))
    }
  }
}
