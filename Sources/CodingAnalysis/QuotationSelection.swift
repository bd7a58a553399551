public import CodingModel
internal import Foundation

/// Some of one code's segments, chosen so that as many groups and interviews as possible are heard.
public struct QuotationSelection: Hashable, Sendable {
  /// The code.
  public let code: CodePath
  /// The chosen segments, in the order of the list that they come from.
  public let segments: [CodedSegment]
  /// How many segments of the code there are.
  public let total: Int

  /// Chooses by turns: one segment per group (value of `key` in the turn where the segment begins) and round, each
  /// round from the group's interview that has been heard least. Segments shorter than 40 characters come last. The
  /// same material gives the same choice.
  ///
  /// - Parameters:
  ///   - code: only codings of this very code.
  ///   - list: where to choose from.
  ///   - interviews: the interviews of the list, for their attributes.
  ///   - key: the attribute whose values are to be heard, such as `kommune`.
  ///   - limit: at most so many segments.
  public init(of code: CodePath, from list: QuotationList, interviews: [Interview], by key: String, limit: Int) {
    self.init(
      code: code, candidates: list.segments.filter { $0.coding.code == code },
      groups: TurnValues(interviews, key: key), limit: limit)
  }

  init(code: CodePath, candidates: [CodedSegment], groups: TurnValues, limit: Int) {
    var queues = Self.queues(candidates, groups: groups)
    var chosen: Set<Int> = []
    while chosen.count < min(limit, candidates.count) {
      for group in queues.indices where chosen.count < limit {
        guard let next = queues[group].first else { continue }
        chosen.insert(next)
        queues[group].removeFirst()
      }
    }
    self.code = code
    segments = chosen.sorted().map { candidates[$0] }
    total = candidates.count
  }

  /// For each group its candidates' places, one of each interview, then a second of each, and so on.
  private static func queues(_ candidates: [CodedSegment], groups: TurnValues) -> [ArraySlice<Int>] {
    let long = candidates.indices.filter { candidates[$0].text.count >= 40 }
    let short = candidates.indices.filter { candidates[$0].text.count < 40 }
    var rounds: [String: [UUID: Int]] = [:]
    var byGroup: [String: [(round: Int, order: Int, place: Int)]] = [:]
    for (order, place) in (long + short).enumerated() {
      let interview = candidates[place].coding.interview
      let group = groups.value(of: candidates[place]) ?? ""
      let round = rounds[group]?[interview] ?? 0
      byGroup[group, default: []].append((round, order, place))
      rounds[group, default: [:]][interview] = round + 1
    }
    return byGroup.sorted { $0.key < $1.key }.map { group in
      group.value.sorted { ($0.round, $0.order) < ($1.round, $1.order) }.map(\.place)[...]
    }
  }
}

/// The values of an attribute in the turns where segments begin, in lower case.
struct TurnValues {
  private let key: String
  private let interviews: [UUID: Interview]

  init(_ interviews: [Interview], key: String) {
    self.key = key.lowercased()
    self.interviews = Dictionary(interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value in the first admitted turn that the segment touches.
  func value(of segment: CodedSegment) -> String? {
    interviews[segment.coding.interview]?.value(of: key, turn: segment.turn - 1)?.lowercased()
  }
}
