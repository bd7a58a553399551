public import ArgumentParser
public import CodingModel

/// Which codings count, by what people have said of them: for all commands that look at codings.
struct VerdictOptions: ParsableArguments {
  @Option(
    help: .text(
      "Kun kodninger med denne vurdering; afviste holdes ellers ude.",
      "Only codings with this verdict; rejected ones are left out otherwise.", value: .verdict))
  var verdict: VerdictSelection = .notRejected
}

extension VerdictSelection: ExpressibleByArgument {
  /// Takes the English name or the Danish word for it.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "ikke-afvist": self = .notRejected
    case "foreslået": self = .proposed
    case "godkendt": self = .accepted
    case "afvist": self = .rejected
    case "alle": self = .all
    case let name: self.init(rawValue: name)
    }
  }
}

/// Which codings by rules are meant: by code, by rule, by where they stand.
struct RuleCodingOptions: ParsableArguments {
  @Option(
    name: [.customLong("code"), .customLong("codes")],
    help: .text(
      "Kun disse koder med underkoder. Kan gentages.", "Only these codes with the codes below them. Repeatable.",
      value: .code), completion: .codes)
  var code: [String] = []

  @Option(
    help: .text(
      "Kun kodninger, som denne regel står bag: dens id eller begyndelsen af det. Kan gentages.",
      "Only codings that this rule stands behind: its id or the beginning of it. Repeatable.", value: .rule),
    completion: .rules)
  var rule: [String] = []

  @OptionGroup var turns: TurnOptions

  /// True where a code or a rule is named.
  var namesCodings: Bool { !code.isEmpty || !rule.isEmpty }

  /// True where anything but codes is said.
  var saysMoreThanCodes: Bool { !rule.isEmpty || !turns.conditions.isEmpty || turns.interviewer }

  /// The filter, checked against what the project holds; of all verdicts.
  ///
  /// - Throws: `DiagnosticError` for a code, attribute or value that does not exist.
  func filter(for material: Material, verdicts: VerdictSelection = .all) throws -> CodingFilter {
    var filter = try turns.filter(for: material)
    filter.codes = try codes(of: material)
    filter.coders = [.rules]
    filter.verdicts = verdicts
    return filter
  }

  /// The codes that are named.
  func codes(of material: Material) throws -> [CodePath] {
    let names = CodeNames(material.codes)
    return try code.map { try names.path(for: $0) }
  }

  /// The identities of the rules that are named.
  ///
  /// - Throws: `DiagnosticError` for a rule that no coding names, or that could be several.
  func rules(of material: Material) throws -> Set<String> {
    guard !rule.isEmpty else { return [] }
    let names = RuleNames(material.allCodings)
    return Set(try rule.map { try names.rule(for: $0) })
  }

  /// The codings that are meant, to be looked at one by one.
  ///
  /// - Throws: as `rules(of:)`.
  func codings(of material: Material) throws -> [Coding] {
    let codings = material.storedCodings(CodingFilter(coders: [.rules], verdicts: .all))
    let wanted = try rules(of: material)
    guard !wanted.isEmpty else { return codings }
    return codings.filter { coding in
      coding.evidence.contains { wanted.contains($0.rule) && coding.isOwn($0) }
    }
  }
}
