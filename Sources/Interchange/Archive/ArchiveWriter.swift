internal import CZip
internal import TranscriptText

/// Writes a zip archive in memory: same files in, same bytes out. Files stand in the order given, dated 1 January 2000.
enum ArchiveWriter {
  /// One file of the archive.
  struct Entry {
    /// Name with `/` between its parts.
    let name: String
    /// Content.
    let bytes: [UInt8]
    /// True when it must stand unpacked, such as the first file of an OpenDocument.
    var isStored = false
  }

  /// The archive's bytes.
  /// - Throws: `DiagnosticError` when two files have one name or memory is short.
  static func bytes(of entries: [Entry]) throws(DiagnosticError) -> [UInt8] {
    var source: OpaquePointer?
    guard let archive = kodeks_zip_begin(&source), let source else { throw DiagnosticError(ArchiveMessage.unwritable) }
    defer { zip_source_free(source) }
    let contents = entries.map { entry in
      let content = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(entry.bytes.count, 1))
      _ = content.update(fromContentsOf: entry.bytes)
      return content
    }
    defer { for content in contents { content.deallocate() } }
    for (entry, content) in zip(entries, contents) {
      guard let base = content.baseAddress,
        kodeks_zip_add(archive, entry.name, base, UInt64(entry.bytes.count), entry.isStored ? 1 : 0) != 0
      else {
        zip_discard(archive)
        throw DiagnosticError(ArchiveMessage.unwritable)
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw DiagnosticError(ArchiveMessage.unwritable)
    }
    return try written(source)
  }

  private static func written(_ source: OpaquePointer) throws(DiagnosticError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw DiagnosticError(ArchiveMessage.unwritable) }
    defer { zip_source_close(source) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_source_read(source, &piece, UInt64(piece.count)))
      guard count >= 0 else { throw DiagnosticError(ArchiveMessage.unwritable) }
      if count == 0 { return result }
      result += piece[..<count]
    }
  }
}
