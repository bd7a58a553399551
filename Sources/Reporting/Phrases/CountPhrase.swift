internal import TranscriptText

/// What is counted in columns that several tables have.
enum CountPhrase {
  /// What one segment is, as against the codings that it is made of.
  case segment
  case segments
  case coveredWords
  case groups(key: String)

  func text(in language: Language) -> String {
    switch self {
    case .segment:
      language.pick(
        "et uddrag er en kodning, eller flere fra samme koder, der overlapper og tæller for samme kode",
        "a segment is one coding, or several by one coder that overlap and count for the same code")
    case .segments:
      language.pick(
        "kodninger, hvor de, der overlapper og tæller for samme kode fra samme koder, er lagt sammen til ét uddrag",
        "codings, those that overlap and count for the same code by the same coder being merged into one segment")
    case .coveredWords: language.pick("de ord, som uddragene dækker", "the words that the segments cover")
    case .groups("kommune"):
      language.pick(
        "kommuner, hvor mindst ét interview har koden", "municipalities with the code in at least one interview")
    case .groups(let key):
      language.pick(
        "værdier af »\(key)«, hvor mindst ét interview har koden",
        "values of “\(key)” with the code in at least one interview")
    }
  }
}

extension ReportColumn {
  /// The column of segments, codings of one code merged where they overlap.
  static func segments(in language: Language) -> ReportColumn {
    ReportColumn(
      key: "segments", title: ColumnPhrase.segments.text(in: language),
      hint: CountPhrase.segments.text(in: language))
  }

  /// The column of words that segments cover.
  static func coveredWords(in language: Language) -> ReportColumn {
    ReportColumn(
      key: "words", title: ColumnPhrase.words.text(in: language), hint: CountPhrase.coveredWords.text(in: language))
  }
}
