internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// Finds the code that a coder means by a few letters: what is used most comes first.
struct CodePrefixes: Sendable {
  /// What a few letters lead to.
  enum Finding: Hashable, Sendable {
    /// One code; `others` fit too, but are used far less by this coder.
    case code(CodeOutline, others: [CodeOutline])
    /// Several, the most used first.
    case several([CodeOutline])
    /// None; the nearest name there is.
    case none(near: String?)
  }

  /// A code is clearly ahead with so many own codings, and so many times those of the next.
  static let leastOwn = 3
  static let lead = 3

  /// The codes in the books' order.
  let codes: [CodeOutline]
  private let entries: [CodeLetters]
  private let use: [CodePath: CodeUse]
  /// What the coder has settled before: letters that were ambiguous, and the code that was meant.
  private var settled: [String: CodePath] = [:]
  /// Codings that were made since `use` was counted.
  private var given: [CodePath: Int] = [:]

  /// Takes the codes to choose from and how often each is used, by its key.
  init(_ codes: [CodeOutline], use: [CodePath: CodeUse]) {
    self.codes = codes
    self.use = use
    entries = codes.map { CodeLetters($0) }
  }

  /// Notes that a code was given, so that it is preferred from now on.
  mutating func note(_ code: CodeOutline) { given[code.key, default: 0] += 1 }

  /// Notes which code was meant by letters that fit several.
  mutating func settle(_ letters: String, as code: CodeOutline) { settled[letters.lowercased()] = code.key }

  /// Takes over what was settled at the desk before the codes were read anew.
  mutating func adopt(_ former: CodePrefixes) { settled = former.settled }

  /// Own codings with a code.
  func own(_ code: CodeOutline) -> Int { (use[code.key]?.own ?? 0) + given[code.key, default: 0] }

  /// The code that `letters` stand for, by the rule of `CodeLetters`.
  ///
  /// Where several fit equally well, the one that the coder has settled for before, or uses far more than the others.
  /// Letters that stand only inside names give these codes to choose from, even where it is one.
  func finding(_ letters: String) -> Finding {
    let found = ranked(CodeLetters.found(letters, among: entries))
    if let best = found.first {
      if found.count == 1 { return .code(best, others: []) }
      if let key = settled[letters.lowercased()], let code = found.first(where: { $0.key == key }) {
        return .code(code, others: found.filter { $0 != code })
      }
      if own(best) >= Self.leastOwn, own(best) >= Self.lead * own(found[1]) {
        return .code(best, others: Array(found.dropFirst()))
      }
      return .several(found)
    }
    // Letters from inside a name are only ever asked about.
    let inside = holding(letters)
    if !inside.isEmpty { return .several(inside) }
    let names = codes.map(\.path.description) + codes.map(\.path.last) + codes.map(\.name)
    return .none(near: Suggestion.nearest(to: letters, among: names))
  }

  /// Codes that hold `text` in their path or name, the most used first; those that begin with it before the others.
  func holding(_ text: String) -> [CodeOutline] {
    let wanted = CodeName.folded(text)
    if wanted.isEmpty { return ranked(codes) }
    let fitting = entries.filter { $0.path.contains(wanted) || $0.name.contains(wanted) || $0.begins(with: wanted) }
    let beginning = fitting.filter { $0.begins(with: wanted) || $0.path.hasPrefix(wanted) }.map(\.code)
    let others = fitting.map(\.code).filter { !beginning.contains($0) }
    return ranked(beginning) + ranked(others)
  }

  /// For each code, by its key, the fewest letters of its last component or name that lead to it and are no key of the
  /// desk; codes that no short beginning leads to are left out.
  func shortest(for codes: [CodeOutline]) -> [CodePath: String] {
    var shared: [String: Set<CodePath>] = [:]
    for entry in entries {
      for letters in Self.beginnings(of: entry) { shared[letters, default: []].insert(entry.code.key) }
    }
    var shortest: [CodePath: String] = [:]
    for code in codes {
      guard let entry = entries.first(where: { $0.code.key == code.key }) else { continue }
      let own = Self.beginnings(of: entry).sorted { $0.count < $1.count }
      shortest[code.key] = own.first { letters in
        // Letters that many codes share lead to one only where the coder uses it most.
        guard letters.count < 4 || shared[letters]?.count == 1, DeskLine.parse(letters) == Self.plain(letters) else {
          return false
        }
        if case .code(code, _) = finding(letters) { return true }
        return false
      }
    }
    return shortest
  }

  /// The first one to ten letters of the last component and of the name.
  private static func beginnings(of entry: CodeLetters) -> Set<String> {
    Set([entry.components.last ?? "", entry.name].flatMap { text in
      (1...10).compactMap { $0 <= text.count ? String(text.prefix($0)) : nil }
    })
  }

  private static func plain(_ letters: String) -> DeskLine { .code(CodeRequest(codes: [.name(letters)])) }

  /// The most used first: by this coder, then by anybody; then the books' order.
  private func ranked(_ codes: [CodeOutline]) -> [CodeOutline] {
    codes.enumerated().sorted { left, right in
      let (mine, theirs) = (own(left.element), own(right.element))
      if mine != theirs { return mine > theirs }
      let (all, others) = (use[left.element.key]?.all ?? 0, use[right.element.key]?.all ?? 0)
      return all == others ? left.offset < right.offset : all > others
    }.map(\.element)
  }
}
