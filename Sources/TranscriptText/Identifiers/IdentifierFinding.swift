/// What kind of thing tells who someone is.
public enum IdentifierKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A civil registration number in digits.
  case cpr
  /// A civil registration number said in words.
  case spokenCPR = "spoken-cpr"
  case phone
  case mail
  case url
  case address
  case municipality
  /// A person of the project's list.
  case person
  /// A place of the project's list.
  case place
  /// A workplace of the project's list.
  case workplace
  /// A word that may be a name: somebody must look at it.
  case candidate
}

/// How sure a finding is.
public enum IdentifierCertainty: String, Sendable, Hashable, Codable, CaseIterable {
  /// Form and surroundings leave no doubt.
  case certain
  /// The form fits.
  case likely
  /// It may be something else.
  case possible
}

/// Why something was taken for an identifier.
public enum IdentifierReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The number has a date, and its check digit fits modulus 11.
  case checkDigit = "check-digit"
  /// The number has a date.
  case date
  /// A word such as `cpr` or `telefon` stands before it.
  case cueWord = "cue-word"
  /// It is grouped or shaped as such things are.
  case form
  /// It stands in the table of municipalities.
  case table
  /// The word `Kommune` stands beside it.
  case municipalityWord = "municipality-word"
  /// It is on the project's list.
  case list
  /// It begins with a capital letter inside a sentence.
  case capital
  /// It begins with a name of the list, or is one in small letters.
  case likeListed = "like-listed"
  /// A street without a number.
  case street
}

/// What a finding names: two findings with the same subject get the same replacement.
public enum IdentifierSubject: Hashable, Sendable, Codable {
  /// An entry of the project's list, by its kind and number.
  case entry(IdentifierKind, number: Int)
  /// Someone whom several entries fit.
  case entries(IdentifierKind)
  /// A municipality by the name in the table.
  case municipality(String)
  /// A number, an address or the like, in one written form.
  case value(IdentifierKind, String)
  /// One of a kind that is not told apart: numbers of persons.
  case kind(IdentifierKind)

  /// What kind of thing it is.
  public var kind: IdentifierKind {
    switch self {
    case .entry(let kind, number: _), .entries(let kind), .value(let kind, _), .kind(let kind): kind
    case .municipality: .municipality
    }
  }
}

/// A stretch of a text that tells, or may tell, who someone is.
public struct IdentifierFinding: Hashable, Sendable {
  /// Where, in UTF-8 bytes.
  public let range: TextRange
  /// What it names.
  public let subject: IdentifierSubject
  /// How sure.
  public let certainty: IdentifierCertainty
  /// Why.
  public let reason: IdentifierReason
  /// True where the stretch ends in a genitive, which a replacement keeps.
  public let isGenitive: Bool

  /// Makes a finding.
  public init(
    _ range: TextRange, _ subject: IdentifierSubject, _ certainty: IdentifierCertainty, _ reason: IdentifierReason,
    isGenitive: Bool = false
  ) {
    self.range = range
    self.subject = subject
    self.certainty = certainty
    self.reason = reason
    self.isGenitive = isGenitive
  }

  /// What kind of thing it is.
  public var kind: IdentifierKind { subject.kind }

  /// True where nothing is replaced until somebody has decided.
  public var isForReview: Bool { kind == .candidate }

  /// True where somebody had better look at it, also where it is replaced.
  public var isDoubtful: Bool { isForReview || kind == .spokenCPR || certainty == .possible }

  func covering(_ range: TextRange) -> IdentifierFinding {
    IdentifierFinding(self.range.union(range), subject, certainty, reason, isGenitive: isGenitive)
  }
}
