public import Foundation
public import TranscriptText

/// Real text outside the package, in the folder that `KODEKS_SHARED` names or in `shared` beside the package.
///
/// Tests that need it are skipped where it is absent.
public enum SharedData {
  /// The folder, whether it is there or not.
  public static var folder: URL {
    let named = ProcessInfo.processInfo.environment["KODEKS_SHARED"].map { URL(fileURLWithPath: $0) }
    return named ?? PackageFiles.root.deletingLastPathComponent().appendingPathComponent("shared")
  }

  /// What a skipped test says.
  public static let skipped = "needs the trial material in ../shared (or $KODEKS_SHARED)"

  /// Where the debates lie, by name; empty where they are absent.
  public static var debateURLs: [URL] {
    let folder = folder.appendingPathComponent("data/debates")
    return debates.map { folder.appendingPathComponent($0.path) }
  }

  /// The transcribed debates, by name; empty where they are absent.
  public static var debates: [SourceFile] { files(in: folder.appendingPathComponent("data/debates")) }

  /// The package's own example interviews, by path.
  public static var interviews: [SourceFile] { files(in: PackageFiles.root.appendingPathComponent("Transcripts")) }

  private static func files(in folder: URL) -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) else {
        return nil
      }
      return SourceFile(path: name, bytes: Array(data))
    }
  }
}
