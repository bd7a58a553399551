public import Foundation

/// Where the package lies on disk, for tests that read its own files.
public enum PackageFiles {
  /// The package's root folder.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The contents of a file given by its path from the root.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Paths from the root of all files below `folder` with the ending `suffix`, sorted.
  public static func files(below folder: String, suffix: String) -> [String] {
    let paths = FileManager.default.subpaths(atPath: root.appendingPathComponent(folder).path) ?? []
    return paths.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
  }
}
