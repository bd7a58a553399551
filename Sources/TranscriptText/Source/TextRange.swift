/// A half-open stretch `[start, end)` of one transcript's canonical text, in UTF-8 bytes.
///
/// Two ranges that merely touch (`[0, 60)` and `[60, 90)`) do not overlap.
public struct TextRange: Hashable, Sendable, Codable {
  /// First byte of the stretch.
  public let start: Int
  /// One past the last byte of the stretch.
  public let end: Int

  /// Makes a range; an `end` before `start` is moved up to `start`, so a range is never negative.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Number of UTF-8 bytes.
  public var length: Int { end - start }

  /// True when the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// True when at least one byte lies in both ranges.
  public func overlaps(_ other: TextRange) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// True when every byte of `other` lies in this range.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// True when the byte at `offset` lies in this range.
  public func contains(offset: Int) -> Bool {
    start <= offset && offset < end
  }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(start: min(start, other.start), end: max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
