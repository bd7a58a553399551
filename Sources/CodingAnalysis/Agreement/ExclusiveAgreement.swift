public import CodingModel
internal import TranscriptText

/// How coders agree on which of several codes holds, where the codes exclude each other: attitudes, degrees, the themes of
/// one domain. A code stands for those below it too.
public struct ExclusiveAgreement: Hashable, Sendable {
  /// The codes, in the order in which they were named.
  public let codes: [CodePath]
  /// What was looked at: these codes of these coders, whatever other codes the caller's filter lets in.
  public let filter: CodingFilter
  /// uα, |u|α, cuα and (k)uα on the text itself.
  public let unitizing: UnitizingAgreement
  /// On units, each code a category and "none of them" one more.
  public let nominal: Nominal
  /// Where the codes are steps in the order named: on units to which a coder gave one of them; others are missing there.
  public let ordered: Ordered?

  /// Coefficients for categories without an order.
  public struct Nominal: Hashable, Sendable {
    /// Units with a code by anybody.
    public let codedUnits: Int
    /// Share of agreeing pairs.
    public let percentAgreement: Measure
    /// Krippendorff's nominal α.
    public let alpha: Measure
    /// Cohen's κ of two coders, Conger's of more.
    public let kappa: AgreementCoefficient?
    /// Gwet's AC1.
    public let ac1: AgreementCoefficient?
    /// Brennan and Prediger's coefficient.
    public let brennanPrediger: AgreementCoefficient?
  }

  /// Coefficients for categories that are steps.
  public struct Ordered: Hashable, Sendable {
    /// Units with a step by two coders at least.
    public let pairableUnits: Int
    /// Krippendorff's ordinal α.
    public let ordinal: Measure
    /// Krippendorff's interval α, the steps one apart.
    public let interval: Measure
    /// Krippendorff's ratio α, the steps 1, 2 …
    public let ratio: Measure
    /// Weighted κ of two coders, linear weights.
    public let linearKappa: Measure
    /// Weighted κ of two coders, quadratic weights.
    public let quadraticKappa: Measure
    /// Gwet's AC2, linear weights.
    public let linearAC2: Measure
    /// Gwet's AC2, quadratic weights.
    public let quadraticAC2: Measure
  }

  /// Compares coders; the parameters as for `AgreementTable`.
  ///
  /// - Parameters:
  ///   - codes: the codes that exclude each other, none above another.
  ///   - isOrdered: true where they are steps.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], isOrdered: Bool, coders: [Coder],
    judged: CoderInterviews, filter: CodingFilter = CodingFilter(), unit: AgreementUnit = .turn
  ) {
    var own = filter
    own.coders = coders
    own.codes = []
    own.level = nil
    let lifted = codings.compactMap { coding in
      codes.first { $0.encloses(coding.code) }.map { coding.counting(as: $0) }
    }
    let admitted = AdmittedMaterial(
      interviews: interviews, codings: lifted, order: CodeOrder(codes, filter: own), filter: own)
    let material = RatedMaterial(admitted, codes: codes, coders: coders, judged: judged, unit: unit)
    self.codes = codes
    own.codes = codes
    self.filter = own
    unitizing = UnitizingAgreement(
      material.documents(Array(codes.indices)), valueCount: codes.count, coderCount: coders.count)
    let choices = ExclusiveChoices(material)
    nominal = Nominal(choices)
    ordered = isOrdered ? Ordered(choices, steps: codes.count) : nil
  }
}

/// Which of the codes, or none, each coder gave to each unit; units judged alike are one column.
private struct ExclusiveChoices {
  /// For each coder the categories: 0 for none of the codes, 1 for the first …
  let ratings: [[Int?]]
  let frequencies: [Int]
  let categoryCount: Int
  /// Why nothing can be computed, where a coder gave two of the codes to one unit.
  let obstacle: UndefinedReason?

