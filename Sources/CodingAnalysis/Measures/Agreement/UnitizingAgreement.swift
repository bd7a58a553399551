/// How coders agree who cut the text into segments themselves: the unitizing α of Krippendorff, Mathet, Bouvry and
/// Widlöcher (2016; Krippendorff 2019, §12.6).
///
/// Every character counts, and expected pairs leave out pairs of characters of one segment. Lengths are added over texts
/// before the ratio is taken. Texts that fewer than two coders were given do not count; a text that two were given and
/// neither coded counts as agreement on nothing. The values must exclude each other within a coder; where they overlap,
/// every figure is undefined (`overlappingCodes`), and `perValue` is the form to use.
///
/// Undefined: `fewerThanTwoCoders` where no text was given to more than one coder and there is one coder only,
/// `noPairableUnits` where no text was given to two, `noVariation` where all is one value (or all is gap).
public struct UnitizingAgreement: Hashable, Sendable {
  /// uα = 1 − (ℓ − Σℓ_cc)/(ℓ − Σε_cc) with ε_ck = ℓ(ℓ_cℓ_k − [c=k]R_c)/(ℓ² − ΣR): which parts, and which value.
  public let alpha: Measure
  /// |u|α: which parts are coded at all.
  public let binary: Measure
  /// cuα: which value, where coders both gave one. Of the readings of R* this one gives the published figure for three
  /// coders (.724; Krippendorff 2019, fig. 12.11).
  public let coding: Measure
  /// Which share of all length cuα speaks of, 0…1.
  public let codingCoverage: Measure
  /// (k)uα of each value.
  public let values: [ValueAgreement]

  /// The agreement on one value where coders both gave some value.
  public struct ValueAgreement: Hashable, Sendable {
    /// (k)uα; undefined (`noPairableUnits`) where the value meets no other coder's value.
    public let alpha: Measure
    /// Which share of the value's length it speaks of, 0…1; undefined (`emptyBase`) for a value that nobody used.
    public let coverage: Measure
  }

  /// Computes the family over texts.
  ///
  /// - Parameters:
  ///   - documents: the texts.
  ///   - valueCount: how many values there are; segments' values are below it.
  ///   - coderCount: how many coders took part; by default as many as one text was given to.
  public init(_ documents: [UnitizedDocument], valueCount: Int, coderCount: Int? = nil) {
    var lengths = UnitizingLengths(valueCount: valueCount)
    let coders = coderCount ?? documents.map(\.coders.count).max() ?? 0
    var obstacle: UndefinedReason? = coders < 2 ? .fewerThanTwoCoders : nil
    for document in documents where obstacle == nil {
      if !lengths.add(document) { obstacle = .overlappingCodes }
    }
    self.init(lengths, obstacle: obstacle)
  }

  init(_ lengths: UnitizingLengths, obstacle: UndefinedReason? = nil) {
    let undefined = obstacle.map { Measure.undefined($0) }
    alpha = undefined ?? lengths.alpha
    binary = undefined ?? lengths.binaryAlpha
    coding = undefined ?? lengths.codingAlpha
    codingCoverage = undefined ?? lengths.codingCoverage
    values = (0..<lengths.valueCount).map { value in
      ValueAgreement(
        alpha: undefined ?? lengths.alpha(ofValue: value), coverage: undefined ?? lengths.coverage(ofValue: value))
    }
  }

  /// uα of each value alone against everything else; the values may then overlap. For one value uα and |u|α are the same.
  public static func perValue(_ documents: [UnitizedDocument], valueCount: Int, coderCount: Int? = nil) -> [Measure] {
    (0..<valueCount).map { value in
      UnitizingAgreement(documents.map { $0.reduced(to: value) }, valueCount: 1, coderCount: coderCount).alpha
    }
  }

  /// The lengths of each text, to draw texts with replacement; `nil` where a coder's values overlap.
  public static func clusterTotals(_ documents: [UnitizedDocument], valueCount: Int) -> ClusterTotals? {
    var rows: [[Double]] = []
    for document in documents {
      var lengths = UnitizingLengths(valueCount: valueCount)
      guard lengths.add(document) else { return nil }
      rows.append(lengths.numbers)
    }
    return ClusterTotals(rows)
  }

  /// uα of summed lengths, for `ClusterTotals.bootstrap` and `jackknife`.
  public static func alpha(ofTotals numbers: [Double], valueCount: Int) -> Measure {
    UnitizingLengths(valueCount: valueCount, numbers: numbers).alpha
  }
}
