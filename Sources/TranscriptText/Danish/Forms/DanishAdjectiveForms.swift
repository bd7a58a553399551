/// An adjective's forms.
enum DanishAdjectiveForms {
  /// True when `lemma` is an adjective: one that the tables hold, or by its ending.
  static func isAdjective(_ lemma: String) -> Bool {
    if irregular[lemma] != nil || DanishSpelling.entry(for: lemma, in: plain) != nil { return true }
    guard lemma.count >= 5 else { return false }
    if endings.contains(where: { lemma.hasEnding($0) }) { return true }
    return lemma.hasEnding("et") && DanishVerbForms.isVerb(lemma.dropLast() + "")
  }

  /// Adds all forms of `lemma` taken as an adjective.
  static func add(_ lemma: String, to list: inout FormList) {
    list.add(lemma, .base)
    list.lead(lemma)
    if let forms = irregular[lemma] {
      for (kind, texts) in forms { for text in texts { list.add(text, kind) } }
      return
    }
    if lemma.hasEnding("ende") {
      list.add(lemma + "s", .agreedGenitive)
      return
    }
    let stem = agreedStem(lemma)
    list.add(neuter(lemma), .neuter)
    list.add(stem + "e", .agreed, genitive: .agreedGenitive)
    guard !isParticiple(lemma) else { return }
    list.add(stem + "ere", .comparative)
    let hasShortSuperlative = lemma.hasEnding("ig") || lemma.hasEnding("som")
    let superlative = hasShortSuperlative ? lemma + "st" : stem + "est"
    list.add(superlative, .superlative)
    list.add(superlative + "e", .agreedSuperlative)
  }

  /// `kompliceret`; `let` and `konkret` are none.
  private static func isParticiple(_ lemma: String) -> Bool {
    lemma.hasEnding("et") && lemma.count >= 5 && !["konkret", "komplet", "diskret", "violet"].contains(lemma)
  }

  /// `sikker` → `sikr`, `smuk` → `smukk`, `kompliceret` → `komplicered`.
  private static func agreedStem(_ lemma: String) -> String {
    if isParticiple(lemma) { return lemma.dropLast() + "d" }
    if lemma.hasEnding("el"), !["uel", "iel", "nel", "rel"].contains(where: { lemma.hasEnding($0) }) {
      return DanishSpelling.reduced(lemma.dropLast(2)) + "l"
    }
    if lemma.hasEnding("er"), DanishSpelling.syllables(lemma) > 1 {
      return DanishSpelling.reduced(lemma.dropLast(2)) + "r"
    }
    if lemma.hasEnding("en"), DanishSpelling.syllables(lemma) > 1 {
      return DanishSpelling.reduced(lemma.dropLast(2)) + "n"
    }
    let doubles =
      lemma.hasEnding("el") || lemma.hasEnding("som")
      || DanishSpelling.entry(for: lemma, in: plain)?.value ?? false
    return doubles ? DanishSpelling.doubled(lemma) : lemma
  }

  /// `digitalt`; nothing is added after -sk, t, or an unstressed vowel.
  private static func neuter(_ lemma: String) -> String {
    if lemma.hasEnding("sk") || lemma.hasEnding("t") || lemma.hasEnding("e") { return lemma }
    return lemma + "t"
  }

  private static let endings = [
    "lig", "ig", "isk", "iv", "bar", "som", "løs", "fuld", "mæssig", "ende", "uel", "iel", "ionel", "eret", "agtig",
    "fri", "rig", "orienteret", "baseret", "bel", "abel",
  ]

  /// Adjectives without a telling ending; true where the consonant is doubled.
  private static let plain: [String: Bool] = {
    var table: [String: Bool] = [:]
    for word in words.split(whereSeparator: \.isWhitespace) {
      table[String(word.last == "+" ? word.dropLast() : word)] = word.last == "+"
    }
    return table
  }()

  private static let words = """
    digital social central lokal national international global normal total kommunal regional formal final fatal ideal
    legal illegal loyal marginal mental neutral optimal original radikal speciel generel struktural vital decentral
    analog kompetent relevant interessant effektiv ansat belastet svær ny høj lav hård blød varm kold dyr billig
    hurtig langsom+ klar uklar stærk svag rig syg rask frisk træt+ let+ nem+ slem+ grim+ smuk+ tom+ dum+ flot+ glat+
    smal+ stram+ fuld tynd skæv grøn+ tør+ skøn+ stiv bred lige rund fast løs åben lukket sikker usikker dansk enkel
    simpel dobbelt moderne privat offentlig fælles ekstra stor lang kort tung ung dårlig bevidst relevant konstant
    travl presset stresset fleksibel stabil mobil svag sund rolig tryg utryg glad sur vred dygtig faglig personlig
    ensom+ tydelig effektiv intensiv passiv aktiv negativ positiv alvorlig skriftlig mundtlig indviklet besværet sjælden
    ensartet forskellig forældet forvirret grundig konkret diskret komplet abstrakt korrekt direkte perfekt
    """

  private static let irregular: [String: [(FormKind, [String])]] = [
    "god": [
      (.neuter, ["godt"]), (.agreed, ["gode"]), (.comparative, ["bedre"]), (.superlative, ["bedst"]),
      (.agreedSuperlative, ["bedste"]),
    ],
    "gammel": [
      (.neuter, ["gammelt"]), (.agreed, ["gamle"]), (.agreedGenitive, ["gamles"]), (.comparative, ["ældre"]),
      (.superlative, ["ældst"]), (.agreedSuperlative, ["ældste"]),
    ],
    "lille": [
      (.agreed, ["små"]), (.comparative, ["mindre"]), (.superlative, ["mindst"]), (.agreedSuperlative, ["mindste"]),
    ],
    "stor": [
      (.neuter, ["stort"]), (.agreed, ["store"]), (.agreedGenitive, ["stores"]), (.comparative, ["større"]),
      (.superlative, ["størst"]), (.agreedSuperlative, ["største"]),
    ],
    "lang": [
      (.neuter, ["langt"]), (.agreed, ["lange"]), (.comparative, ["længere"]), (.superlative, ["længst"]),
      (.agreedSuperlative, ["længste"]),
    ],
    "ung": [
      (.neuter, ["ungt"]), (.agreed, ["unge"]), (.agreedGenitive, ["unges"]), (.comparative, ["yngre"]),
      (.superlative, ["yngst"]), (.agreedSuperlative, ["yngste"]),
    ],
    "dårlig": [
      (.neuter, ["dårligt"]), (.agreed, ["dårlige"]), (.comparative, ["dårligere", "værre"]),
      (.superlative, ["dårligst", "værst"]), (.agreedSuperlative, ["dårligste", "værste"]),
    ],
    "mange": [(.comparative, ["flere"]), (.superlative, ["flest"]), (.agreedSuperlative, ["fleste"])],
    "få": [(.comparative, ["færre"]), (.superlative, ["færrest"]), (.agreedSuperlative, ["færreste"])],
    "ny": [
      (.neuter, ["nyt"]), (.agreed, ["nye"]), (.comparative, ["nyere"]), (.superlative, ["nyest"]),
      (.agreedSuperlative, ["nyeste"]),
    ],
  ]
}
