internal import CodingModel
internal import TranscriptText

/// Finds coders by their names: the one way for all commands.
struct CoderNames {
  /// Whom a name can mean, by name in bytes.
  let known: [Coder]

  /// Takes the coders in any order.
  init(_ coders: some Sequence<Coder>) {
    known = Set(coders).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The coders that a name fits: the one that is called so; otherwise all that are but for upper and lower case; `rules`
  /// in either language is the rules.
  func fitting(_ name: String) -> [Coder] {
    if let coder = known.first(where: { $0.name == name }) { return [coder] }
    let wanted = CodeName.folded(name)
    let folded = known.filter { CodeName.folded($0.name) == wanted }
    if !folded.isEmpty { return folded }
    return CodingOrigin(word: wanted) == .rules ? [.rules] : []
  }

  /// The coder with a name.
  ///
  /// - Throws: `DiagnosticError` where none or several fit.
  func coder(_ name: String) throws -> Coder {
    let fitting = fitting(name)
    if fitting.count == 1, known.contains(fitting[0]) { return fitting[0] }
    let names = (fitting.count > 1 ? fitting : known).map(\.name)
    throw DiagnosticError(
      AgreementMessage.unknownCoder(name, near: Suggestion.nearest(to: name, among: names), known: names))
  }
}
