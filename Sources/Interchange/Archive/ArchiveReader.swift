internal import CZip
internal import TranscriptText

/// A zip archive in memory (docx, odt, xlsx, qdpx), read by libzip.
///
/// Hostile until read: names that lead out of the archive, links, encrypted entries and doubled names are refused when it
/// is opened; what an entry inflates to is counted while it is read, and its checksum must hold. A class only because it
/// owns the C archive and the bytes that it reads.
final class ArchiveReader {
  /// The archive's name in diagnostics.
  let file: String
  /// The files' names in the archive's order; folders are left out.
  let names: [String]
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let limits: ArchiveLimits
  private let places: [String: UInt64]
  private var bytesRead = 0

  /// Opens an archive.
  /// - Throws: `DiagnosticError` when the bytes are no archive or one that is not to be trusted.
  init(_ content: [UInt8], file: String, limits: ArchiveLimits = .standard) throws(DiagnosticError) {
    // The shortest archive is its closing record; libzip would take no bytes at all for an archive of nothing.
    guard content.count >= 22 else { throw DiagnosticError(ArchiveMessage.damaged, at: SourceLocation(file: file)) }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = bytes.update(fromContentsOf: content)
    guard let base = bytes.baseAddress, let opened = kodeks_zip_read(base, UInt64(content.count)) else {
      bytes.deallocate()
      throw DiagnosticError(ArchiveMessage.damaged, at: SourceLocation(file: file))
    }
    do throws(ArchiveMessage) {
      guard !CentralDirectory.hidesNames(in: bytes) else { throw ArchiveMessage.unsafeName }
      let entries = try Self.entries(of: opened, limits: limits)
      names = entries.map(\.name)
      places = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.place) })
    } catch {
      zip_discard(opened)
      bytes.deallocate()
      throw DiagnosticError(error, at: SourceLocation(file: file))
    }
    archive = opened
    self.bytes = bytes
    self.limits = limits
    self.file = file
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// True when a file with exactly this name is there.
  func contains(_ name: String) -> Bool { places[name] != nil }

  /// A file's bytes; `nil` when there is none with exactly this name.
  /// - Throws: `DiagnosticError` when it is damaged or larger than allowed.
  func read(_ name: String) throws(DiagnosticError) -> [UInt8]? {
    guard let place = places[name] else { return nil }
    do {
      return try inflated(place)
    } catch {
      throw DiagnosticError(error, at: SourceLocation(file: file))
    }
  }

  /// A file of the archive as diagnostics name it: `interview.docx › word/document.xml`.
  func path(of name: String) -> String { "\(file) › \(name)" }

  private func inflated(_ place: UInt64) throws(ArchiveMessage) -> [UInt8] {
    var entry = kodeks_zip_entry()
    guard kodeks_zip_entry_at(archive, place, &entry) != 0, let source = zip_fopen_index(archive, place, 0) else {
      throw .damaged
    }
    defer { zip_fclose(source) }
    let packed = max(Int(clamping: entry.compressed_size), 1)
    let most = min(limits.entryBytes, limits.totalBytes - bytesRead)
    var result: [UInt8] = []
    result.reserveCapacity(min(Int(clamping: entry.size), 1 << 20))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(source, &piece, UInt64(piece.count)))
      guard count >= 0 else { throw .damaged }
      if count == 0 { break }
      result += piece[..<count]
      guard result.count <= most else { throw .tooLarge(megabytes: most >> 20) }
      guard result.count < 1 << 20 || result.count / packed < limits.ratio else { throw .bomb }
    }
    bytesRead += result.count
    return result
  }
}

extension ArchiveReader {
  /// The entries that are files, after each has been looked at.
  private static func entries(
    of archive: OpaquePointer, limits: ArchiveLimits
  ) throws(ArchiveMessage) -> [(name: String, place: UInt64)] {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooManyEntries(most: limits.entries) }
    var entries: [(String, UInt64)] = []
    var seen: Set<String> = []
    for place in 0..<UInt64(max(count, 0)) {
      var entry = kodeks_zip_entry()
      guard kodeks_zip_entry_at(archive, place, &entry) != 0, let raw = kodeks_zip_name(archive, place) else {
        throw .damaged
      }
      let name = String(cString: raw)
      guard EntryName.isSafe(name) else { throw .unsafeName }
      guard !isLink(entry) else { throw .link }
      guard entry.is_encrypted == 0 else { throw .encrypted }
      guard seen.insert(name.lowercased()).inserted else { throw .doubledName }
      if !name.hasSuffix("/") { entries.append((name, place)) }
    }
    return entries
  }

  /// A symbolic link, as Unix systems write one (file type in the upper half of the attributes).
  private static func isLink(_ entry: kodeks_zip_entry) -> Bool {
    entry.system == 3 && (entry.attributes >> 16) & 0o170000 == 0o120000
  }
}
