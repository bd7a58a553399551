/// How much an archive may hold; counted on the bytes that come out of it, not on what it says.
struct ArchiveLimits {
  /// Files in the archive.
  var entries = 5_000
  /// Bytes of one file.
  var entryBytes = 256 << 20
  /// Bytes of all files that are read.
  var totalBytes = 512 << 20
  /// How many times larger a file of more than a megabyte may be than its packed form; text packs ten times or so.
  var ratio = 200

  /// What an archive from outside gets unless its reader says otherwise.
  static let standard = ArchiveLimits()
}
