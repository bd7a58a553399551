internal import CodingModel
internal import TranscriptText

/// How many pairs of segments of two codes stand in each relation (`SegmentRelation`), those apart left out.
public struct RelationCounts: Hashable, Sendable {
  /// Pairs that begin and end together.
  public var exact = 0
  /// Pairs whose first segment holds the second.
  public var encloses = 0
  /// Pairs whose second segment holds the first.
  public var within = 0
  /// Pairs that cross.
  public var overlaps = 0
  /// Pairs that touch without sharing anything.
  public var adjacent = 0

  /// No pairs.
  public init() {}

  /// Pairs that share at least one byte.
  public var sharing: Int { exact + encloses + within + overlaps }

  /// Counts a pair; true when its segments share anything.
  mutating func count(_ relation: SegmentRelation) -> Bool {
    switch relation {
    case .exact: exact += 1
    case .encloses: encloses += 1
    case .within: within += 1
    case .overlaps: overlaps += 1
    case .adjacent: adjacent += 1
    case .apart: break
    }
    switch relation {
    case .exact, .encloses, .within, .overlaps: return true
    case .adjacent, .apart: return false
    }
  }
}

/// Relations of all codes' segments, found in one sweep over each interview.
struct SegmentMeetings {
  private let codeCount: Int
  /// At `first * codeCount + second` with first < second, seen from the first code.
  private var relations: [RelationCounts]
  /// Segments of the code `row` that overlap one of the code `column`, at `row * codeCount + column`.
  private var touching: [Int]

  init(codeCount: Int) {
    self.codeCount = codeCount
    relations = Array(repeating: RelationCounts(), count: codeCount * codeCount)
    touching = Array(repeating: 0, count: codeCount * codeCount)
  }

  /// Adds an interview's segments, sorted by start, none of them empty: each meets those that have not ended before it.
  mutating func add(_ segments: [CountedSegment]) {
    var open: [Int] = []
    var met: [Set<Int>] = Array(repeating: [], count: segments.count)
    for (index, segment) in segments.enumerated() {
      open.removeAll { segments[$0].range.end < segment.range.start }
      for other in open where segments[other].code != segment.code {
        let (first, second) =
          segments[other].code < segment.code ? (segments[other], segment) : (segment, segments[other])
        let relation = SegmentRelation(first.range, second.range)
        guard relations[first.code * codeCount + second.code].count(relation) else { continue }
        met[index].insert(segments[other].code)
        met[other].insert(segment.code)
      }
      open.append(index)
    }
    for (index, codes) in met.enumerated() {
      for code in codes { touching[segments[index].code * codeCount + code] += 1 }
    }
  }

  /// The relations of two codes, the first before the second, and how many segments of each touch the other's.
  func pair(_ first: Int, _ second: Int) -> (RelationCounts, Int, Int) {
    (
      relations[first * codeCount + second], touching[first * codeCount + second],
      touching[second * codeCount + first]
    )
  }
}
