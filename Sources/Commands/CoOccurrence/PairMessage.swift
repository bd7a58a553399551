internal import TranscriptText

/// What can be wrong with a question about pairs of codes.
enum PairMessage: DiagnosticMessage {
  case windowOfUnit(String)
  case strataWithoutShuffle(String)
  case mixedStrata(String, interviews: [String])
  case oneCode(String)
  case tooManyCodes(Int)
  case sameCode(String)
  case relatedCodes(String, String)
  case sequenceOfUnit(String)
  case sequenceWithIntervals
  case weightOfUnit(String)

  var id: String {
    switch self {
    case .windowOfUnit: "pairs.window-of-unit"
    case .strataWithoutShuffle: "pairs.strata-without-shuffle"
    case .mixedStrata: "pairs.mixed-strata"
    case .oneCode: "pairs.one-code"
    case .tooManyCodes: "pairs.too-many-codes"
    case .sameCode: "pairs.same-code"
    case .relatedCodes: "pairs.related-codes"
    case .sequenceOfUnit: "pairs.sequence-of-unit"
    case .sequenceWithIntervals: "pairs.sequence-with-intervals"
    case .weightOfUnit: "pairs.weight-of-unit"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .windowOfUnit(let unit):
      language.pick(
        "--window hører til replikker, ikke til --unit \(unit)", "--window goes with turns, not with --unit \(unit)")
    case .strataWithoutShuffle(let test):
      language.pick(
        "--strata hører til --test shuffle, ikke til \(test)", "--strata goes with --test shuffle, not with \(test)")
    case .mixedStrata(let key, let interviews):
      language.pick(
        "»\(key)« er ikke ens i hele interviewet i \(interviews.joined(separator: ", "))",
        "'\(key)' is not the same throughout \(interviews.joined(separator: ", "))")
    case .oneCode(let code):
      language.pick("»\(code)« skal have en kode til at mødes med", "'\(code)' needs another code to meet")
    case .tooManyCodes(let count):
      language.pick("der kan stå to koder, ikke \(count)", "two codes can be named, not \(count)")
    case .sameCode(let code):
      language.pick("»\(code)« står der to gange", "'\(code)' is named twice")
    case .relatedCodes(let one, let other):
      language.pick(
        "»\(one)« og »\(other)« står over og under hinanden og sammenlignes ikke",
        "'\(one)' and '\(other)' stand above and below each other and are not compared")
    case .sequenceOfUnit(let unit):
      language.pick("--sequence regner i replikker, ikke i \(unit)", "--sequence counts turns, not \(unit)")
    case .sequenceWithIntervals:
      language.pick("--interval regnes ikke for --sequence", "--interval is not told for --sequence")
    case .weightOfUnit(let weight):
      language.pick(
        "uddrag er ikke enheder, som to koder kan være fælles om; der er ingen \(weight)",
        "segments are no units that two codes can share; there is no \(weight)")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .windowOfUnit:
      language.pick(
        "skriv --unit window --window 3, eller kun --window 3", "write --unit window --window 3, or only --window 3")
    case .strataWithoutShuffle: language.pick("skriv --test shuffle", "write --test shuffle")
    case .mixedStrata:
      language.pick(
        "vælg en egenskab ved interviewet, f.eks. kommune, eller se på ét udvalg med --where",
        "choose an attribute of the interview, such as kommune, or look at one selection with --where")
    case .oneCode, .sameCode, .tooManyCodes: "kodeks cooccurrence \(language.pick("KODE KODE", "CODE CODE"))"
    case .relatedCodes:
      language.pick("vælg to koder fra hver sin gren", "choose two codes of different branches")
    case .sequenceWithIntervals: language.pick("udelad --interval", "leave out --interval")
    case .weightOfUnit:
      language.pick("udelad --weight, eller vælg en anden enhed", "leave out --weight, or choose another unit")
    case .sequenceOfUnit:
      language.pick(
        "udelad --unit; --window K tæller de næste K replikker", "leave out --unit; --window K counts the next K turns")
    }
  }
}
