internal import TranscriptText

/// What can be wrong with memos and with what names them.
enum MemoMessage: DiagnosticMessage {
  case empty
  case twoTexts
  case malformed(String)
  case unknown(String)
  case ambiguous(String, matches: [String])
  case unknownTarget(String, near: String?)
  case wordsWithoutTurn
  case wordsNotThere(String)
  case wordsTwice(String)
  case brokenLinks([String])
  case nothingToChange

  var id: String {
    switch self {
    case .empty: "memo.empty"
    case .twoTexts: "memo.two-texts"
    case .malformed: "memo.malformed"
    case .unknown: "memo.unknown"
    case .ambiguous: "memo.ambiguous"
    case .unknownTarget: "memo.unknown-target"
    case .wordsWithoutTurn: "memo.words-without-turn"
    case .wordsNotThere: "memo.words-not-there"
    case .wordsTwice: "memo.words-twice"
    case .brokenLinks: "memo.broken-links"
    case .nothingToChange: "memo.nothing-to-change"
    }
  }

  var severity: Severity {
    if case .brokenLinks = self { .warning } else { .error }
  }

  func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("memoet er tomt", "the memo is empty")
    case .twoTexts:
      language.pick("teksten er givet både som argument og med --file", "the text is given twice, also with --file")
    case .malformed(let text): language.pick("»\(text)« er ikke et memos id", "'\(text)' is no memo's id")
    case .unknown(let text): language.pick("intet memo har id'et »\(text)«", "no memo has the id '\(text)'")
    case .ambiguous(let text, let matches):
      language.pick(
        "»\(text)« kan være flere memoer: \(matches.joined(separator: ", "))",
        "'\(text)' can be several memos: \(matches.joined(separator: ", "))")
    case .unknownTarget(let text, _):
      language.pick("projektet har intet, der hedder »\(text)«", "the project has nothing called '\(text)'")
    case .wordsWithoutTurn: language.pick("--words hører til én replik", "--words belongs to one turn")
    case .wordsNotThere(let place):
      language.pick("ordene står ikke i \(place)", "the words do not stand in \(place)")
    case .wordsTwice(let place):
      language.pick("ordene står flere gange i \(place)", "the words stand in \(place) more than once")
    case .brokenLinks(let links):
      language.pick(
        "\(links.count == 1 ? "linket" : "linkene") \(links.map { "[[\($0)]]" }.joined(separator: ", ")) fører ingen steder hen",
        "the \(links.count == 1 ? "link" : "links") \(links.map { "[[\($0)]]" }.joined(separator: ", ")) \(links.count == 1 ? "leads" : "lead") nowhere")
    case .nothingToChange: language.pick("der er ikke noget at rette", "there is nothing to change")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .empty:
      language.pick("skriv det som argument, med --file, eller på linjerne efter", "write it as an argument, with --file, or on the lines after")
    case .twoTexts: language.pick("vælg den ene", "choose one")
    case .malformed: language.pick("skriv mindst fire cifre af id'et", "write at least four digits of the id")
    case .unknown: language.pick("»kodeks memo list« viser id'erne", "'kodeks memo list' shows the ids")
    case .ambiguous: language.pick("skriv mere af id'et", "write more of the id")
    case .unknownTarget(_, let near?): Suggestion.didYouMean(near, in: language)
    case .unknownTarget(_, nil), .brokenLinks:
      language.pick(
        "skriv kode:STI, INTERVIEW, INTERVIEW:12, kodning:ID, kommune:NAVN, case:NAVN eller memo:ID",
        "write code:PATH, INTERVIEW, INTERVIEW:12, coding:ID, municipality:NAME, case:NAME or memo:ID")
    case .wordsWithoutTurn: language.pick("skriv --on INTERVIEW:12 --words \"…\"", "write --on INTERVIEW:12 --words \"…\"")
    case .wordsNotThere: language.pick("skriv dem, som de står i udskriften", "write them as they stand in the transcript")
    case .wordsTwice: language.pick("tag flere ord med", "take more words")
    case .nothingToChange: language.pick("giv en tekst eller --on", "give a text or --on")
    }
  }
}
