internal import CodingModel
internal import TranscriptText

/// What interviews are called: the file's name without its ending, with the folder's name before it where two files
/// would be called the same (`nordjysk/leder.txt` and `sydjysk/leder.txt`).
struct InterviewNames {
  private let nameOfSource: [String: String]
  private let taken: Set<String>

  /// Takes the interviews that the project holds.
  init(_ records: [InterviewRecord]) {
    nameOfSource = Dictionary(records.map { ($0.sourceSHA256, $0.name) }, uniquingKeysWith: { first, _ in first })
    taken = Set(records.map { $0.name.lowercased() })
  }

  /// A name for each file, in order. A file whose bytes the project holds keeps the name it has there.
  func names(for sources: [SourceFile]) -> [String] {
    let digests = sources.map(\.sha256)
    var users: [String: Set<String>] = [:]
    for (source, digest) in zip(sources, digests) { users[source.stem.lowercased(), default: []].insert(digest) }
    return zip(sources, digests).map { source, digest in
      if let known = nameOfSource[digest] { return known }
      let stem = source.stem
      let isShared = taken.contains(stem.lowercased()) || users[stem.lowercased(), default: []].count > 1
      guard isShared, let folder = Self.folder(of: source.path) else { return stem }
      return "\(folder)-\(stem)"
    }
  }

  /// The names that the interview of a file can have: with the folder's name before the file's, and the file's alone.
  static func names(of source: SourceFile) -> [String] {
    (folder(of: source.path).map { ["\($0)-\(source.stem)"] } ?? []) + [source.stem]
  }

  /// The name of the folder that a file lies in; `nil` where the path names none.
  private static func folder(of path: String) -> String? {
    let parts = path.split(separator: "/").dropLast().filter { $0 != "." && $0 != ".." }
    return parts.last.map(String.init)
  }
}
