internal import CodingModel
internal import TranscriptText

/// Finds the code that someone means.
struct CodeNames {
  private let outlines: [CodeOutline]
  private var codes: [CodePath] { outlines.map(\.path) }

  /// Takes the codes to choose from.
  init(_ codes: [CodeOutline]) { outlines = codes }

  /// The code written as `text`: its path, its last component or its name, or the beginning of one of these where only
  /// one code fits. Upper and lower case are the same, composed letters or not. Where nothing fits so, `æ`, `ø` and `å`
  /// may be written `ae`, `oe` and `aa`; where nothing fits so either, the path counts under which a code came in.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func path(for text: String) throws -> CodePath {
    let exact = outlines.filter { $0.path.description == text }
    if exact.count == 1 { return exact[0].path }
    let found = Self.matches(text, outlines, CodeName.folded) ?? Self.matches(text, outlines, CodeName.spelledOut)
    let known = found ?? outlines.filter { CodeName.folded($0.key.description) == CodeName.folded(text) }
    if known.count == 1 { return known[0].path }
    if known.count > 1 {
      throw DiagnosticError(UsageMessage.ambiguousCode(text, matches: known.map(\.path.description)))
    }
    let names = codes.map(\.description) + codes.map(\.last) + outlines.map(\.name)
    throw DiagnosticError(UsageMessage.unknownCode(text, suggestion: Suggestion.nearest(to: text, among: names)))
  }

  /// The codes that fit the first way of reading `text` that any code fits; `nil` where none does.
  private static func matches(
    _ text: String, _ outlines: [CodeOutline], _ folded: @escaping (String) -> String
  ) -> [CodeOutline]? {
    let wanted = folded(text)
    guard !wanted.isEmpty else { return nil }
    let tests: [(CodeOutline) -> Bool] = [
      { folded($0.path.description) == wanted }, { folded($0.path.last) == wanted }, { folded($0.name) == wanted },
      { begins($0.path, with: wanted, folded) }, { folded($0.name).hasPrefix(wanted) },
    ]
    return tests.lazy.map { outlines.filter($0) }.first { !$0.isEmpty }
  }

  /// Whether `wanted` begins the path, its last component, or each component in turn (`ko/ef`).
  private static func begins(_ path: CodePath, with wanted: String, _ folded: (String) -> String) -> Bool {
    let components = path.components.map(folded)
    let parts = wanted.split(separator: "/").map(String.init)
    if components.last?.hasPrefix(wanted) == true { return true }
    guard parts.count == components.count else { return false }
    return zip(components, parts).allSatisfy { $0.hasPrefix($1) }
  }
}
