internal import CodingModel
internal import TranscriptText

extension QueryInterview {
  /// The segments of `left` that stand so to some segment of `right`; both are sorted. One look per segment: what is
  /// asked for is found by halving, in no more than the sorted right side and the greatest or smallest ends in it.
  func related(_ left: [QueryHit], _ relation: QueryRelation, _ right: [QueryHit]) -> [QueryHit] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    switch relation {
    case .overlaps:
      let sweep = RangeSweep(right.map(\.range))
      return left.filter { sweep.overlaps($0.range) }
    case .within:
      let sweep = RangeSweep(right.map(\.range))
      return left.filter { sweep.encloses($0.range) }
    case .encloses:
      let sweep = RangeSweep(right.map(\.range))
      return left.filter { sweep.isEnclosed(by: $0.range) }
    case .near(let reach): return near(left, right, reach)
    case .before(let reach): return before(left, right, reach)
    case .after(let reach): return after(left, right, reach)
    case .same(.transcript): return left
    case .same(.turn): return near(left, right, QueryReach(0, .turn))
    case .same(.sentence): return near(left, right, slack: 0) { sentences(of: $0.range) }
    }
  }

  private func near(_ left: [QueryHit], _ right: [QueryHit], _ reach: QueryReach) -> [QueryHit] {
    near(left, right, slack: reach.count) { hit in span(hit, reach.measure) }
  }

  /// Where a segment begins and ends in turns (both have a part in it) or words (how many begin before it, and before its
  /// end).
  private func span(_ hit: QueryHit, _ measure: QueryReach.Measure) -> Range<Int> {
    switch measure {
    case .turn: return hit.turns.lowerBound..<hit.turns.upperBound + 1
    case .word: return words(before: hit.range.start)..<words(before: hit.range.end) + 1
    }
  }

  /// Segments whose spans, of which neither start goes back in the order of the segments, lie no more than `slack` apart.
  private func near(
    _ left: [QueryHit], _ right: [QueryHit], slack: Int, span: (QueryHit) -> Range<Int>
  ) -> [QueryHit] {
    let spans = right.map(span).filter { !$0.isEmpty }
    let sweep = RangeSweep(spans.map { TextRange(start: $0.lowerBound, end: $0.upperBound) })
    return left.filter { hit in
      let own = span(hit)
      return !own.isEmpty
        && sweep.overlaps(TextRange(start: own.lowerBound - slack, end: own.upperBound + slack))
    }
  }

  /// The nearest that begins later is the first in the order.
  private func before(_ left: [QueryHit], _ right: [QueryHit], _ reach: QueryReach?) -> [QueryHit] {
    let starts = right.map(\.range.start)
    return left.filter { hit in
      let place = starts.partitioningIndex { $0 >= hit.range.end }
      return place < right.count && isWithin(reach, hit, right[place])
    }
  }

  /// The nearest that ends earlier is the last in the order of the ends.
  private func after(_ left: [QueryHit], _ right: [QueryHit], _ reach: QueryReach?) -> [QueryHit] {
    let byEnd = right.sorted { $0.range.end < $1.range.end }
    let ends = byEnd.map(\.range.end)
    return left.filter { hit in
      let place = ends.partitioningIndex { $0 > hit.range.start }
      return place > 0 && isWithin(reach, byEnd[place - 1], hit)
    }
  }

  /// Whether a segment stands no further before another than said.
  private func isWithin(_ reach: QueryReach?, _ first: QueryHit, _ second: QueryHit) -> Bool {
    guard let reach else { return true }
    switch reach.measure {
    case .turn: return second.turns.lowerBound - first.turns.upperBound <= reach.count
    case .word: return words(before: second.range.start) - words(before: first.range.end) <= reach.count
    }
  }
}
