public import CodingModel
internal import TranscriptText

/// How two or more coders agree, code by code.
///
/// A unit counts where at least two of the coders have judged its interview (`CoderInterviews`). Per code each coder says of
/// each such unit that the code is there or is not. Where codings of one code by one coder overlap, they are one.
public struct AgreementTable: Hashable, Sendable {
  /// How to compare.
  public struct Settings: Hashable, Sendable {
    /// In what.
    public var unit: AgreementUnit
    /// The share |a∩b|/|a∪b| from which two segments match, 0…1.
    public var minimumOverlap: Double
    /// How many samples of interviews are drawn for α's interval.
    public var replicates: Int
    /// Where the random numbers begin.
    public var seed: UInt64

    /// Makes settings; without arguments the usual ones.
    public init(
      unit: AgreementUnit = .turn, minimumOverlap: Double = 0.9, replicates: Int = ResampledInterval.usualReplicates,
      seed: UInt64 = ResampledInterval.usualSeed
    ) {
      self.unit = unit
      self.minimumOverlap = minimumOverlap
      self.replicates = replicates
      self.seed = seed
    }
  }

  /// Whom the table compares.
  public let coders: [Coder]
  /// How.
  public let settings: Settings
  /// What was looked at.
  public let filter: CodingFilter
  /// For each coder how many interviews with an admitted turn the coder has judged.
  public let judged: [Int]
  /// How many interviews at least two of them have judged.
  public let interviewCount: Int
  /// Units of these interviews.
  public let unitCount: Int
  /// The codes that anybody gave there, in the caller's order.
  public let rows: [AgreementCodeRow]
  /// Codes that nobody gave there.
  public let unused: [CodePath]
  /// All codes × units as one list of judgements. Empty fields dominate it: read it beside the codes, not in their place.
  public let pooled: AgreementRow
  /// α of the sets of codes that each unit was given, by distance.
  public let sets: [SetDistance: Measure]

  /// Compares coders.
  ///
  /// - Parameters:
  ///   - interviews: the material, in an order that does not depend on how it came in.
  ///   - codings: codings in any order, of any coders.
  ///   - codes: the codes to compare, in the codebook's order.
  ///   - coders: whom to compare, each once.
  ///   - judged: which interviews each has judged.
  ///   - filter: what to look at; its coders are replaced by `coders`.
  ///   - settings: how to compare.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], coders: [Coder], judged: CoderInterviews,
    filter: CodingFilter = CodingFilter(), settings: Settings = Settings()
  ) {
    var own = filter
    own.coders = coders
    let order = CodeOrder(codes, filter: own)
    let admitted = AdmittedMaterial(interviews: interviews, codings: codings, order: order, filter: own)
    let material = RatedMaterial(admitted, codes: order.codes, coders: coders, judged: judged, unit: settings.unit)
    self.coders = coders
    self.settings = settings
    self.filter = own
    self.judged = coders.map { coder in
      admitted.interviews.count { judged.interviews(of: coder).contains($0.interview.id) }
    }
    interviewCount = material.interviews.count
    unitCount = material.unitCount
    let figures = AgreementFigures(material, settings: settings)
    rows = figures.rows
    unused = figures.unused
    pooled = figures.pooled
    sets = figures.sets
  }
}

/// The rows of an agreement table being worked out.
private struct AgreementFigures {
  let rows: [AgreementCodeRow]
  let unused: [CodePath]
  let pooled: AgreementRow
  let sets: [SetDistance: Measure]

  init(_ material: RatedMaterial, settings: AgreementTable.Settings) {
    let ratings = material.ratings()
    let clusters = settings.unit == .character ? nil : material.coincidences()
    var rows: [AgreementCodeRow] = []
    var unused: [CodePath] = []
    for (place, code) in material.codes.enumerated() {
      guard ratings[place].ratings.contains(where: { $0.contains(1) }) else {
        unused.append(code)
        continue
      }
      let row = AgreementRow(
        ratings[place], clusters: clusters?.map { $0[place] }, replicates: settings.replicates, seed: settings.seed)
      rows.append(
        AgreementCodeRow(
          code: code, row: row, unitizing: material.unitizing(place),
          segments: material.matches(place, settings.minimumOverlap)))
    }
    self.rows = rows
    self.unused = unused
    let empty = CoincidenceMatrix(categoryCount: 2, coderCount: material.coders.count)
    pooled = AgreementRow(
      ReliabilityData(together: ratings, coderCount: material.coders.count),
      clusters: clusters?.map { $0.reduce(empty, +) }, replicates: settings.replicates, seed: settings.seed)
    let reliability = material.setRatings()
    sets = Dictionary(uniqueKeysWithValues: SetDistance.allCases.map { ($0, reliability.alpha($0)) })
  }
}
