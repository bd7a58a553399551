/// What stands beside a form within the same word, and why it may.
public struct CompoundRemainder: Hashable, Sendable {
  /// Why a remainder is a part of a compound.
  public enum Kind: String, Hashable, Sendable {
    /// A word as it is: `fag` in `fagsystem`.
    case word
    /// A word and a linking s or e: `arbejds` in `arbejdssystem`.
    case linked
    /// A short word from the table: `by` in `bykommune`.
    case short
    /// A part that is no word alone: `øko` in `økosystem`.
    case bound
    /// Several words: `velfærds·aftale` in `velfærdsaftalekommune`.
    case compound
  }

  /// Its UTF-8 bytes in the word.
  public let range: Range<Int>
  /// Why it may stand there.
  public let kind: Kind

  /// Makes a remainder.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// A term found in a word.
public struct TermMatch: Hashable, Sendable {
  /// The term's place among those that the index was made of.
  public let term: Int
  /// The form that stands there.
  public let form: WordForm
  /// The form's UTF-8 bytes in the word.
  public let range: Range<Int>
  /// The first part of the compound; `nil` where the form begins the word or follows a hyphen.
  public let left: CompoundRemainder?
  /// The last part of the compound; `nil` where the form ends the word or a hyphen follows.
  public let right: CompoundRemainder?

  /// Makes a match.
  public init(
    term: Int, form: WordForm, range: Range<Int>, left: CompoundRemainder? = nil, right: CompoundRemainder? = nil
  ) {
    self.term = term
    self.form = form
    self.range = range
    self.left = left
    self.right = right
  }
}

/// A term whose letters stand in a word without being the term.
public struct TermRefusal: Hashable, Sendable {
  /// Why a form that stands in a word does not count.
  public enum Reason: Hashable, Sendable {
    /// What stands before it is no word.
    case leftNoWord(String)
    /// What stands after it is no word.
    case rightNoWord(String)
    /// The form cannot begin a compound, but something follows.
    case cannotLead(rest: String)
    /// The form stands only before other parts, but nothing follows.
    case onlyLeads
    /// The word is known to be another one by this piece, which need be no word itself: `usag` of `usaglig`.
    case otherWord(String)
    /// A particle before it makes another word.
    case particle(String)
    /// An ending after it makes another word.
    case derivation(String)
    /// The term allows no compounds on this side.
    case closed(rest: String)
    /// The term is looked for in capitals only.
    case notInCapitals

    /// The reason in one phrase.
    public func text(in language: Language) -> String {
      switch self {
      case .leftNoWord(let rest):
        language.pick("resten »\(rest)« foran er ikke et kendt led", "the rest '\(rest)' before it is no known part")
      case .rightNoWord(let rest):
        language.pick("resten »\(rest)« er ikke et kendt led", "the rest '\(rest)' is no known part")
      case .cannotLead(let rest):
        language.pick(
          "formen står ikke foran andre led (»\(rest)«)", "the form stands before no other part ('\(rest)')")
      case .onlyLeads:
        language.pick("formen står kun foran andre led", "the form stands only before other parts")
      case .otherWord(let piece):
        language.pick("et andet ord, kendt på »\(piece)«", "another word, known by '\(piece)'")
      case .particle(let rest):
        language.pick("»\(rest)« foran gør det til et andet ord", "'\(rest)' before it makes it another word")
      case .derivation(let rest):
        language.pick("endelsen »\(rest)« gør det til et andet ord", "the ending '\(rest)' makes it another word")
      case .closed(let rest):
        language.pick("termen må ikke sættes sammen (»\(rest)«)", "the term allows no compounds ('\(rest)')")
      case .notInCapitals:
        language.pick("termen findes kun med store bogstaver", "the term is found in capitals only")
      }
    }

    /// The reason's English name in machine formats.
    public var id: String {
      switch self {
      case .leftNoWord: "left-no-word"
      case .rightNoWord: "right-no-word"
      case .cannotLead: "cannot-lead"
      case .onlyLeads: "only-leads"
      case .otherWord: "other-word"
      case .particle: "particle"
      case .derivation: "derivation"
      case .closed: "closed"
      case .notInCapitals: "not-in-capitals"
      }
    }
  }

  /// The term's place among those that the index was made of.
  public let term: Int
  /// The form whose letters stand there.
  public let form: WordForm
  /// Their UTF-8 bytes in the word.
  public let range: Range<Int>
  /// Why it does not count.
  public let reason: Reason

  /// Makes a refusal.
  public init(term: Int, form: WordForm, range: Range<Int>, reason: Reason) {
    self.term = term
    self.form = form
    self.range = range
    self.reason = reason
  }
}

/// The answer for one term whose letters stand in a word.
public enum TermVerdict: Hashable, Sendable {
  case match(TermMatch)
  case refusal(TermRefusal)

  /// The term's place among those that the index was made of.
  public var term: Int {
    switch self {
    case .match(let match): match.term
    case .refusal(let refusal): refusal.term
    }
  }
}
