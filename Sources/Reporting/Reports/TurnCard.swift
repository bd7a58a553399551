public import CodingModel
public import TranscriptText

/// One turn as a coder sees it: wrapped, with a bar in the margin for each coding, and what the bars stand for.
///
/// Each coding has a letter and each proposal a number, so that the card reads without colours too.
public struct TurnCard: Sendable {
  /// How a coding on the turn stands.
  public enum Standing: Hashable, Sendable {
    /// The coder's own.
    case own
    /// A proposal of the rules that was accepted.
    case accepted
    /// A proposal of the rules that nobody has judged; the number to accept or reject it by.
    case proposed(Int)
    /// Another coder's, with initials.
    case other(String)
  }

  /// A coding on the turn.
  public struct Mark: Hashable, Sendable {
    /// The code.
    public let code: CodeLabel
    /// The stretch.
    public let range: TextRange
    /// How it stands.
    public let standing: Standing
    /// The words that rules matched.
    public let words: [TextRange]

    /// Makes a mark.
    public init(code: CodeLabel, range: TextRange, standing: Standing, words: [TextRange] = []) {
      self.code = code
      self.range = range
      self.standing = standing
      self.words = words
    }
  }

  /// The interview.
  public let interview: Interview
  /// The turn's place, from 0.
  public let turn: Int
  /// Codings, then proposals, each in the order of the text.
  public let marks: [Mark]
  /// Words to point out, such as those searched for.
  public let found: [TextRange]
  /// True to show the end of the turn before, for one who comes from elsewhere.
  public let showsContext: Bool
  /// Memos on the turn or on codings of it.
  public let memos: [MemoRecord]
  /// A last line, such as the codes used lately.
  public let footer: String

  /// Makes a card.
  public init(
    interview: Interview, turn: Int, marks: [Mark], found: [TextRange] = [], showsContext: Bool = false,
    memos: [MemoRecord] = [], footer: String = ""
  ) {
    self.interview = interview
    self.turn = turn
    self.marks = marks
    self.found = found
    self.showsContext = showsContext
    self.memos = memos
    self.footer = footer
  }

  /// At most so many bars stand in the margin; codings beyond them are named below the text only.
  static let mostBars = 9
  /// Columns of text beyond these are hard to read.
  static let widestText = 100

  /// Lays the card out for a terminal of `width` columns; it ends in a line feed.
  public func rendered(width: Int, colors: TerminalColors, language: Language) -> String {
    let ink = TerminalInk(colors)
    let columns = bars
    let margin = columns.isEmpty ? 2 : columns.count + 2
    let transcript = interview.transcript
    let current = transcript.turns[turn]
    let isAsked = transcript.role(of: current) == .interviewer
    let lines = TurnLines(transcript.text, current.body, width: max(20, min(width, Self.widestText + margin) - margin - 1))
    let pointed = found + marks.flatMap(\.wordsToPointOut)
    var text = [header(ink, width: width, language)]
    if showsContext, let before = context(width: width) { text.insert(ink.dim(before), at: 0) }
    var begun: Set<Int> = []
    for line in lines.lines {
      var row = columns.isEmpty ? "  " : " "
      for (place, bar) in columns.enumerated() { row += self.bar(bar, place, line, &begun, ink) }
      row += columns.isEmpty ? "" : " "
      let words = line.words.map { word in
        let shown = isAsked ? ink.dim(word.text) : word.text
        return pointed.contains { $0.overlaps(word.range) } ? ink.underlined(shown) : shown
      }
      text.append((row + words.joined(separator: " ")).trimmingTrailingBlanks)
    }
    let legend = legendLines(ink, width: width, language) + memos.map { memoLine($0, ink, width: width) }
    if !legend.isEmpty { text += [""] + legend }
    if !footer.isEmpty { text.append(ink.dim(TextWidth.wrap(footer.shown, width: width - 1).joined(separator: "\n"))) }
    return text.joined(separator: "\n") + "\n"
  }

  /// The marks that have a bar, each with its letter.
  private var bars: [(mark: Mark, sign: String)] { Array(signed.prefix(Self.mostBars)) }

  /// All marks with their letters and numbers.
  private var signed: [(mark: Mark, sign: String)] {
    var letter = 0
    return marks.map { mark in
      if case .proposed(let number) = mark.standing { return (mark, number < 10 ? "\(number)" : "+") }
      letter += 1
      return (mark, letter <= 26 ? String(UnicodeScalar(UInt8(64 + letter))) : "+")
    }
  }

