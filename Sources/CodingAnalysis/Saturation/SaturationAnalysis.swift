public import CodingModel
internal import Foundation
internal import TranscriptText

/// When the interviews of a project, and of groups in it, stop to bring new codes (Guest, Namey and Chen 2020).
///
/// A code counts for an interview when at least one of its codings has a character in an admitted turn. Without a level only
/// codes without codes below them count: a code above would be new in the same interview as its first one.
public struct SaturationAnalysis: Hashable, Sendable {
  /// How to judge.
  public struct Settings: Hashable, Sendable {
    /// Interviews of the base, 1 at least.
    public var base: Int
    /// Interviews of a run, 1 at least.
    public var run: Int
    /// The largest share of the base that counts as saturation, 0…
    public var threshold: Double
    /// How many random orders are drawn.
    public var replicates: Int
    /// Where the random numbers begin.
    public var seed: UInt64

    /// Makes settings; without arguments the usual ones.
    public init(
      base: Int = 4, run: Int = 2, threshold: Double = 0.05, replicates: Int = 1000,
      seed: UInt64 = ResampledInterval.usualSeed
    ) {
      self.base = base
      self.run = run
      self.threshold = threshold
      self.replicates = replicates
      self.seed = seed
    }
  }

  /// Interviews in order with what they brought.
  public struct Course: Hashable, Sendable {
    /// The group's value; `nil` for all interviews, and for those without a value.
    public let value: String?
    /// The interviews' names.
    public let interviews: [String]
    /// How many different codes each has.
    public let codeCounts: [Int]
    /// In order.
    public let saturation: CodeSaturation
    /// Over all orders, exact.
    public let expected: AccumulationCurve
    /// Over all orders, drawn at random.
    public let orders: SaturationOrders
    /// What more interviews would bring.
    public let richness: CodeRichness
  }

  /// How.
  public let settings: Settings
  /// What was looked at.
  public let filter: CodingFilter
  /// How many codes there are to find.
  public let codeCount: Int
  /// All interviews with an admitted turn, in the caller's order.
  public let all: Course
  /// By the values of an attribute; empty without one.
  public let groups: [Course]

  /// Judges the interviews.
  ///
  /// - Parameters:
  ///   - interviews: the material, in the order in which it is to be judged.
  ///   - codings: codings in any order.
  ///   - codes: all codes, in the codebook's order.
  ///   - key: the attribute of the groups.
  ///   - filter: what to look at.
  ///   - settings: how to judge.
  ///   - areInIncreasingOrder: the order of the attribute's values.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], by key: String? = nil,
    filter: CodingFilter = CodingFilter(), settings: Settings = Settings(),
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let counted = filter.level == nil ? Self.leaves(codes) : codes
    let order = CodeOrder(counted, filter: filter)
    let material = AdmittedMaterial(interviews: interviews, codings: codings, order: order, filter: filter)
    self.settings = settings
    self.filter = filter
    codeCount = order.codes.count
    all = Course(material.interviews.map { ($0, Array($0.bodies.indices)) }, value: nil, settings)
    groups =
      key.map { key in
        TurnGrouping(material, key: key, areInIncreasingOrder: areInIncreasingOrder).groups { value, turns in
          Course(zip(material.interviews, turns).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) }, value: value, settings)
        }
      } ?? []
  }

  /// The codes without codes below them.
  static func leaves(_ codes: [CodePath]) -> [CodePath] {
    let parents = Set(codes.compactMap(\.parent))
    return codes.filter { !parents.contains($0) }
  }
}

extension SaturationAnalysis.Course {
  /// Takes interviews with the places of the turns that count.
  fileprivate init(
    _ interviews: [(AdmittedInterview, [Int])], value: String?, _ settings: SaturationAnalysis.Settings
  ) {
    let codes = interviews.map { interview, turns in
      let bodies = turns.map { interview.bodies[$0] }
      return Set(interview.segments.filter { bodies.anyTouched(by: $0.range) }.map(\.code))
    }
    self.value = value
    self.interviews = interviews.map(\.0.interview.name)
    codeCounts = codes.map(\.count)
    saturation = CodeSaturation(codes, base: settings.base, run: settings.run, threshold: settings.threshold)
    expected = AccumulationCurve(codes)
    orders = SaturationOrders(
      codes, base: settings.base, run: settings.run, threshold: settings.threshold, replicates: settings.replicates,
      seed: settings.seed)
    richness = CodeRichness(codes)
  }
}
