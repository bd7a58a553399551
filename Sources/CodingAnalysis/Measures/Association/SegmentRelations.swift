public import TranscriptText

/// How one segment lies to another of the same text.
public enum SegmentRelation: Hashable, Sendable {
  /// Both begin and end at the same places.
  case exact
  /// The first holds the second and more.
  case encloses
  /// The second holds the first and more.
  case within
  /// They share some text; neither holds the other.
  case overlaps
  /// One ends where the other begins.
  case adjacent
  /// So much lies between them, 1 or more.
  case apart(Int)

  /// Compares two segments, neither of them empty.
  public init(_ one: TextRange, _ other: TextRange) {
    let gap = max(one.start, other.start) - min(one.end, other.end)
    if gap == 0 {
      self = .adjacent
    } else if gap > 0 {
      self = .apart(gap)
    } else if one == other {
      self = .exact
    } else if one.contains(other) {
      self = .encloses
    } else {
      self = other.contains(one) ? .within : .overlaps
    }
  }
}

/// How often the segments of two codes stand in each relation, and which of them meet.
public struct SegmentRelations: Hashable, Sendable {
  /// Pairs that begin and end together.
  public private(set) var exact = 0
  /// Pairs whose first segment holds the second.
  public private(set) var encloses = 0
  /// Pairs whose second segment holds the first.
  public private(set) var within = 0
  /// Pairs that cross.
  public private(set) var overlaps = 0
  /// Pairs that touch.
  public private(set) var adjacent = 0
  /// Pairs of one text with something between them.
  public private(set) var apart = 0
  /// Pairs with a gap of at most `maximumGap`; pairs that share text have the gap 0.
  public private(set) var near = 0
  /// How far apart pairs may be to count as `near`.
  public let maximumGap: Int
  /// How many segments there are, share text, and touch those of the other code.
  public private(set) var overlap = SegmentOverlap(first: 0, second: 0, pairs: 0, firstTouching: 0, secondTouching: 0)

  /// No segments yet.
  public init(maximumGap: Int = 0) { self.maximumGap = max(maximumGap, 0) }

  /// Adds one text's segments of both codes, in any order; empty ones do not count.
  public mutating func add(_ first: [TextRange], _ second: [TextRange]) {
    let one = first.filter { !$0.isEmpty }.sorted()
    let other = second.filter { !$0.isEmpty }.sorted()
    // The furthest end so far grows, so that the first segment near enough can be looked up.
    var furthest: [Int] = []
    for range in other { furthest.append(max(furthest.last ?? 0, range.end)) }
    var touched = Set<Int>()
    var (pairs, touching, seen) = (0, 0, 0)
    for range in one {
      var meets = false
      var place = furthest.partitioningIndex { $0 >= range.start - maximumGap }
      while place < other.count, other[place].start <= range.end + maximumGap {
        let relation = SegmentRelation(range, other[place])
        if count(relation) {
          meets = true
          pairs += 1
          touched.insert(place)
        }
        seen += 1
        place += 1
      }
      touching += meets ? 1 : 0
    }
    apart += one.count * other.count - seen
    overlap = SegmentOverlap(
      first: overlap.first + one.count, second: overlap.second + other.count, pairs: overlap.pairs + pairs,
      firstTouching: overlap.firstTouching + touching, secondTouching: overlap.secondTouching + touched.count)
  }

  /// Counts a pair; true when it shares text.
  private mutating func count(_ relation: SegmentRelation) -> Bool {
    switch relation {
    case .exact: exact += 1
    case .encloses: encloses += 1
    case .within: within += 1
    case .overlaps: overlaps += 1
    case .adjacent:
      adjacent += 1
      near += 1
      return false
    case .apart(let gap):
      apart += 1
      near += gap <= maximumGap ? 1 : 0
      return false
    }
    near += 1
    return true
  }
}
