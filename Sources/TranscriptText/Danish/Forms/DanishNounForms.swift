/// A noun's forms.
enum DanishNounForms {
  /// Definite singular, plural and definite plural, each with its spellings.
  struct Paradigm {
    var definite: [String] = []
    var plural: [String] = []
    var definitePlural: [String] = []
    var firstParts: [String] = []
  }

  /// Adds all forms of `lemma` taken as a noun.
  static func add(_ lemma: String, to list: inout FormList) {
    let paradigm = paradigm(of: lemma)
    list.add(lemma, .base, genitive: .baseGenitive)
    for text in paradigm.definite { list.add(text, .definite, genitive: .definiteGenitive) }
    for text in paradigm.plural { list.add(text, .plural, genitive: .pluralGenitive) }
    for text in paradigm.definitePlural { list.add(text, .definitePlural, genitive: .definitePluralGenitive) }
    list.lead(lemma)
    for text in paradigm.firstParts { list.lead(text) }
    if let last = lemma.last, takesLinkingS(lemma, last) { list.lead(lemma + "s") }
  }

  /// A noun in -e takes no s (`kommunekasse`), but those in -else do (`ydelseskontor`).
  private static func takesLinkingS(_ lemma: String, _ last: Character) -> Bool {
    if last == "e" { return lemma.hasEnding("else") }
    return !"sxz".contains(last)
  }

  /// True when it is known how `lemma` is inflected, and not only guessed.
  static func isCertain(_ lemma: String) -> Bool {
    if DanishSpelling.entry(for: lemma, in: DanishNouns.irregular) != nil { return true }
    if DanishSpelling.entry(for: lemma, in: DanishNouns.patterns) != nil { return true }
    if DanishNouns.endings.contains(where: { lemma.hasEnding($0.ending) && lemma != $0.ending }) { return true }
    return ["e", "er", "el", "um", "us", "i", "a", "o"].contains { lemma.hasEnding($0) }
  }

  private static func paradigm(of lemma: String) -> Paradigm {
    if let (first, _, found) = DanishSpelling.entry(for: lemma, in: DanishNouns.irregular) {
      return Paradigm(
        definite: found.definite.map { first + $0 }, plural: found.plural.map { first + $0 },
        definitePlural: found.definitePlural.map { first + $0 }, firstParts: found.firstParts.map { first + $0 })
    }
    var paradigm = regular(lemma)
    if let (first, last, pattern) = DanishSpelling.entry(for: lemma, in: DanishNouns.patterns),
      DanishNouns.linkingE.contains(last)
    {
      paradigm.firstParts.append(first + (pattern.doubles ? DanishSpelling.doubled(last) : last) + "e")
    }
    return paradigm
  }

  private static func regular(_ lemma: String) -> Paradigm {
    if let pattern = DanishSpelling.entry(for: lemma, in: DanishNouns.patterns)?.value
      ?? DanishNouns.endings.first(where: { lemma.hasEnding($0.ending) && lemma != $0.ending })?.pattern
    {
      return following(pattern, lemma)
    }
    if lemma.hasEnding("é") {
      return suffixed(lemma, definite: ["en", "et"], plural: ["er"], definitePlural: ["erne"])
    }
    if lemma.hasEnding("e") { return endingInE(lemma) }
    if lemma.hasEnding("um") { return endingInUm(lemma) }
    guard DanishSpelling.syllables(lemma) > 1 else { return unknown(lemma) }
    if lemma.hasEnding("er") { return endingInEr(lemma) }
    if lemma.hasEnding("el") { return endingInEl(lemma) }
    if lemma.hasEnding("en") { return endingInEn(lemma) }
    return unknown(lemma)
  }

  private static func suffixed(
    _ stem: String, definite: [String], plural: [String], definitePlural: [String]
  ) -> Paradigm {
    Paradigm(
      definite: definite.map { stem + $0 }, plural: plural.map { stem + $0 },
      definitePlural: definitePlural.map { stem + $0 })
  }

