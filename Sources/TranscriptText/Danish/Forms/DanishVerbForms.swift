/// A verb's forms.
enum DanishVerbForms {
  /// How a verb is inflected, and the part before the verb that the tables know.
  private enum Pattern {
    case weak(DanishVerbs.Weak)
    case strong(first: String, DanishVerbs.Strong)
  }

  /// True when `lemma` is a verb: one that the tables hold, alone or behind a prefix, or a loan in -ere.
  static func isVerb(_ lemma: String) -> Bool { pattern(of: lemma) != nil }

  /// Adds all forms of `lemma` taken as a verb; a verb that no table holds is taken as `behandle` is.
  static func add(_ lemma: String, to list: inout FormList) {
    list.add(lemma, .base)
    switch pattern(of: lemma) ?? .weak(.ede) {
    case .weak(let weak): addWeak(lemma, weak, to: &list)
    case .strong(let first, let strong): addStrong(lemma, first, strong, to: &list)
    }
    let stem = lemma.hasEnding("e") ? String(lemma.dropLast()) : lemma
    list.add(stem + "ende", .presentParticiple)
    list.add(stem + "endes", .presentParticiple)
    list.add(lemma + "s", .passive)
    if lemma.hasEnding("e") { list.add(imperative(stem), .imperative) }
    if lemma.count >= 4, !lemma.hasEnding("ere") { list.lead(lemma) }
  }

  private static func addWeak(_ lemma: String, _ weak: DanishVerbs.Weak, to list: inout FormList) {
    let stem = lemma.hasEnding("e") ? String(lemma.dropLast()) : lemma
    list.add(lemma + "r", .present)
    switch weak {
    case .ede:
      list.add(stem + "ede", .past)
      list.add(stem + "et", .participle)
      list.add(stem + "ede", .agreedParticiple)
      list.add(stem + "edes", .pastPassive)
    case .te:
      // A double consonant is single before t: `kendte` keeps it, `glemte` does not.
      let short = DanishSpelling.reduced(stem)
      list.add(short + "te", .past)
      list.add(short + "t", .participle)
      list.add(short + "te", .agreedParticiple)
      list.add(short + "tes", .pastPassive)
    }
  }

  private static func addStrong(
    _ lemma: String, _ first: String, _ strong: DanishVerbs.Strong, to list: inout FormList
  ) {
    for text in strong.present { list.add(first + text, .present) }
    for text in strong.past {
      list.add(first + text, .past)
      if text.hasEnding("te") || text.hasEnding("de") { list.add(first + text + "s", .pastPassive) }
    }
    for text in strong.participle { list.add(first + text, .participle) }
    for text in strong.agreed { list.add(first + text, .agreedParticiple) }
  }

  /// `tilpass` → `tilpas`; other stems as they are.
  private static func imperative(_ stem: String) -> String { DanishSpelling.reduced(stem) }

  private static func pattern(of lemma: String) -> Pattern? {
    if let strong = DanishVerbs.strong[lemma] { return .strong(first: "", strong) }
    if let weak = DanishVerbs.weak[lemma] { return .weak(weak) }
    var length = lemma.count - 2
    while length >= 2 {
      let first = String(lemma.prefix(length))
      let last = String(lemma.dropFirst(length))
      if DanishVerbs.prefixes.contains(first) {
        if let strong = DanishVerbs.strong[last] { return .strong(first: first, strong) }
        if let weak = DanishVerbs.weak[last] { return .weak(weak) }
      }
      length -= 1
    }
    return lemma.hasEnding("ere") && lemma.count >= 6 ? .weak(.ede) : nil
  }
}
