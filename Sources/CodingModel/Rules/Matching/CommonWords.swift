/// How often the commonest Danish words occur, so that a rule is not called up by a word that stands in every sentence.
///
/// Only speed, and which rules are said to have come near, depend on these numbers, never what a rule finds.
enum CommonWords {
  /// A guess at the share of all words that `pattern` fits.
  static func share(of pattern: WordPattern) -> Double {
    if pattern.isCaseSensitive { return 0.0005 }
    // The longer, the rarer; a beginning or a term fits several words.
    let length = Double(min(pattern.text.count, 12))
    switch pattern.shape {
    case .exact: return perTenThousand[pattern.text].map { Double($0) / 10_000 } ?? 0.01 / (length * length)
    case .term: return perTenThousand[pattern.text].map { Double($0) / 5_000 } ?? 0.02 / (length * length)
    case .prefix, .suffix: return 0.03 / (length * length)
    case .infix: return 0.06 / (length * length)
    case .regex: return 0.005
    case .any: return 1
    }
  }

  /// Whether a word (folded) is one of the commonest, which say nothing of what is talked about.
  static func isCommon(_ word: String) -> Bool { perTenThousand[word].map { $0 >= 20 } ?? false }

  /// Occurrences in ten thousand words of transcribed speech (debates and interviews, counted for this table).
  private static let perTenThousand: [String: Int] = [
    "det": 457, "er": 341, "og": 323, "at": 312, "i": 266, "jeg": 222, "der": 212, "en": 180, "vi": 179, "for": 149,
    "til": 147, "ikke": 145, "på": 145, "så": 142, "har": 136, "den": 125, "de": 113, "med": 107, "man": 92,
    "af": 88, "om": 85, "som": 84, "kan": 76, "et": 73, "jo": 71, "skal": 63, "men": 63, "var": 62, "også": 61,
    "her": 56, "vil": 42, "fra": 39, "noget": 38, "hvor": 35, "hvad": 34, "være": 33, "nu": 31, "altså": 31,
    "dem": 30, "havde": 30, "kunne": 29, "når": 29, "ved": 28, "hvis": 26, "godt": 26, "du": 25, "eller": 25,
    "meget": 25, "medlem": 25, "bare": 25, "bliver": 24, "op": 24, "have": 24, "sige": 23, "hun": 23, "sådan": 23,
    "tak": 22, "ja": 22, "to": 22, "nogle": 21, "kommer": 21, "ud": 20, "år": 20, "synes": 20, "mig": 20, "sig": 19,
    "alle": 19, "får": 19, "dag": 18, "os": 18, "hvordan": 18, "lige": 18, "over": 17, "selv": 17, "ip": 17,
    "fordi": 17, "han": 16, "ind": 16, "mange": 16, "mere": 16, "få": 15, "vores": 15, "må": 15, "går": 15,
    "gør": 15, "lidt": 15, "efter": 14, "faktisk": 14, "været": 14, "leder": 14, "helt": 14, "siger": 14,
    "nogen": 14, "skulle": 14, "da": 14, "fik": 13, "tror": 13, "tre": 13, "derfor": 13, "se": 13, "sammen": 13,
    "gerne": 13, "gøre": 12, "andre": 12, "rigtig": 12, "griner": 12, "nej": 12, "står": 12, "danmark": 11,
    "nok": 11, "hele": 11, "forhold": 11, "før": 11, "ville": 11, "sidder": 11, "ky": 10, "hver": 10, "set": 10,
    "deltager": 10, "kom": 10, "andet": 10, "folk": 10, "anden": 10, "end": 10, "min": 10, "blev": 10, "ting": 10,
    "samme": 10, "kl": 10, "sf": 9, "ser": 9, "flere": 9, "deres": 9, "fået": 9, "blevet": 9, "alt": 9, "blive": 9,
    "sagde": 9, "ingen": 9, "én": 9, "første": 9, "tage": 8, "mener": 8, "inden": 8, "m": 8, "tager": 8, "måske": 8,
  ]
}
