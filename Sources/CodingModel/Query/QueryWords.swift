internal import TranscriptText

/// The words of the query language, English and Danish beside each other; upper and lower case are the same.
enum QueryWords {
  /// What stands between two expressions or before one.
  enum Operator: Hashable {
    case and, or, xor, not
    /// `enten A eller B`
    case either
  }

  /// Where a relation begins.
  enum RelationStart: Hashable {
    case overlaps, within, encloses, near, before, after, same
    /// `inden`, which `i` or `for` follows.
    case inside
  }

  static let operators: [String: Operator] = [
    "and": .and, "og": .and, "or": .or, "eller": .or, "xor": .xor, "not": .not, "ikke": .not, "enten": .either,
  ]

  static let relations: [String: RelationStart] = [
    "overlaps": .overlaps, "overlapper": .overlaps, "within": .within, "indeni": .within, "inden": .inside,
    "indenfor": .inside, "encloses": .encloses, "omslutter": .encloses, "near": .near, "nær": .near, "before": .before,
    "før": .before, "after": .after, "efter": .after, "same": .same, "samme": .same,
  ]

  static let measures: [String: QueryReach.Measure] = [
    "turn": .turn, "turns": .turn, "replik": .turn, "replikker": .turn, "word": .word, "words": .word, "ord": .word,
  ]

  static let units: [String: QueryUnit] = [
    "sentence": .sentence, "sætning": .sentence, "turn": .turn, "replik": .turn, "transcript": .transcript,
    "interview": .transcript, "udskrift": .transcript,
  ]

  /// Every turn.
  static let turns: Set<String> = ["turn", "turns", "replik", "replikker"]

  /// True for words that must stand in quotation marks to be a code or a value.
  static func isReserved(_ word: String) -> Bool {
    let word = word.lowercased()
    return operators[word] != nil || relations[word] != nil
  }

  /// The operators and relations as people write them, for suggestions; the commonest first.
  static let suggested = [
    "and", "or", "not", "xor", "overlaps", "within", "encloses", "near", "before", "after", "same", "og", "eller", "ikke",
    "enten", "overlapper", "indeni", "omslutter", "nær", "før", "efter", "samme",
  ]

  /// The properties that the language knows by itself; an attribute of the same name goes before.
  static let properties: [String: QueryProperty] = [
    "speaker": .speaker, "taler": .speaker, "role": .role, "rolle": .role, "coder": .coder, "koder": .coder,
    "origin": .origin, "oprindelse": .origin, "verdict": .verdict, "dom": .verdict, "vurdering": .verdict, "memo": .memo,
    "coded": .coded, "kodet": .coded, "time": .time, "tid": .time, "words": .words, "ord": .words,
  ]

  static let roles: [String: SpeakerRole] = [
    "interviewer": .interviewer, "interviewere": .interviewer, "informant": .informant, "informanter": .informant,
  ]

  static let origins: [String: CodingOrigin] = [
    "hand": .hand, "hånd": .hand, "hånden": .hand, "rules": .rules, "rule": .rules, "regler": .rules, "regel": .rules,
  ]

  static let verdicts: [String: VerdictStatus] = [
    "accepted": .accepted, "godkendt": .accepted, "rejected": .rejected, "afvist": .rejected, "open": .proposed,
    "åben": .proposed, "proposed": .proposed, "foreslået": .proposed,
  ]

  /// What the properties with words of their own can be, in English.
  static let allowedValues: [QueryProperty: [String]] = [
    .role: ["interviewer", "informant"], .origin: ["hand", "rules"], .verdict: ["accepted", "rejected", "open"],
  ]
}

/// A property that the query language knows by itself.
public enum QueryProperty: String, Hashable, Sendable, CaseIterable {
  case speaker
  case role
  case coder
  case origin
  case verdict
  case memo
  case coded
  case time
  case words

  /// The property that a word of the language names, English or Danish.
  public init?(word: String) {
    guard let property = QueryWords.properties[word.lowercased()] else { return nil }
    self = property
  }
}

/// Whether a coding was made by a person or by rules.
public enum CodingOrigin: String, Hashable, Sendable, CaseIterable {
  case hand
  case rules
}

extension CodingOrigin {
  /// The origin that a word of the query language means, in either language.
  public init?(word: String) {
    guard let origin = QueryWords.origins[word.lowercased()] else { return nil }
    self = origin
  }
}
