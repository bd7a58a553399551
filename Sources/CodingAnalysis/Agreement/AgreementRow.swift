public import CodingModel

/// How coders agree on one code, or on all codes together, by all measures.
public struct AgreementRow: Hashable, Sendable {
  /// Agreement on units: there or not there.
  public let units: CodeAgreement
  /// Scott's π; of two coders only.
  public let scottPi: AgreementCoefficient?
  /// Fleiss' κ, which for two coders who judged everything is Scott's π.
  public let fleiss: AgreementCoefficient
  /// Conger's κ, which for two coders is Cohen's.
  public let conger: AgreementCoefficient
  /// α over samples of interviews; `nil` on characters.
  public let interval: ResampledInterval?
  /// α without each interview in turn; `nil` on characters.
  public let jackknife: Jackknife?

  init(_ data: ReliabilityData, clusters: [CoincidenceMatrix]?, replicates: Int, seed: UInt64) {
    let condensed = data.condensed
    let counts = CategoryCounts(condensed)
    units = CodeAgreement(data)
    scottPi = data.coderCount == 2 ? CoderTable(condensed).scottPi : nil
    fleiss = counts.fleissKappa()
    conger = condensed.congerKappa()
    let reliability = clusters.map { ClusteredReliability($0) }
    interval = reliability?.bootstrap(replicates: replicates, seed: seed)
    jackknife = reliability?.jackknife()
  }

  /// The lower end of α's interval; of fewer than two interviews there is none.
  public var lower: Measure { end(interval?.lower) }
  /// The upper end of α's interval.
  public var upper: Measure { end(interval?.upper) }

  /// The jackknife's standard error of α.
  public var standardError: Measure {
    guard units.alpha.number != nil else { return units.alpha }
    return jackknife?.standardError ?? .undefined(.characterUnits)
  }

  private func end(_ measure: Measure?) -> Measure {
    guard let interval, let measure else { return .undefined(.characterUnits) }
    if units.alpha.number == nil { return units.alpha }
    return interval.clusterCount < 2 ? .undefined(.tooFewInterviews) : measure
  }
}

/// How coders agree on one code.
public struct AgreementCodeRow: Hashable, Sendable {
  /// The code.
  public let code: CodePath
  /// The measures on units.
  public let row: AgreementRow
  /// uα of the code against everything else, on the text itself; for one code the same as |u|α.
  public let unitizing: Measure
  /// Segments that match, of all pairs of coders.
  public let segments: SegmentAgreement
}
