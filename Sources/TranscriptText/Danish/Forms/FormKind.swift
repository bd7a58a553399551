/// How a written form stands to the word that an author wrote as a term.
public enum FormKind: String, Sendable, Hashable, CaseIterable, Comparable {
  /// As written by the author: a noun's indefinite singular, a verb's infinitive, an adjective's common gender.
  case base
  case baseGenitive = "genitive"
  case definite
  case definiteGenitive = "definite-genitive"
  case plural
  case pluralGenitive = "plural-genitive"
  case definitePlural = "definite-plural"
  case definitePluralGenitive = "definite-plural-genitive"
  case present
  case past
  case participle
  /// The participle beside a plural or definite noun: `registrerede`, `skrevne`.
  case agreedParticiple = "agreed-participle"
  case presentParticiple = "present-participle"
  /// The passive in -s of the infinitive and the present: `registreres`.
  case passive
  case pastPassive = "past-passive"
  case imperative
  /// The adjective's neuter, also its adverb: `digitalt`.
  case neuter
  /// The adjective beside a plural or definite noun: `digitale`.
  case agreed
  /// The adjective used as a noun: `de lediges`.
  case agreedGenitive = "agreed-genitive"
  case comparative
  case superlative
  case agreedSuperlative = "agreed-superlative"
  /// Only as the first part of a compound: `samarbejds` in `samarbejdspartner`.
  case firstPart = "first-part"
  /// A term in capitals with an ending that no rule of ours tells apart: `HK'eren`.
  case inflected

  /// The order in which forms are listed.
  public static func < (left: FormKind, right: FormKind) -> Bool { left.rank < right.rank }

  /// The place in the list of kinds. Told by `switch`: the raw value is a text, which to hash takes longer than to make a
  /// form.
  var rank: Int {
    switch self {
    case .base: 0
    case .baseGenitive: 1
    case .definite: 2
    case .definiteGenitive: 3
    case .plural: 4
    case .pluralGenitive: 5
    case .definitePlural: 6
    case .definitePluralGenitive: 7
    case .present: 8
    case .past: 9
    case .participle: 10
    case .agreedParticiple: 11
    case .presentParticiple: 12
    case .passive: 13
    case .pastPassive: 14
    case .imperative: 15
    case .neuter: 16
    case .agreed: 17
    case .agreedGenitive: 18
    case .comparative: 19
    case .superlative: 20
    case .agreedSuperlative: 21
    case .firstPart: 22
    case .inflected: 23
    }
  }

  /// The grammar's name for it.
  public func name(in language: Language) -> String {
    switch self {
    case .base: language.pick("grundform", "base form")
    case .baseGenitive: language.pick("genitiv", "genitive")
    case .definite: language.pick("bestemt ental", "definite singular")
    case .definiteGenitive: language.pick("bestemt ental, genitiv", "definite singular, genitive")
    case .plural: language.pick("ubestemt flertal", "indefinite plural")
    case .pluralGenitive: language.pick("ubestemt flertal, genitiv", "indefinite plural, genitive")
    case .definitePlural: language.pick("bestemt flertal", "definite plural")
    case .definitePluralGenitive: language.pick("bestemt flertal, genitiv", "definite plural, genitive")
    case .present: language.pick("nutid", "present")
    case .past: language.pick("datid", "past")
    case .participle: language.pick("kort tillægsform", "past participle")
    case .agreedParticiple:
      language.pick("kort tillægsform, flertal eller bestemt", "past participle, plural or definite")
    case .presentParticiple: language.pick("lang tillægsform", "present participle")
    case .passive: language.pick("s-passiv", "passive in -s")
    case .pastPassive: language.pick("s-passiv, datid", "passive in -s, past")
    case .imperative: language.pick("bydeform", "imperative")
    case .neuter: language.pick("intetkøn eller biord", "neuter or adverb")
    case .agreed: language.pick("flertal eller bestemt", "plural or definite")
    case .agreedGenitive: language.pick("flertal eller bestemt, genitiv", "plural or definite, genitive")
    case .comparative: language.pick("komparativ", "comparative")
    case .superlative: language.pick("superlativ", "superlative")
    case .agreedSuperlative: language.pick("superlativ, bestemt", "superlative, definite")
    case .firstPart: language.pick("forled", "first part of a compound")
    case .inflected: language.pick("bøjet form", "inflected form")
    }
  }
}
