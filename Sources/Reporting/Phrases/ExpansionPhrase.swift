internal import CodingModel
internal import TranscriptText

/// Why words of a text fit what a rule says: `jobcentrets ← jobcenter + bestemt ental, genitiv`.
struct ExpansionPhrase {
  let language: Language

  /// The words, an arrow, and what they fit.
  func text(_ expansion: MatchExpansion) -> String {
    let list = expansion.list.map { language.pick(" i $\($0)", " in $\($0)") } ?? ""
    return "\(expansion.text.shown) ← \(expansion.pattern)\(reading(expansion))\(list)"
  }

  /// Several, each text once with the number of times it stands there.
  func texts(_ expansions: [MatchExpansion]) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for text in expansions.map(text) {
      if counts[text] == nil { order.append(text) }
      counts[text, default: 0] += 1
    }
    return order.map { text in
      let count = counts[text] ?? 1
      return count == 1 ? text : text + language.pick(" (\(count) gange)", " (\(count) times)")
    }
  }

  private func reading(_ expansion: MatchExpansion) -> String {
    if expansion.words.count == 1 { return expansion.words.map { reading($0.reading) }.joined() }
    let inflected = expansion.words.compactMap { word -> String? in
      guard case .term(let reading) = word.reading else { return nil }
      let name = name(of: reading)
      return name.isEmpty || reading.match.form.kinds.contains(.base) ? nil : "\(word.text.shown): \(word.pattern)\(name)"
    }
    return inflected.isEmpty ? "" : " (\(inflected.joined(separator: ", ")))"
  }

  private func reading(_ reading: WordReading) -> String {
    switch reading {
    case .term(let term): self.reading(term)
    case .exact(isPart: false): language.pick(" (netop denne form)", " (this form only)")
    case .exact(isPart: true): language.pick(" (led ved bindestreg)", " (part beside a hyphen)")
    case .capitals(ending: ""): language.pick(" (med store bogstaver)", " (in capitals)")
    case .capitals(let ending): language.pick(" + endelsen \(ending)", " + the ending \(ending)")
    case .beginning: language.pick(" (begyndelse)", " (beginning)")
    case .ending: language.pick(" (slutning)", " (ending)")
    case .inside: language.pick(" (inde i ordet)", " (inside the word)")
    case .expression: language.pick(" (regulært udtryk)", " (regular expression)")
    case .anyWord: language.pick(" (hvilket ord som helst)", " (any word)")
    }
  }

  private func reading(_ term: TermReading) -> String {
    let parts = term.match.parts(of: term.word)
    if parts == term.match.form.text { return name(of: term) }
    // Before another part a form has no meaning of its own: the s of sagsbehandler is no genitive.
    let name = term.match.right == nil && !term.match.form.kinds.contains(.base) ? name(of: term) : ""
    return name + language.pick(" i sammensætning: ", " in compound: ") + parts
  }

  private func name(of term: TermReading) -> String {
    let kinds = term.match.form.kinds
    if kinds.contains(.base) { return " (\(FormKind.base.name(in: language)))" }
    return " + \(term.match.form.kindNames(in: language))"
  }
}
