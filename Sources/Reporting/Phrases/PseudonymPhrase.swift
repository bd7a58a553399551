internal import CodingModel
internal import TranscriptText

/// What the tables on pseudonymisation hold.
enum PseudonymDefinition {
  case counts
  case findings
  case candidates
  case list

  func text(in language: Language) -> String {
    switch self {
    case .counts:
      language.pick(
        "steder efter slags; talere og felter tælles også, hvor de står for sig selv",
        "places by kind; speakers and fields count where they stand by themselves, too")
    case .findings:
      language.pick(
        "det, der bliver erstattet, i den rækkefølge, det står; regler finder ikke, hvem der kan kendes af det, der"
          + " fortælles",
        "what is replaced, in the order in which it stands; rules do not find who can be recognised by what is told")
    case .candidates:
      language.pick(
        "ord, der kan være navne: de bliver stående, til nogen sætter dem på listen",
        "words that may be names: they stay until somebody puts them on the list")
    case .list:
      language.pick(
        "nøglens liste med det, der sættes i stedet; »bliver stående« er set efter",
        "the key's list with what is put in their place; “stays” was looked at")
    }
  }
}

extension IdentifierKind {
  /// What kind of thing it is, for people.
  func text(in language: Language) -> String {
    switch self {
    case .cpr: language.pick("CPR-nummer", "civil registration number")
    case .spokenCPR: language.pick("CPR-nummer i ord", "civil registration number in words")
    case .phone: language.pick("telefonnummer", "telephone number")
    case .mail: language.pick("mailadresse", "mail address")
    case .url: language.pick("netadresse", "web address")
    case .address: language.pick("adresse", "address")
    case .municipality: language.pick("kommune", "municipality")
    case .person: language.pick("person", "person")
    case .place: language.pick("sted", "place")
    case .workplace: language.pick("arbejdsplads", "workplace")
    case .candidate: language.pick("måske et navn", "perhaps a name")
    }
  }
}

extension IdentifierReason {
  /// Why it was taken for one, for people.
  func text(in language: Language) -> String {
    switch self {
    case .checkDigit: language.pick("dato og kontrolciffer", "date and check digit")
    case .date: language.pick("begynder med en dato", "begins with a date")
    case .cueWord: language.pick("ordet foran", "the word before")
    case .form: language.pick("formen", "its form")
    case .table: language.pick("kommunens navn", "name of a municipality")
    case .municipalityWord: language.pick("står ved »Kommune«", "stands beside “Kommune”")
    case .list: language.pick("står på listen", "is on the list")
    case .capital: language.pick("stort bogstav", "capital letter")
    case .likeListed: language.pick("ligner et navn på listen", "looks like a name of the list")
    case .street: language.pick("vej uden nummer", "street without a number")
    }
  }
}

extension RewritePlace.Kind {
  /// What kind of text it is, for people.
  func text(in language: Language) -> String {
    switch self {
    case .transcript: language.pick("udskrift", "transcript")
    case .formerText: language.pick("tidligere tekst", "former text")
    case .interviewName: language.pick("navn", "name")
    case .header: language.pick("felt", "field")
    case .speaker: language.pick("taler", "speaker")
    case .idea: language.pick("idé", "idea")
    case .memo: language.pick("memo", "memo")
    case .code: language.pick("kode", "code")
    case .codebook: language.pick("kodebog", "codebook")
    case .attribute: language.pick("egenskab", "attribute")
    case .case: language.pick("case eller sæt", "case or set")
    case .coder: language.pick("koder", "coder")
    case .reason: language.pick("begrundelse i loggen", "reason in the log")
    case .query: language.pick("søgning", "query")
    }
  }
}
