internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

extension CodingDesk {
  /// The turn at hand with its codings, its proposals numbered anew.
  mutating func card(showsContext: Bool = false) -> String {
    let body = turn.body
    proposals = openProposals(in: place)
    let here = codings.filter { $0.range.overlaps(body) }
    let marks = here.compactMap(standingMark) + proposals.enumerated().map { number, coding in
      mark(coding, .proposed(number + 1))
    }
    let card = TurnCard(
      interview: interview, turn: place, marks: marks, found: found, showsContext: showsContext,
      memos: memos(on: body, with: here), footer: footer)
    return card.rendered(width: workspace.width, colors: colors, language: language)
  }

  /// The memos on a stretch or on codings in it, the oldest first.
  private func memos(on body: TextRange, with codings: [Coding]) -> [MemoRecord] {
    memos.filter { memo in
      switch memo.target {
      case .stretch(let id, let range, let text):
        id == interview.id && text == textSHA256 && range.overlaps(body)
      case .coding(let id): codings.contains { $0.id == id }
      default: false
      }
    }
  }

  var colors: TerminalColors {
    TerminalColors(usesColor: workspace.usesColor, colorTerm: workspace.environment["COLORTERM"])
  }

  /// The mark of a coding that stands; `nil` for one that is not shown, or is only proposed.
  private func standingMark(_ coding: Coding) -> TurnCard.Mark? {
    if coding.coder == coder { return mark(coding, .own) }
    if coding.coder == .rules, coding.verdict != .accepted || coding.follows { return nil }
    // What the rules propose is whose who has accepted it.
    let owner = coding.coder == .rules ? judges[coding.id] ?? coder : coding.coder
    if owner == coder { return mark(coding, .accepted) }
    return showsOthers ? mark(coding, .other(Self.initials(of: owner.name))) : nil
  }

  private func mark(_ coding: Coding, _ standing: TurnCard.Standing) -> TurnCard.Mark {
    TurnCard.Mark(
      code: CodeLabel(outline(coding.code)), range: coding.range, standing: standing,
      words: coding.evidence.flatMap(\.matches).sorted())
  }

  /// `ÅB` for `Åse Bjerg`, `KON` for `konsulent`.
  static func initials(of name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    return words.count > 1 ? words.prefix(3).map { $0.prefix(1).uppercased() }.joined() : name.prefix(3).uppercased()
  }

  /// `Seneste: 1 arbejdsgange  2 tid`.
  private var footer: String {
    let recent = recentCodes
    guard !recent.isEmpty else { return "" }
    let codes = recent.enumerated().map { "\($0 + 1)\u{A0}\($1.path.last.replacing(" ", with: "\u{A0}"))" }
    return DeskPhrase.recent.text(in: language) + " " + codes.joined(separator: "  ")
  }

  /// The codes that letters could mean, to choose from by number.
  func candidates(_ codes: [CodeOutline], for letters: String) -> String {
    let lines = codes.prefix(9).enumerated().map { number, code in
      "  \(number + 1) \(named(code, sign: "").dropFirst())\n"
    }
    let rest = codes.count > 9 ? "  " + DeskPhrase.more(codes.count - 9).text(in: language) + "\n" : ""
    return lines.joined() + rest
  }

  /// What a code means, or the codes that the letters could stand for.
  mutating func describe(_ letters: String) -> DeskAnswer {
    let letters = letters.hasPrefix("=") ? String(letters.dropFirst()) : letters
    switch prefixes.finding(letters) {
    case .code(let code, _): return DeskAnswer(text: description(of: code))
    case .none(let near): return Self.problem(.unknownCode(letters, near: near))
    case .several(let codes):
      pending = PendingChoice(action: .describe, letters: letters, word: 0, candidates: Array(codes.prefix(9)))
      return DeskAnswer(text: candidates(codes, for: letters))
    }
  }

  func description(of code: CodeOutline) -> String {
    let aspects: [(String, String)] = [
      ("", code.definition), (language.pick("Også:", "Include:"), code.include),
      (language.pick("Ikke:", "Exclude:"), code.exclude), (language.pick("Eksempel:", "Example:"), code.example),
    ]
    let texts = aspects.filter { !$0.1.isEmpty }.map { title, text in
      TurnCard.paragraph((title.isEmpty ? "" : title + " ") + text, width: workspace.width, indent: 2)
    }
    let none = texts.isEmpty ? ["  " + DeskPhrase.noDefinition.text(in: language)] : texts
    return String(named(code, sign: "").dropFirst()) + "\n" + none.joined(separator: "\n") + "\n"
  }

  /// The codes as a tree with the fewest letters that lead to each and the number of own codings; with a text the codes
  /// that hold it, the most used first.
  func list(_ text: String) -> DeskAnswer {
    let codes = text.isEmpty ? prefixes.codes : prefixes.holding(text)
    guard !codes.isEmpty else { return Self.problem(.unknownCode(text, near: nil)) }
    let shortest = prefixes.shortest(for: codes)
    let rows = codes.map { code in
      let indent = String(repeating: "  ", count: code.path.components.count - 1)
      let path = text.isEmpty ? indent + code.path.last : code.path.description
      return (
        letters: shortest[code.key] ?? "", path: path.withVisibleControls,
        name: code.name == code.path.last ? "" : code.name, count: prefixes.own(code)
      )
    }
    return DeskAnswer(text: TurnCard.codeList(rows, width: workspace.width, language: language))
  }
}
