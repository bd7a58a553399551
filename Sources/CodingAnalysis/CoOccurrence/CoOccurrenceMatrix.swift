public import CodingModel

/// Which codes stand together, and how often, in one unit of analysis.
///
/// - turn: a code is present when at least one byte of one of its codings lies in the turn's body.
/// - sentence: the same with sentences of admitted turns.
/// - window: the same with so many admitted turns in a row inside one interview; an interview with fewer has no window.
/// - transcript: the same with interviews, each reduced to its admitted turns.
/// - segment: pairs of segments of different codes that share at least one byte. A segment takes part with its whole
///   length when at least one of its bytes lies in an admitted turn; overlapping segments of one code by one coder are
///   one segment. Segments of different coders are all compared with each other.
/// - character: characters of admitted turns that both codes cover, each once, however many segments lie over it.
///
/// Where several coders are admitted, a code is present in a unit when at least one of them gave it. A code never counts
/// for the codes above it unless `filter.level` asks for that, and a code is never paired with a code above it.
public struct CoOccurrenceMatrix: Hashable, Sendable {
  /// The counted codes, in the caller's order.
  public let codes: [CodePath]
  /// In what codes meet.
  public let unit: UnitOfAnalysis
  /// What was looked at.
  public let filter: CodingFilter
  /// Number of units; for `segment` the number of segments of all counted codes.
  public let unitCount: Int
  /// Number of interviews with at least one admitted turn.
  public let interviewCount: Int
  /// For each code its number of units (or segments).
  public let occurrences: [Int]
  /// Every pair of counted codes, first code first; pairs of a code and one above it are left out.
  public let pairs: [PairAssociation]
  /// For each place `first * codes.count + second` the index in `pairs`.
  private let pairPlaces: [Int: Int]

  /// Counts co-occurrence.
  ///
  /// - Parameters:
  ///   - interviews: the material; codings in other interviews are ignored.
  ///   - codings: codings in any order.
  ///   - codes: the codes to count, in the codebook's order; codings of other codes are ignored.
  ///   - unit: in what codes must meet.
  ///   - filter: what to look at.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], unit: UnitOfAnalysis = .turn,
    filter: CodingFilter = CodingFilter()
  ) {
    let order = CodeOrder(codes, filter: filter)
    let material = AdmittedMaterial(interviews: interviews, codings: codings, order: order, filter: filter)
    self.init(material, order: order, unit: unit, filter: filter)
  }

  /// Counts material that was gathered already.
  init(_ material: AdmittedMaterial, order: CodeOrder, unit: UnitOfAnalysis, filter: CodingFilter) {
    let counts = PairCounter(material, codeCount: order.codes.count, unit: unit)
    self.codes = order.codes
    self.unit = unit
    self.filter = filter
    unitCount = counts.unitCount
    interviewCount = material.interviews.count
    occurrences = counts.occurrences
    pairs = counts.associations(of: order.codes)
    var places: [Int: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      guard let first = order.place(of: pair.first), let second = order.place(of: pair.second) else { continue }
      places[first * order.codes.count + second] = index
    }
    pairPlaces = places
  }

  /// The association of the codes at two places, in either order; `nil` on the diagonal and for a code and one above it.
  public func pair(_ one: Int, _ other: Int) -> PairAssociation? {
    pairPlaces[min(one, other) * codes.count + max(one, other)].map { pairs[$0] }
  }
}
