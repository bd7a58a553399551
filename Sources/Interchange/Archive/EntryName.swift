/// Judges the names that an archive gives its files.
enum EntryName {
  /// True when the name stays inside the archive: relative, `/` between its parts, no part `..`, no drive letter, no
  /// backslash or control character. Names are never used as paths all the same.
  static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 1_024, !name.hasPrefix("/"), !name.contains("\\") else { return false }
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return false }
    guard name.dropFirst().first != ":" else { return false }
    return !name.split(separator: "/", omittingEmptySubsequences: true).contains { $0 == ".." }
  }
}
