internal import CodingModel
internal import TranscriptText

/// What the report on why a turn is coded says.
enum ExplanationPhrase {
  case title(interview: String, turn: Int)
  case place(file: String, line: Int)
  case derived(String)
  case byHand(String)
  case followed(String)
  case rule, lists, note, noVersion
  case otherVersion(String, String?)
  case met(String, words: String)
  case metByAbsence(String)
  case absent(String)
  case accompanied(String, codes: String)
  case preventedRules(Int)
  case nearRules(code: String)
  case found
  case more(Int)
  case nothing
  case noCodings(code: String?)

  func text(in language: Language) -> String {
    switch self {
    case .title(let interview, let turn):
      language.pick("Hvorfor? \(interview), replik \(turn)", "Why? \(interview), turn \(turn)")
    case .place(let file, let line): language.pick("\(file), linje \(line)", "\(file), line \(line)")
    case .derived(let codes):
      language.pick("Følger af \(codes) (parents: follow)", "Follows from \(codes) (parents: follow)")
    case .followed(let codes):
      language.pick("Heraf følger også \(codes) (parents: follow)", "From this follows also \(codes) (parents: follow)")
    case .byHand(let name): language.pick("Kodet i hånden af \(name)", "Coded by hand by \(name)")
    case .lists: language.pick("Ordlister", "Word lists")
    case .rule: language.pick("Regel", "Rule")
    case .note: language.pick("Note", "Note")
    case .noVersion:
      language.pick(
        "Projektet har ikke denne udgave af kodebogen", "The project does not have this version of the codebook")
    case .otherVersion(let made, let now?):
      language.pick(
        "Kodet efter \(made); nu gælder \(now). »kodeks code« koder efter den.",
        "Coded by \(made); now \(now) is in force. 'kodeks code' codes by it.")
    case .otherVersion(let made, nil):
      language.pick(
        "Kodet efter \(made), som ikke længere er i projektet.", "Coded by \(made), which is not in force any more.")
    case .met(let condition, let words):
      language.pick("\(condition), opfyldt af \(words)", "\(condition), met by \(words)")
    case .metByAbsence(let condition):
      language.pick("\(condition), opfyldt, da intet taler imod", "\(condition), met, as nothing speaks against it")
    case .absent(let condition):
      language.pick("\(condition), står ikke i replikken", "\(condition), not in the turn")
    case .accompanied(let wanted, let codes):
      language.pick("\(wanted), opfyldt af \(codes)", "\(wanted), met by \(codes)")
    case .preventedRules(let count):
      language.pick(
        "Holdt tilbage (\(CountedNoun.rules.counted(count, in: language)))",
        "Held back (\(CountedNoun.rules.counted(count, in: language)))")
    case .nearRules(let code): language.pick("Tæt på \(code)", "Near \(code)")
    case .found: language.pick("Fundet", "Found")
    case .more(let count):
      language.pick(
        "og \(CountedNoun.rules.counted(count, in: language)) til (--format json viser alle)",
        "and \(CountedNoun.rules.counted(count, in: language)) more (--format json shows all)")
    case .nothing:
      language.pick("Ingen regel kom i nærheden.", "No rule came near.")
    case .noCodings(nil): language.pick("Replikken er ikke kodet.", "The turn is not coded.")
    case .noCodings(let code?):
      language.pick("Replikken er ikke kodet med \(code).", "The turn is not coded with \(code).")
    }
  }
}

/// What holds a rule back, in words.
struct PreventionPhrase {
  let language: Language

  /// What a long text of a rule is cut to where it is not the point.
  static let longest = 100

  /// The part of the codebook that holds back, with what it does in this turn.
  func text(_ prevention: Prevention) -> String {
    switch prevention {
    case .speakers([]):
      language.pick(
        "speakers: reglerne ser kun på informanternes replikker", "speakers: the rules look at informants' turns only")
    case .speakers(let names):
      language.pick(
        "speakers: \(names.joined(separator: ", ")) – her taler en anden",
        "speakers: \(names.joined(separator: ", ")) – someone else is speaking")
    case .requires(let text, against: []):
      language.pick(
        "requires: \(text.cut(to: Self.longest)) – står ikke i replikken",
        "requires: \(text.cut(to: Self.longest)) – not in the turn")
    case .requires(let text, _):
      language.pick(
        "requires: \(text.cut(to: Self.longest)) – ikke opfyldt, for her står",
        "requires: \(text.cut(to: Self.longest)) – not met, as there stands")
    case .unless(let text, _):
      language.pick(
        "unless: \(text.cut(to: Self.longest)) – står i replikken", "unless: \(text.cut(to: Self.longest)) – in the turn")
    case .companions(let codes):
      language.pick(
        "requires-code: \(codes.text) – replikken har ingen sådan kode",
        "requires-code: \(codes.text) – the turn has no such code")
    case .not(let text, _):
      language.pick("not \(text.cut(to: Self.longest)) – står her", "not \(text.cut(to: Self.longest)) – stands here")
    case .except(let pattern, _):
      language.pick("\(pattern) except – ordet er undtaget", "\(pattern) except – the word is excluded")
    }
  }

  /// What a rule that came near has too little of.
  func text(_ shortfall: NearRule.Shortfall) -> String {
    switch shortfall {
    case .missing(let part):
      language.pick("Mangler: \(part.cut(to: Self.longest))", "Missing: \(part.cut(to: Self.longest))")
    case .tooFar(let words, let reach):
      language.pick(
        "For langt fra hinanden: \(words) ord imellem, højst \(reach) er tilladt",
        "Too far apart: \(words) words between, at most \(reach) are allowed")
    case .otherSentence:
      language.pick("Delene står ikke i samme sætning", "The parts are not in the same sentence")
    case .otherOrder:
      language.pick("Delene står ikke sådan, som reglen vil have dem", "The parts do not stand as the rule wants them")
    }
  }
}

extension String {
  /// On one line, cut at a blank to at most so many characters, with an ellipsis where something is left out.
  func cut(to length: Int) -> String {
    let line = shown
    guard line.count > length else { return line }
    let start = line.prefix(length)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + " …"
  }
}
