public import CodingModel

/// All that a study report tells, computed once from the same material with the same filter.
public struct StudyAnalysis: Hashable, Sendable {
  /// The interviews and their sizes.
  public let overview: MaterialOverview
  /// How often each code was given; a code counts the codings of the codes below it too.
  public let frequencies: CodeFrequencyTable
  /// The same by the attribute; `nil` without one.
  public let themes: CrossTabulation?
  /// Which codes stand together.
  public let coOccurrence: CoOccurrenceMatrix
  /// For each code with at least one coding the chosen quotations, in the codebook's order.
  public let quotations: [QuotationSelection]

  /// Computes the parts.
  ///
  /// - Parameters:
  ///   - interviews: the material.
  ///   - codings: codings in any order.
  ///   - codes: all codes, in the codebook's order, each parent before its children.
  ///   - key: the attribute that groups interviews by the turns in them, such as `kommune`; without one they are not
  ///     grouped, and quotations are chosen from as many interviews as possible.
  ///   - unit: the unit of co-occurrence.
  ///   - filter: what to look at; its level is disregarded, since all levels are shown.
  ///   - quotationLimit: at most so many quotations per code.
  ///   - areInIncreasingOrder: the order of the attribute's values.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], by key: String? = "kommune",
    unit: UnitOfAnalysis = .turn, filter: CodingFilter = CodingFilter(), quotationLimit: Int = 12,
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    var own = filter
    own.level = nil
    overview = MaterialOverview(
      interviews: interviews, codings: codings, by: key, filter: own, areInIncreasingOrder: areInIncreasingOrder)
    frequencies = CodeFrequencyTable(
      interviews: interviews, codings: codings, codes: codes, filter: own, gathersDescendants: true)
    themes = key.map { key in
      CrossTabulation(
        interviews: interviews, codings: codings, codes: codes, by: key, filter: own, gathersDescendants: true,
        areInIncreasingOrder: areInIncreasingOrder)
    }
    coOccurrence = CoOccurrenceMatrix(
      interviews: interviews, codings: codings, codes: codes, unit: unit, filter: own)
    let list = QuotationList(interviews: interviews, codings: codings, filter: own)
    let byCode = Dictionary(grouping: list.segments, by: \.coding.code)
    let groups = TurnValues(interviews, key: key ?? "interview")
    quotations = frequencies.rows.compactMap { row in
      byCode[row.code].map {
        QuotationSelection(code: row.code, candidates: $0, groups: groups, limit: quotationLimit)
      }
    }
  }
}
