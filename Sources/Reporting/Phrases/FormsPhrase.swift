internal import TranscriptText

/// What the report on a term's forms says.
enum FormsPhrase {
  case title([String])
  case found(Int, occurrences: Int)
  case nearMisses
  case word, count, form, reading, reason

  func text(in language: Language) -> String {
    switch self {
    case .title(let terms):
      language.pick("Former: ", "Forms: ") + terms.joined(separator: ", ")
    case .found(let words, let occurrences):
      language.pick(
        "\(language.formatted(words)) \(words == 1 ? "ord" : "forskellige ord"), \(language.formatted(occurrences))"
          + (occurrences == 1 ? " sted" : " steder"),
        "\(language.formatted(words)) \(words == 1 ? "word" : "distinct words"), \(language.formatted(occurrences))"
          + (occurrences == 1 ? " place" : " places"))
    case .nearMisses: language.pick("Ligner, men tæller ikke", "Look alike, but do not count")
    case .word: language.pick("Ord", "Word")
    case .count: language.pick("Antal", "Count")
    case .form: language.pick("Form", "Form")
    case .reading: language.pick("Læst som", "Read as")
    case .reason: language.pick("Fordi", "Because")
    }
  }
}
