internal import CodingModel
internal import TranscriptText

/// What can be wrong with bringing in corrected transcripts, and with settling what lost its place.
enum CorrectionMessage: DiagnosticMessage {
  case noInterview(String, near: String?)
  case optionsWithoutUpdate
  case severalFiles
  case givenTwice(String)
  case malformedID(String)
  case unknownID(String)
  case ambiguousID(String, matches: [String])
  case malformedTurns(String)

  var id: String {
    switch self {
    case .noInterview: "correction.no-interview"
    case .optionsWithoutUpdate: "correction.options-without-update"
    case .severalFiles: "correction.several-files"
    case .givenTwice: "correction.given-twice"
    case .malformedID: "orphan.malformed-id"
    case .unknownID: "orphan.unknown-id"
    case .ambiguousID: "orphan.ambiguous-id"
    case .malformedTurns: "orphan.malformed-turns"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .noInterview(let name, _):
      language.pick(
        "projektet har intet interview »\(name)«, som filen kan være en rettet udgave af",
        "the project has no interview '\(name)' that the file could be a corrected version of")
    case .optionsWithoutUpdate:
      language.pick("--interview og --dry-run hører sammen med --update", "--interview and --dry-run go with --update")
    case .severalFiles: language.pick("--interview gælder én fil", "--interview is for one file")
    case .givenTwice(let name):
      language.pick("der er to filer til interviewet »\(name)«", "there are two files for the interview '\(name)'")
    case .malformedID(let text): language.pick("»\(text)« er ikke et id", "'\(text)' is no id")
    case .unknownID(let text):
      language.pick(
        "intet hjemløst har et id, der begynder med »\(text)«", "nothing homeless has an id beginning with '\(text)'")
    case .ambiguousID(let text, let matches):
      language.pick(
        "»\(text)« kan være \(matches.count) id'er: \(matches.listed(atMost: Self.mostMatches))",
        "'\(text)' can be \(matches.count) ids: \(matches.listed(atMost: Self.mostMatches))")
    case .malformedTurns(let text):
      language.pick("»\(text)« er ikke en replik", "'\(text)' is no turn")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noInterview(_, let near?): Suggestion.didYouMean("--interview \(near.asWord)", in: language)
    case .noInterview(_, nil):
      language.pick(
        "er udskriften ny, så hent den uden --update; hedder interviewet noget andet, så skriv --interview NAVN",
        "if the transcript is new, import it without --update; if the interview has another name, write --interview NAME"
      )
    case .severalFiles: language.pick("hent filerne én ad gangen", "bring the files in one at a time")
    case .givenTwice: language.pick("angiv den rette", "give the right one")
    case .malformedID, .ambiguousID:
      language.pick(
        "skriv mindst \(IdentityPrefix.leastDigits) cifre af id'et; »kodeks orphan list« viser det",
        "write at least \(IdentityPrefix.leastDigits) digits of the id; 'kodeks orphan list' shows it")
    case .unknownID: language.pick("»kodeks orphan list« viser dem, der er", "'kodeks orphan list' shows what there is")
    case .malformedTurns: language.pick("skriv --turn 12 eller --turn 12-14", "write --turn 12 or --turn 12-14")
    case .optionsWithoutUpdate: nil
    }
  }

  /// Matches beyond these are not listed.
  private static let mostMatches = 10
}
