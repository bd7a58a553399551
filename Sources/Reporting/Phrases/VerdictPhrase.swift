internal import CodingModel
internal import TranscriptText

extension VerdictStatus {
  /// The status as people read it of a coding.
  func text(in language: Language) -> String {
    switch self {
    case .proposed: language.pick("foreslået", "proposed")
    case .accepted: language.pick("godkendt", "accepted")
    case .rejected: language.pick("afvist", "rejected")
    }
  }
}

extension VerdictSelection {
  /// What the selection lets in, for a table's filter; `nil` for the usual one when it leaves out nothing.
  ///
  /// - Parameter rejected: how many rejected codings the usual selection leaves out.
  func text(leavingOut rejected: Int, in language: Language) -> String? {
    switch self {
    case .notRejected where rejected == 0: nil
    case .notRejected:
      language.pick(
        rejected == 1 ? "1 afvist kodning holdt ude" : "\(language.formatted(rejected)) afviste kodninger holdt ude",
        rejected == 1 ? "1 rejected coding left out" : "\(language.formatted(rejected)) rejected codings left out")
    case .proposed:
      language.pick("kun kodninger, som ingen har vurderet", "only codings that nobody has judged")
    case .accepted: language.pick("kun godkendte kodninger", "only accepted codings")
    case .rejected: language.pick("kun afviste kodninger", "only rejected codings")
    case .all: language.pick("også afviste kodninger", "rejected codings too")
    }
  }

  /// The same for programs.
  func members(leavingOut rejected: Int) -> [JSONMember] {
    [
      JSONMember("verdict", .string(rawValue)),
      JSONMember("rejected_left_out", .integer(self == .notRejected ? rejected : 0)),
    ]
  }
}

/// What the reports on verdicts say beside their numbers.
enum VerdictPhrase {
  case list, rules, noRules
  case status, before, after
  case rule, text, codebook, line, precision, interval
  case worstFirst
  case kept(Int)
  case gone(Int)
  case follows
  case result(VerdictDecision, Int)
  case judgedBy(String, day: String, reason: String)

  func text(in language: Language) -> String {
    switch self {
    case .list: language.pick("Kodninger og vurderinger", "Codings and verdicts")
    case .rules: language.pick("Reglernes præcision", "Precision of the rules")
    case .noRules: language.pick("Ingen regler har kodninger i udvalget.", "No rule has codings in the selection.")
    case .status: language.pick("Vurdering", "Verdict")
    case .before: language.pick("Før", "Before")
    case .after: language.pick("Efter", "After")
    case .rule: language.pick("Regel", "Rule")
    case .text: language.pick("Ordlyd", "Wording")
    case .codebook: ColumnPhrase.codebooks.text(in: language)
    case .line: language.pick("Linje", "Line")
    case .precision: language.pick("Præcision", "Precision")
    case .interval: language.pick("95 %-interval", "95% interval")
    case .worstFirst:
      language.pick(
        "Laveste præcision først, ved lige præcision flest afviste; regler uden vurderinger sidst, flest kodninger først",
        "Lowest precision first, most rejected where it is the same; rules without verdicts last, most codings first")
    case .kept(let count):
      language.pick(
        "\(Self.codings(count, language)) har den modsatte vurdering og beholder den; --all tager dem med",
        "\(Self.codings(count, language)) with the opposite verdict keep it; --all takes them too")
    case .gone(let count):
      language.pick(
        count == 1
          ? "1 vurdering gælder en kodning, som reglerne ikke laver nu"
          : "\(language.formatted(count)) vurderinger gælder kodninger, som reglerne ikke laver nu",
        count == 1
          ? "1 verdict is on a coding that the rules do not make now"
          : "\(language.formatted(count)) verdicts are on codings that the rules do not make now")
    case .follows: language.pick("følger koden under sig", "follows the code below it")
    case .result(let decision, let count): Self.result(decision, count, language)
    case .judgedBy(let coder, let day, let reason):
      ([language.pick("vurderet af \(coder) \(day)", "judged by \(coder) on \(day)")]
        + (reason.isEmpty ? [] : [reason])).joined(separator: ": ")
    }
  }

  private static func codings(_ count: Int, _ language: Language) -> String {
    CountedNoun.codings.counted(count, in: language)
  }

  private static func result(_ decision: VerdictDecision, _ count: Int, _ language: Language) -> String {
    let codings = codings(count, language)
    guard count > 0 else { return language.pick("Ingen ændringer", "No change") }
    return switch decision {
    case .accept: language.pick("\(codings) godkendt", "\(codings) accepted")
    case .reject: language.pick("\(codings) afvist", "\(codings) rejected")
    case .withdraw:
      language.pick(
        count == 1 ? "1 vurdering fortrudt" : "\(language.formatted(count)) vurderinger fortrudt",
        count == 1 ? "1 verdict withdrawn" : "\(language.formatted(count)) verdicts withdrawn")
    }
  }
}

/// What the tables about verdicts count.
enum VerdictDefinition {
  case outcome
  case list
  case rules

  func text(in language: Language) -> String {
    switch self {
    case .outcome:
      language.pick(
        "de valgte kodningers vurdering før og efter; en afvist kodning bliver i projektet, men er ikke med i resultater",
        "how the chosen codings stood before and stand after; a rejected one stays in the project, but out of results")
    case .list:
      language.pick(
        "hver kodning efter reglerne, der har mindst ét tegn i en af replikkerne, med den seneste vurdering",
        "each coding by rules with at least one character in one of the turns, with its latest verdict")
    case .rules:
      language.pick(
        "præcision er godkendte af godkendte og afviste; en kodning tæller for hver regel, der står bag den;"
          + " intervallet er Wilsons (1927) og tager kodningerne for uafhængige af hinanden",
        "precision is accepted of accepted and rejected; a coding counts for each rule behind it; the interval is"
          + " Wilson's (1927) and takes codings to be independent of each other")
    }
  }
}
