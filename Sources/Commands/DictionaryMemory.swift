internal import CodingStore
internal import Foundation
internal import TranscriptText

/// The system's dictionary with what a project remembers of its answers.
struct DictionaryMemory {
  private let files: HunspellFiles?
  private let name: String

  /// Raised when `KnownWords` asks the dictionary in another way, so that old answers are forgotten.
  private static let manner = 2

  /// Looks for the dictionary; `name` changes with its files and does not tell where they lie.
  init(_ workspace: Workspace) {
    files = HunspellFiles.danish(environment: workspace.environment)
    let states = [files?.rules, files?.words].compactMap { $0.map(Self.state) }
    name = (["\(Self.manner)"] + states).joined(separator: "|")
  }

  /// True when the system has a dictionary, whether or not it can be used.
  var exists: Bool { files != nil }

  /// What is known to be a word. `corpus` is asked for only where there is no dictionary.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read.
  func knownWords(_ store: ProjectStore, corpus: () throws -> [(word: String, count: Int)]) throws -> KnownWords {
    guard files != nil else { return KnownWords(files: nil, corpus: try corpus()) }
    return KnownWords(files: files, answers: try store.knownWords(of: name))
  }

  /// Keeps what the dictionary was asked for the first time.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be written.
  func keep(_ known: KnownWords, in store: ProjectStore) throws {
    if files != nil { try store.remember(known.newAnswers, of: name) }
  }

  /// A file's size and time of change; asking costs nothing beside reading it.
  private static func state(of path: String) -> String {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let values = try? url.resourceValues(forKeys: [.fileSizeKey, .contentModificationDateKey])
    let changed = values?.contentModificationDate.map { Int($0.timeIntervalSince1970) }
    return "\(values?.fileSize ?? 0):\(changed ?? 0)"
  }
}
