/// A Danish word's written forms, by our own rules and small tables of irregular words.
///
/// A word may belong to several classes; it then gets the forms of each (`samarbejde` is a noun and a verb). Where no
/// rule and no table knows a noun's gender and plural, both genders and all plurals are made; a dictionary, where there
/// is one, takes out those that belong to another word.
public enum DanishInflection {
  /// The classes of words that inflect.
  public enum WordClass: Sendable, Hashable, CaseIterable {
    case noun, verb, adjective
    /// A proper name: only the genitive.
    case name
    /// A word without forms: `på`, `altid`.
    case particle
  }

  /// The forms of `lemma`, one word as an author writes it; the lemma first.
  ///
  /// - Parameters:
  ///   - lemma: any case; a capital first letter makes it a name. Compounds with hyphen inflect their last part.
  ///   - dictionary: settles what rules and tables leave open; `nil` leaves it open.
  public static func forms(of lemma: String, settling dictionary: KnownWords? = nil) -> [WordForm] {
    let classes = classes(of: lemma, settling: dictionary)
    let base = Vocabulary.foldedText(lemma)
    var list = FormList()
    list.add(base, .base)
    add(DanishSpelling.accented(base) ?? base, as: classes, to: &list, settling: dictionary)
    if let other = DanishPlaceNames.otherSpelling(of: base) {
      add(other, as: classes, to: &list, settling: dictionary)
    }
    for form in list.accentedForms {
      for kind in form.kinds { list.add(DanishSpelling.plain(form.text), kind) }
      if form.leads { list.lead(DanishSpelling.plain(form.text)) }
    }
    list.remove { DanishCollisions.isOther($0, than: base) }
    return list.forms
  }

  /// The classes that `lemma` is taken for, in the order of the enum.
  public static func classes(of lemma: String, settling dictionary: KnownWords? = nil) -> [WordClass] {
    let base = Vocabulary.foldedText(lemma)
    if base != lemma, let first = lemma.first, first.isUppercase { return [.name] }
    if DanishParticles.all.contains(base) || base.count < 2 { return [.particle] }
    let isVerb = DanishVerbForms.isVerb(base)
    let isAdjective = DanishAdjectiveForms.isAdjective(base)
    var classes: [WordClass] = []
    if isNoun(base, isVerb: isVerb, isAdjective: isAdjective) { classes.append(.noun) }
    if isVerb || isVerbByDictionary(base, dictionary) { classes.append(.verb) }
    if isAdjective { classes.append(.adjective) }
    return classes
  }

  /// What is no verb and no adjective is a noun; some are both.
  private static func isNoun(_ lemma: String, isVerb: Bool, isAdjective: Bool) -> Bool {
    if !isVerb && !isAdjective { return true }
    if isAdjective { return DanishNouns.irregular[lemma] != nil || DanishNouns.patterns[lemma] != nil }
    return DanishNouns.irregular[lemma] != nil || DanishNouns.patterns[lemma] != nil
      || DanishNouns.neuterInE.contains(lemma) || alsoNouns.contains { lemma.hasEnding($0) }
  }

  private static func isVerbByDictionary(_ lemma: String, _ dictionary: KnownWords?) -> Bool {
    guard let dictionary, lemma.hasEnding("e"), lemma.count > 4, !isNounEnding(lemma) else { return false }
    return dictionary.stems(of: lemma.dropLast() + "ede")?.contains(lemma) ?? false
  }

  private static func isNounEnding(_ lemma: String) -> Bool {
    ["else", "ence", "ance", "ande", "ende", "kasse", "gruppe"].contains { lemma.hasEnding($0) }
      || DanishNouns.neuterInE.contains { lemma.hasEnding($0) && $0 != "arbejde" }
  }

  private static func add(
    _ lemma: String, as classes: [WordClass], to list: inout FormList, settling dictionary: KnownWords?
  ) {
    for wordClass in classes {
      switch wordClass {
      case .noun: addNoun(lemma, to: &list, settling: dictionary)
      case .verb: DanishVerbForms.add(lemma, to: &list)
      case .adjective: DanishAdjectiveForms.add(lemma, to: &list)
      case .name:
        list.add(lemma, .base, genitive: .baseGenitive)
        list.lead(lemma)
      case .particle:
        list.add(lemma, .base)
        list.lead(lemma)
      }
    }
  }

  /// A noun that is only guessed keeps the forms that the dictionary gives it, if it gives any.
  private static func addNoun(_ lemma: String, to list: inout FormList, settling dictionary: KnownWords?) {
    var nouns = FormList()
    DanishNounForms.add(lemma, to: &nouns)
    if let dictionary, dictionary.hasDictionary, !DanishNounForms.isCertain(lemma) {
      let owned = Set(nouns.forms.map(\.text).filter { dictionary.stems(of: $0)?.contains(lemma) ?? false })
      if owned.count > 1 {
        let kept = owned.union(owned.map { $0 + "s" })
        nouns.remove { !kept.contains($0) && $0 != lemma && $0 != lemma + "s" }
      }
    }
    for form in nouns.forms {
      for kind in form.kinds where kind != .firstPart { list.add(form.text, kind) }
      if form.leads { list.lead(form.text) }
    }
  }

  /// Verbs whose infinitive is also a noun.
  private static let alsoNouns = [
    "støtte", "tale", "rejse", "prøve", "klage", "pleje", "række", "skade", "ramme", "leje", "følge", "løfte", "ønske",
    "møde", "arbejde", "omtale", "aftale", "varme",
  ]
}
