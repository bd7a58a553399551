public import CodingModel
public import TranscriptText

extension TermForms {
  /// What is looked for, as a rule would read it.
  public enum Term: Sendable {
    /// A term in all its forms and compounds.
    case inflected(DanishTerm)
    /// A term in capitals, in capitals only.
    case capitals(CapitalTerm)

    /// Reads a word as a rule reads a bare term.
    public init(_ text: String) {
      let pattern = WordPattern(written: text, shape: .term([]))
      self = CapitalTerm(written: text).map(Term.capitals) ?? .inflected(DanishTerm(pattern?.text ?? text))
    }

    /// The term as it was given.
    public var text: String {
      switch self {
      case .inflected(let term): term.text
      case .capitals(let term): term.text
      }
    }
  }

  /// Whether a spelling holds a term in capitals; `nil` where not even its letters stand there in another case.
  static func verdict(on spelling: String, of term: CapitalTerm, number: Int) -> TermVerdict? {
    let all = 0..<spelling.utf8.count
    if let standing = term.standing(in: spelling) {
      return .match(TermMatch(term: number, form: form(term, standing), range: all))
    }
    guard let standing = term.standing(in: spelling, ignoringCase: true) else { return nil }
    return .refusal(TermRefusal(term: number, form: form(term, standing), range: all, reason: .notInCapitals))
  }

  private static func form(_ term: CapitalTerm, _ standing: CapitalTerm.Standing) -> WordForm {
    let kind: FormKind =
      switch standing.ending {
      case _ where standing.isFirstPart: .firstPart
      case "": .base
      case "s", "'s", "'": .baseGenitive
      default: .inflected
      }
    return WordForm(text: term.text + standing.ending, kinds: [kind], leads: true)
  }
}
