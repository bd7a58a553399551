/// Words without forms, and words that must not be taken for a form of another.
enum DanishParticles {
  /// Prepositions, adverbs, pronouns, conjunctions: only themselves.
  static let all: Set<String> = Set(
    """
    ad af aldrig alle alligevel allerede alt altid altså anden andet andre at bag bagefter bare begge blandt blot bort da
    de dem den denne der derefter deres derfor derimod det dette dig din disse dit du efter ej ellers en end endda endnu
    ens er et fem fire flere for foran fordi foruden fra fremad først før gennem godt ham han hans hele heller hen hende
    hendes her hinanden hos hun hurtigt hver hvad hvem hver hvilken hvilke hvilket hvis hvor hvordan hvorfor hvornår hvorvidt
    hånd i idet igen igennem ikke imellem imens imod ind inde indtil ingen intet ja jeg jer jeres jo kun langs langt lidt
    ligesom man med meget mellem men mens mere mest mig mindre min mine mit mod må ned nej nogen noget nogle nok nu når nær
    nærmest næsten og også om omkring op os oftest ofte over overfor på resten sammen samme samt selv selvom siden sig sin
    sine sit sjældent skal snart som straks stadig så sådan tilbage til to tre trods tværs ud uden udover under undtagen
    vel ved vi via videre vores være væk yderst åh øh
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  ).subtracting(["hånd"])
}

/// Spellings that the rules would give a word, but that are common words of their own.
enum DanishCollisions {
  /// True when `form` is the word of another lemma than `lemma`.
  static func isOther(_ form: String, than lemma: String) -> Bool {
    others[lemma]?.contains(form) ?? false
  }

  private static let others: [String: Set<String>] = [
    "kursus": ["kurs", "kurs-"]
  ]
}

extension Vocabulary {
  /// A text in NFC, case-folded.
  public static func foldedText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      guard let composed = composed(raw) else {
        return folded(raw).map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: raw, as: UTF8.self)
      }
      let form = composed.withUnsafeBytes { folded($0) } ?? composed
      return String(decoding: form, as: UTF8.self)
    }
  }
}
