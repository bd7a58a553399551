internal import Foundation
public import TranscriptText

extension Workspace {
  /// Reads a whole file into memory. The path stays as the user wrote it, for messages.
  ///
  /// - Throws: `DiagnosticError` when the file is missing, is a folder, belongs to an open project or cannot be read.
  public func readSource(_ path: String) throws -> SourceFile {
    let place = SourceLocation(file: path)
    guard !projects.include(absolute(path)) else { throw DiagnosticError(FileMessage.isOfProject, at: place) }
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiagnosticError(openFailure(path, code: errno), at: place) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw DiagnosticError(FileMessage.unreadable(reason: reason(errno)), at: place)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw DiagnosticError(FileMessage.isFolder, at: place) }
    // A pipe ends; a device such as /dev/zero may never.
    guard status.st_mode & S_IFMT != S_IFCHR else { throw DiagnosticError(FileMessage.notAFile, at: place) }
    return SourceFile(path: path, bytes: try readAll(descriptor, expecting: Int(status.st_size), path: path))
  }

  /// Reads until the end; a file that grows or shrinks meanwhile is read as far as it goes.
  private func readAll(_ descriptor: Int32, expecting size: Int, path: String) throws -> [UInt8] {
    var bytes = try readSome(descriptor, most: max(size, 0) + 1, path: path)
    while !bytes.isEmpty {
      let more = try readSome(descriptor, most: 1 << 16, path: path)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  private func readSome(_ descriptor: Int32, most capacity: Int, path: String) throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      failure = got < 0 ? errno : 0
      count = max(got, 0)
    }
    guard failure == 0 else {
      throw DiagnosticError(FileMessage.unreadable(reason: reason(failure)), at: SourceLocation(file: path))
    }
    return bytes
  }

  /// Writes `text` as UTF-8 to `path`, whole or not at all: a new file takes the old one's place when it is complete.
  ///
  /// Where the path leads by a link, the link stays. What is no file, such as a pipe, is written to as it is.
  ///
  /// - Throws: `DiagnosticError` when the path is a folder, or its folder is missing or cannot be written to.
  ///
  /// - Parameter overwriting: false refuses to take the place of a file that is there.
  public func write(_ text: String, to path: String, overwriting: Bool = true) throws {
    try write(Data(text.utf8), to: path, overwriting: overwriting)
  }

  /// Writes bytes as they are; otherwise as the other.
  func write(_ data: Data, to path: String, overwriting: Bool) throws {
    try checkWritable(path, overwriting: overwriting)
    let place = SourceLocation(file: path)
    let url = URL(fileURLWithPath: absolute(path)).resolvingSymlinksInPath()
    do {
      if let kind = kind(of: path), kind != S_IFREG {
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        try handle.write(contentsOf: data)
      } else {
        try data.write(to: url, options: .atomic)
      }
    } catch {
      throw DiagnosticError(FileMessage.unwritable(reason: (error as NSError).plainReason), at: place)
    }
  }

  /// Refuses what `write` would refuse for what lies at the path already.
  func checkWritable(_ path: String, overwriting: Bool) throws {
    let place = SourceLocation(file: path)
    let kind = kind(of: path)
    guard kind != S_IFDIR else { throw DiagnosticError(FileMessage.isFolder, at: place) }
    guard !isProject(path) else { throw DiagnosticError(FileMessage.isProject, at: place) }
    guard overwriting || kind != S_IFREG else { throw DiagnosticError(FileMessage.exists, at: place) }
  }

  /// True where a file lies at the path, or where nothing does; false for a pipe, a device or a folder.
  func isFileOrNothing(_ path: String) -> Bool { [nil, S_IFREG].contains(kind(of: path)) }

  /// The first two thousand bytes or so of a file as text; `nil` where no file lies, or none that can be read.
  func beginning(of path: String) -> String? {
    guard kind(of: path) == S_IFREG, !projects.include(absolute(path)),
      let file = FileHandle(forReadingAtPath: absolute(path))
    else { return nil }
    defer { try? file.close() }
    return (try? file.read(upToCount: 2048)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// True for a path that is called a project, or that is an SQLite file: a result must never take its place.
  private func isProject(_ path: String) -> Bool {
    if path.lowercased().hasSuffix(".kodeks") || projects.include(absolute(path)) { return true }
    guard kind(of: path) == S_IFREG, let file = FileHandle(forReadingAtPath: absolute(path)) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 15)) == Data("SQLite format 3".utf8)
  }

  /// What lies at `path`, as the file system's type bits; `nil` where nothing does.
  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(absolute(path), &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Replaces each path that holds `*` or `?`, and is no file itself, by the files that fit it, in order of name.
  ///
  /// A shell does this before the program sees it; lines typed in the REPL have no shell.
  ///
  /// - Throws: `DiagnosticError` when nothing fits.
  func expanded(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      guard path.contains(where: { "*?".contains($0) }), !FileManager.default.fileExists(atPath: absolute(path)) else {
        return [path]
      }
      var found = glob_t()
      defer { globfree(&found) }
      let isRelative = !path.hasPrefix("/")
      guard glob(isRelative ? Self.literal(directory) + "/" + path : path, 0, nil, &found) == 0 else {
        throw DiagnosticError(FileMessage.missing(suggestion: nil), at: .init(file: path))
      }
      return (0..<Int(found.gl_pathc)).compactMap { index in found.gl_pathv[index].map { String(cString: $0) } }
        .map { isRelative ? String($0.dropFirst(directory.count + 1)) : $0 }
    }
  }

  /// A path in which no character is a pattern.
  private static func literal(_ path: String) -> String {
    path.replacing(/[\\*?\[]/) { "\\" + $0.0 }
  }

  /// Replaces each folder among `paths` by the transcript files in and below it (`.txt`, `.md`), in order of name.
  ///
  /// A folder below that cannot be opened is told as a warning; what can be read is taken.
  ///
  /// - Throws: `DiagnosticError` when a folder holds none.
  func expandedTranscripts(_ paths: [String]) throws -> Parsed<[String]> {
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    for path in try expanded(paths) {
      guard isFolder(path) else {
        files.append(path)
        continue
      }
      let found = transcripts(below: path)
      diagnostics += found.diagnostics
      guard !found.value.isEmpty else {
        throw DiagnosticError(diagnostics + [Diagnostic(FileMessage.emptyFolder, at: .init(file: path))])
      }
      files += found.value
    }
    return Parsed(files, diagnostics: diagnostics)
  }

  private func transcripts(below path: String) -> Parsed<[String]> {
    // A link to a folder is not followed by itself.
    let root = URL(fileURLWithPath: absolute(path)).resolvingSymlinksInPath()
    let base = path.hasSuffix("/") ? path : path + "/"
    var closed: [String] = []
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles],
      errorHandler: { url, _ in
        closed.append(base + url.path.dropFirst(root.path.count + 1))
        return true
      })
    var files: [String] = []
    while let url = walk?.nextObject() as? URL {
      guard ["txt", "md"].contains(url.pathExtension.lowercased()) else { continue }
      files.append(base + url.path.dropFirst(root.path.count + 1))
    }
    return Parsed(
      files.sorted(),
      diagnostics: closed.sorted().map { Diagnostic(FileMessage.closedFolder, at: .init(file: $0)) })
  }

  /// True when `path` is an existing file.
  func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// True when `path` is an existing folder.
  func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// The files in a folder, for suggestions and for finding the project; empty when it cannot be read.
  func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Why a file could not be opened; a missing one with the name of the file beside it that is probably meant.
  func openFailure(_ path: String, code: Int32) -> FileMessage {
    guard code == ENOENT || code == ENOTDIR else { return .unreadable(reason: reason(code)) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? path
    let near = Suggestion.nearest(to: name, among: files(in: absolute(folder.isEmpty ? "." : folder)))
    return .missing(suggestion: near.map { folder.isEmpty ? $0 : folder + "/" + $0 })
  }

  private func reason(_ code: Int32) -> FileFailure { FileFailure(code: code) }
}

extension NSError {
  /// Why a file operation failed, in the few kinds that people can act on.
  var plainReason: FileFailure {
    let underlying = userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = [self, underlying].compactMap { $0 }.first { $0.domain == NSPOSIXErrorDomain }
    if let posix { return FileFailure(code: Int32(posix.code)) }
    switch CocoaError.Code(rawValue: code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return .noSuchFolder
    case .fileWriteNoPermission, .fileReadNoPermission: return .noPermission
    case .fileWriteOutOfSpace: return .diskFull
    case .fileWriteVolumeReadOnly: return .readOnly
    default: return .other(code: code)
    }
  }
}