  private static func following(_ pattern: DanishNouns.Pattern, _ lemma: String) -> Paradigm {
    let stem = pattern.doubles ? DanishSpelling.doubled(lemma) : lemma
    let definite = stem + (pattern.isNeuter ? "et" : "en")
    switch pattern.plural {
    case .er: return Paradigm(definite: [definite], plural: [stem + "er"], definitePlural: [stem + "erne"])
    case .e: return Paradigm(definite: [definite], plural: [stem + "e"], definitePlural: [stem + "ene"])
    case .none: return Paradigm(definite: [definite], plural: [lemma], definitePlural: [stem + "ene"])
    }
  }

  /// `ydelse`, `arbejde`.
  private static func endingInE(_ lemma: String) -> Paradigm {
    let isNeuter = DanishNouns.neuterInE.contains { lemma == $0 || lemma.hasEnding($0) && lemma.count > $0.count + 1 }
    return suffixed(lemma, definite: [isNeuter ? "t" : "n"], plural: ["r"], definitePlural: ["rne"])
  }

  /// `kompendium`, `album`.
  private static func endingInUm(_ lemma: String) -> Paradigm {
    let stem = String(lemma.dropLast(2))
    guard stem.hasEnding("i") || stem.hasEnding("e") else {
      return suffixed(lemma, definite: ["met"], plural: ["mer", ""], definitePlural: ["merne", "mene"])
    }
    var paradigm = suffixed(stem, definite: ["et"], plural: ["er"], definitePlural: ["erne"])
    if stem.hasEnding("i") { paradigm.firstParts = [stem + "e"] }
    return paradigm
  }

  /// `leder`, `center`, `karakter`.
  private static func endingInEr(_ lemma: String) -> Paradigm {
    if DanishNouns.pluralInEr.contains(where: { lemma.hasEnding($0) }) {
      return suffixed(lemma, definite: ["en", "et"], plural: ["er"], definitePlural: ["erne"])
    }
    let isNeuter = DanishNouns.syncopatedNeuter.contains { lemma.hasEnding($0) }
    guard isNeuter || DanishNouns.syncopatedCommon.contains(where: { lemma.hasEnding($0) }) else {
      return suffixed(lemma, definite: ["en"], plural: ["e"], definitePlural: ["ne"])
    }
    let short = DanishSpelling.reduced(lemma.dropLast(2)) + "r"
    return Paradigm(
      definite: isNeuter ? [lemma + "et", short + "et"] : [lemma + "en"], plural: [short + "e"],
      definitePlural: [short + "ene"])
  }

  /// `artikel`, `hotel`.
  private static func endingInEl(_ lemma: String) -> Paradigm {
    let short = DanishSpelling.reduced(lemma.dropLast(2)) + "l"
    let double = DanishSpelling.doubled(lemma)
    return Paradigm(
      definite: [short, lemma, double].flatMap { [$0 + "en", $0 + "et"] }, plural: [short + "er", double + "er"],
      definitePlural: [short + "erne", double + "erne"])
  }

  /// `køkken`, `aften`.
  private static func endingInEn(_ lemma: String) -> Paradigm {
    let short = DanishSpelling.reduced(lemma.dropLast(2)) + "n"
    return Paradigm(
      definite: [lemma + "en", lemma + "et", short + "et"], plural: [lemma + "er", short + "er"],
      definitePlural: [lemma + "erne", short + "erne"])
  }

  /// A noun that no rule knows: both genders, plural in -er or none, simple and doubled.
  private static func unknown(_ lemma: String) -> Paradigm {
    let stems = DanishSpelling.canDouble(lemma) ? [lemma, DanishSpelling.doubled(lemma)] : [lemma]
    return Paradigm(
      definite: stems.flatMap { [$0 + "en", $0 + "et"] }, plural: stems.map { $0 + "er" } + [lemma],
      definitePlural: stems.flatMap { [$0 + "erne", $0 + "ene"] })
  }
}
