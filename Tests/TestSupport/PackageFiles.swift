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

/// Material for trials that lies beside the package and is not part of it.
public enum SharedMaterial {
  /// The folder, or `nil` where there is none; tests that need it are skipped then.
  public static let root: URL? = {
    let named = ProcessInfo.processInfo.environment["KODEKS_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = named ?? PackageFiles.root.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("data").path) ? folder : nil
  }()

  /// What a skipped test says.
  public static let skipped = "needs the trial material in ../shared (or $KODEKS_SHARED)"

  /// The ten debates: real transcribed speech, sorted by name.
  public static func debates() throws -> [URL] {
    guard let root else { return [] }
    let folder = root.appendingPathComponent("data/debates")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }
}