  private func bar(
    _ bar: (mark: Mark, sign: String), _ place: Int, _ line: TurnLines.Line, _ begun: inout Set<Int>, _ ink: TerminalInk
  ) -> String {
    guard line.range.overlaps(bar.mark.range) else { return " " }
    let color = CodeColor(bar.mark.code.color)
    if begun.insert(place).inserted { return ink.block(bar.sign, color, isFaint: bar.mark.isFaint) }
    return ink.colored(bar.mark.isFaint ? "┊" : "┃", color)
  }

  /// `nordjysk-leder 12/87 · IP · 00:14:05`, filled up with a rule.
  private func header(_ ink: TerminalInk, width: Int, _ language: Language) -> String {
    let transcript = interview.transcript
    let current = transcript.turns[turn]
    let speaker = transcript.speaker(of: current).map { " · " + $0.label.shown } ?? ""
    let time = current.time.map { " · \($0)" } ?? ""
    let place = "\(interview.name.shown) \(turn + 1)/\(transcript.turns.count)"
    let rule = String(repeating: "─", count: max(2, min(width, Self.widestText) - 4 - TextWidth.columns(place + speaker + time)))
    return ink.dim("─ ") + place + ink.bold(speaker) + ink.dim(time + " " + rule)
  }

  /// The end of the turn before, on at most two lines.
  private func context(width: Int) -> String? {
    guard turn > 0 else { return nil }
    let transcript = interview.transcript
    let former = transcript.turns[turn - 1]
    let speaker = transcript.speaker(of: former).map { $0.label.shown + ": " } ?? ""
    let wrapped = TextWidth.wrap(speaker + transcript.text[former.body].shown, width: min(width, Self.widestText) - 5)
    let lines = wrapped.suffix(2).map { "  " + $0 }
    guard wrapped.count > 2 else { return lines.joined(separator: "\n") }
    return "  … " + (lines.joined(separator: "\n").dropFirst(2))
  }

  private func legendLines(_ ink: TerminalInk, width: Int, _ language: Language) -> [String] {
    signed.map { mark, sign in
      let color = CodeColor(mark.code.color)
      let path = mark.code.path.description.shown
      let name = mark.code.name.shown
      let detail = [name == mark.code.path.last ? "" : name, self.detail(mark, language)].filter { !$0.isEmpty }
      let key = if case .proposed(let number) = mark.standing { " a\(number)/x\(number)" } else { "" }
      let lead = " " + ink.block(sign, color, isFaint: mark.isFaint) + ink.dim(key) + " "
      let rest = detail.isEmpty ? "" : " · " + detail.joined(separator: " · ")
      let text = TextWidth.cut(path + rest, to: width - 4 - TextWidth.columns(key))
      if case .other = mark.standing { return lead + ink.dim(text) }
      return text.hasPrefix(path) ? lead + path + ink.dim(String(text.dropFirst(path.count))) : lead + text
    }
  }

  private func memoLine(_ memo: MemoRecord, _ ink: TerminalInk, width: Int) -> String {
    let author = memo.author.name.shown
    let text = Self.excerpt(of: memo.text, to: max(20, width - 7 - TextWidth.columns(author)))
    return " " + ink.bold("m") + ink.dim(" \(author): ") + text
  }

  /// A text on one line of at most `width` columns, without anything that could steer a terminal.
  public static func excerpt(of text: String, to width: Int) -> String { TextWidth.cut(text.shown, to: max(1, width)) }

  /// What there is to say of a mark beside its code: the stretch where it is a part of the turn, or the matched words.
  private func detail(_ mark: Mark, _ language: Language) -> String {
    let text = interview.transcript.text
    let body = interview.transcript.turns[turn].body
    let part = mark.range.contains(body) ? "" : Self.excerpt(text[mark.range].shown)
    switch mark.standing {
    case .own: return part
    case .accepted: return [language.pick("godkendt forslag", "accepted proposal"), part].joined(separator: " ")
    case .proposed:
      let words = mark.words.filter { $0.overlaps(body) }.map { text[$0].shown }
      let unique = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return unique.isEmpty ? part : "»\(unique.joined(separator: "«, »"))«"
    case .other(let initials): return [initials, part].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// `»first words … last words«`.
  private static func excerpt(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 6 else { return "»\(text)«" }
    return "»\(words.prefix(3).joined(separator: " ")) … \(words.suffix(2).joined(separator: " "))«"
  }
}

extension TurnCard.Mark {
  /// The words that rules matched, while nobody has judged the coding.
  fileprivate var wordsToPointOut: [TextRange] {
    if case .proposed = standing { words } else { [] }
  }

  /// Proposals and other people's codings are drawn fainter than what the coder stands by.
  fileprivate var isFaint: Bool {
    switch standing {
    case .own, .accepted: false
    case .proposed, .other: true
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