  init(_ material: RatedMaterial) {
    var counts: [[Int]: Int] = [:]
    var overlaps = false
    for interview in material.interviews {
      var blank = interview.unitCount
      let none = material.coders.indices.map { interview.raters.contains($0) ? 0 : -1 }
      for unit in interview.units {
        overlaps = overlaps || interview.raters.contains { unit.codes[$0].count > 1 }
        let choice = none.indices.map { none[$0] < 0 ? -1 : (unit.codes[$0].first.map { $0 + 1 } ?? 0) }
        counts[choice, default: 0] += unit.frequency
        blank -= unit.frequency
      }
      if blank > 0 { counts[none, default: 0] += blank }
    }
    let patterns = counts.keys.sorted { $0.lexicographicallyPrecedes($1) }
    ratings = material.coders.indices.map { coder in patterns.map { $0[coder] < 0 ? nil : $0[coder] } }
    frequencies = patterns.map { counts[$0] ?? 0 }
    categoryCount = material.codes.count + 1
    obstacle = overlaps ? .overlappingCodes : nil
  }

  /// With "none of them" as a category.
  var nominal: ReliabilityData {
    ReliabilityData(ratings: ratings, categoryCount: categoryCount, frequencies: frequencies)
  }

  /// Without it: who gave none of the codes has said nothing of the step.
  var steps: ReliabilityData {
    ReliabilityData(
      ratings: ratings.map { $0.map { $0.flatMap { $0 > 0 ? $0 - 1 : nil } } }, categoryCount: categoryCount - 1,
      frequencies: frequencies)
  }

  /// Units with a code by anybody.
  var codedUnits: Int {
    frequencies.indices.reduce(0) { sum, place in
      sum + (ratings.contains { ($0[place] ?? 0) > 0 } ? frequencies[place] : 0)
    }
  }
}

extension ExclusiveAgreement.Nominal {
  fileprivate init(_ choices: ExclusiveChoices) {
    codedUnits = choices.codedUnits
    if let obstacle = choices.obstacle {
      percentAgreement = .undefined(obstacle)
      alpha = .undefined(obstacle)
      (kappa, ac1, brennanPrediger) = (nil, nil, nil)
      return
    }
    let data = choices.nominal
    let counts = CategoryCounts(data)
    percentAgreement = counts.percentAgreement
    alpha = CoincidenceMatrix(counts).alpha()
    kappa = data.coderCount == 2 ? CoderTable(data).cohenKappa.coefficient : data.congerKappa()
    ac1 = counts.gwetAC()
    brennanPrediger = counts.brennanPrediger()
  }
}

extension ExclusiveAgreement.Ordered {
  fileprivate init(_ choices: ExclusiveChoices, steps: Int) {
    let data = choices.steps
    let counts = CategoryCounts(data)
    let matrix = CoincidenceMatrix(counts)
    let values = (1...max(steps, 1)).map(Double.init)
    let stop = choices.obstacle.map { Measure.undefined($0) }
    let kappaStop = stop ?? (data.coderCount == 2 ? nil : .undefined(.moreThanTwoCoders))
    pairableUnits = counts.pairableUnits
    ordinal = stop ?? matrix.alpha(.ordinal)
    interval = stop ?? matrix.alpha(.interval(values))
    ratio = stop ?? matrix.alpha(.ratio(values))
    linearKappa = kappaStop ?? CoderTable(data).weightedKappa(.linear(values)).value
    quadraticKappa = kappaStop ?? CoderTable(data).weightedKappa(.quadratic(values)).value
    linearAC2 = stop ?? counts.gwetAC(.linear(values)).value
    quadraticAC2 = stop ?? counts.gwetAC(.quadratic(values)).value
  }
}

extension Coding {
  /// The same coding under another code.
  fileprivate func counting(as code: CodePath) -> Coding {
    Coding(
      id: id, interview: interview, range: range, code: code, codeKey: codeKey, coder: coder, evidence: evidence,
      verdict: verdict, mergedKeys: mergedKeys)
  }
}
