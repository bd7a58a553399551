internal import CodingModel
internal import TranscriptText

/// Finds the code that someone means.
struct CodeNames {
  private let outlines: [CodeOutline]
  private var codes: [CodePath] { outlines.map(\.path) }

  /// Takes the codes to choose from.
  init(_ codes: [CodeOutline]) { outlines = codes }

  /// The code written as `text`: its path, its last component or its name, or the beginning of one of these where only
  /// one code fits. Upper and lower case are the same.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func path(for text: String) throws -> CodePath {
    let wanted = text.lowercased()
    let tests: [(CodeOutline) -> Bool] = [
      { $0.path.description.lowercased() == wanted }, { $0.path.last.lowercased() == wanted },
      { $0.name.lowercased() == wanted }, { !wanted.isEmpty && Self.begins($0.path, with: wanted) },
      { !wanted.isEmpty && $0.name.lowercased().hasPrefix(wanted) },
    ]
    for test in tests {
      let found = outlines.filter(test).map(\.path)
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw DiagnosticError(UsageMessage.ambiguousCode(text, matches: found.map(\.description)))
      }
    }
    let names = codes.map(\.description) + codes.map(\.last) + outlines.map(\.name)
    throw DiagnosticError(UsageMessage.unknownCode(text, suggestion: Suggestion.nearest(to: text, among: names)))
  }

  /// Whether `wanted` begins the path, its last component, or each component in turn (`ko/ef`).
  private static func begins(_ path: CodePath, with wanted: String) -> Bool {
    let components = path.components.map { $0.lowercased() }
    let parts = wanted.split(separator: "/").map(String.init)
    if components.last?.hasPrefix(wanted) == true { return true }
    guard parts.count == components.count else { return false }
    return zip(components, parts).allSatisfy { $0.hasPrefix($1) }
  }
}
