internal import CodingModel

/// What letters are compared with to find the code that someone means: one rule, on the command line and at the desk.
struct CodeLetters: Sendable {
  /// The code.
  let code: CodeOutline
  /// Its path, folded.
  let path: String
  /// The components of the path, folded.
  let components: [String]
  /// Its name, folded.
  let name: String
  /// The words of its name and of the last component, folded.
  let words: [String]

  /// Folds what a code is called.
  init(_ code: CodeOutline, _ folded: (String) -> String = CodeName.folded) {
    self.code = code
    path = folded(code.path.description)
    components = code.path.components.map(folded)
    name = folded(code.name)
    words = (name + " " + folded(code.path.last)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The ways in which folded letters can stand for a code, the surest first: they are its path, its last component,
  /// its name; they begin the last component, the name, or with slashes each of the last components in turn (`komp/eft`);
  /// they begin a word of the name. The first way in which they stand for any code counts.
  static let ways: [@Sendable (CodeLetters, String) -> Bool] = [
    { $0.path == $1 }, { $0.components.last == $1 }, { $0.name == $1 }, { $0.begins(with: $1) },
    { letters, wanted in letters.words.contains { $0.hasPrefix(wanted) } },
  ]

  /// Whether letters begin the last component, the name, or with slashes each of the last components in turn.
  func begins(with wanted: String) -> Bool {
    if components.last?.hasPrefix(wanted) == true || name.hasPrefix(wanted) { return true }
    let parts = wanted.split(separator: "/").map(String.init)
    guard wanted.contains("/"), !parts.isEmpty, parts.count <= components.count else { return false }
    return zip(components.suffix(parts.count), parts).allSatisfy { $0.hasPrefix($1) }
  }

  /// The codes that letters stand for: with `æ`, `ø` and `å` written `ae`, `oe` and `aa` where nothing fits otherwise,
  /// and then by the path under which a code came in. `\/` is a slash in a name, for which `-` stands in its path.
  static func found(_ text: String, among codes: [CodeLetters]) -> [CodeOutline] {
    guard text.contains("\\/") else { return plain(text, among: codes) }
    let found = plain(text.replacing("\\/", with: "-"), among: codes)
    let name = CodeName.folded(text.replacing("\\/", with: "/"))
    return found.isEmpty ? codes.filter { $0.name == name }.map(\.code) : found
  }

  private static func plain(_ text: String, among codes: [CodeLetters]) -> [CodeOutline] {
    let wanted = CodeName.folded(text)
    guard !wanted.isEmpty else { return [] }
    if let found = first(codes, wanted) { return found }
    let spelledOut = codes.map { CodeLetters($0.code, CodeName.spelledOut) }
    if let found = first(spelledOut, CodeName.spelledOut(text)) { return found }
    return codes.map(\.code).filter { CodeName.folded($0.key.description) == wanted }
  }

  private static func first(_ codes: [CodeLetters], _ wanted: String) -> [CodeOutline]? {
    ways.lazy.map { way in codes.filter { way($0, wanted) }.map(\.code) }.first { !$0.isEmpty }
  }
}
