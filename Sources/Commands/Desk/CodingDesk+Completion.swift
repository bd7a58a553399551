internal import CodingModel
internal import CodingStore
internal import TranscriptText

extension CodingDesk {
  /// Takes over what belongs to the coder, not to the interview, from the desk before.
  mutating func takeOver(_ former: CodingDesk?) {
    guard let former else { return }
    prefixes.adopt(former.prefixes)
    latest = former.latest
    showsOthers = former.showsOthers
  }

  /// What the end of a line could become: codes by any part of their name, the most used first; after `!` what the
  /// command line offers, after `i ` interviews.
  func completions(for line: String) -> LineCompletion {
    let text = line.drop(while: \.isWhitespace)
    if text.hasPrefix("!") {
      let command = String(text.dropFirst())
      return LineCompletion(
        typed: String(CommandLineWords.lastWord(of: command)),
        candidates: Session(workspace: workspace).completions(for: command))
    }
    if text.hasPrefix("i ") {
      let typed = String(text.dropFirst(2))
      let names = (try? store.interviewRecords())?.map(\.name) ?? []
      return LineCompletion(
        typed: typed, candidates: names.filter { $0.lowercased().contains(typed.lowercased()) })
    }
    if ["/", "#"].contains(text.first) || text.hasPrefix("m ") || text.hasPrefix("+") {
      return LineCompletion(typed: "", candidates: [])
    }
    return codeCompletions(String(text))
  }

  private func codeCompletions(_ line: String) -> LineCompletion {
    let typed = Self.unfinishedCode(line)
    guard !typed.isEmpty else { return LineCompletion(typed: "", candidates: []) }
    let codes = prefixes.holding(typed.replacing("\\,", with: ","))
    let paths = codes.map { $0.path.description }.filter { $0 == $0.withVisibleControls }
    return LineCompletion(
      typed: typed,
      candidates: paths.map { path in
        let word = path.replacing(",", with: "\\,")
        return DeskLine.codeWords(word) == [.name(path)] && DeskLine.parse(word) == .code(.init(codes: [.name(path)]))
          ? word : "=" + word
      })
  }

  /// The end of a line that names a code: after the turns, the quotation, a sign and the last comma.
  static func unfinishedCode(_ line: String) -> String {
    var rest = line[...]
    if let numbers = rest.prefixMatch(of: /[0-9]+(?:\s*[-–]\s*[0-9]+)?\s+/) { rest = rest[numbers.range.upperBound...] }
    if let first = rest.first, "\"»“”„".contains(first) {
      guard let end = rest.dropFirst().lastIndex(where: { "\"«“”".contains($0) }) else { return "" }
      rest = rest[rest.index(after: end)...]
    }
    var last = rest.startIndex
    var former: Character?
    for place in rest.indices {
      if rest[place] == ",", former != "\\" { last = rest.index(after: place) }
      former = rest[place]
    }
    rest = rest[last...].drop(while: \.isWhitespace)
    if let sign = rest.first, "-=?".contains(sign) { rest = rest.dropFirst() }
    return String(rest.drop(while: \.isWhitespace))
  }
}
