/// When interviews stop to bring new codes: code saturation after Guest, Namey and Chen (2020).
///
/// Base: the different codes of the first b interviews. A run: r interviews in a row; runs slide by one. Its ratio: codes
/// new in the run by codes of the base; it may exceed 1. Saturation is reached at the first run whose ratio is at most the
/// threshold, written "n+r": n interviews before that run, and the run. It counts codes, not meaning.
public struct CodeSaturation: Hashable, Sendable {
  /// A run of interviews.
  public struct Run: Hashable, Sendable {
    /// The number of its first interview, counted from 1.
    public let from: Int
    /// The number of its last interview.
    public let to: Int
    /// Codes in it that no interview before had.
    public let newCodes: Int
    /// `newCodes` by the base; undefined (`emptyBase`) where the base has no codes.
    public let ratio: Measure
  }

  /// Codes of each interview that none before had.
  public let newCodes: [Int]
  /// Different codes up to each interview.
  public let cumulative: [Int]
  /// Codes of the base; undefined (`tooFewInterviews`) with fewer than b interviews.
  public let base: Measure
  /// The runs after the base, each beginning one interview later.
  public let runs: [Run]
  /// The first run that reaches the threshold; `nil` where none does.
  public let reached: Run?
  /// The first later run whose ratio is above the threshold again; `nil` where none is, or none has reached it.
  public let broken: Run?

  /// Judges interviews in order.
  ///
  /// - Parameters:
  ///   - interviews: each interview's codes, in the order in which they were held.
  ///   - base: b, 1 at least.
  ///   - run: r, 1 at least.
  ///   - threshold: the largest ratio that counts as saturation, such as 0.05, or 0.
  public init<Code: Hashable>(_ interviews: [Set<Code>], base: Int = 4, run: Int = 2, threshold: Double = 0.05) {
    var seen = Set<Code>()
    var (new, cumulative) = ([Int](), [Int]())
    for codes in interviews {
      let before = seen.count
      seen.formUnion(codes)
      new.append(seen.count - before)
      cumulative.append(seen.count)
    }
    self.init(newCodes: new, cumulative: cumulative, base: max(base, 1), run: max(run, 1), threshold: threshold)
  }

  /// Judges interviews by how many codes each brought; `base` and `run` are 1 at least.
  init(newCodes: [Int], cumulative: [Int], base: Int, run: Int, threshold: Double) {
    self.newCodes = newCodes
    self.cumulative = cumulative
    guard newCodes.count >= base else {
      (self.base, runs, reached, broken) = (.undefined(.tooFewInterviews), [], nil, nil)
      return
    }
    let codes = cumulative[base - 1]
    self.base = .value(Double(codes))
    let found: [Run] = (base...).prefix(max(0, newCodes.count - run - base + 1)).map { start in
      let new = newCodes[start..<(start + run)].reduce(0, +)
      return Run(from: start + 1, to: start + run, newCodes: new, ratio: .ratio(Double(new), of: Double(codes)))
    }
    let place = found.firstIndex { $0.ratio.number.map { $0 <= threshold } ?? false }
    runs = found
    reached = place.map { found[$0] }
    broken = place.flatMap { place in found[place...].first { $0.ratio.number.map { $0 > threshold } ?? false } }
  }

  /// Why saturation cannot be judged: too few interviews, or a base without codes. `nil` where it can.
  public var obstacle: UndefinedReason? {
    base.reason ?? (base.number == 0 ? .emptyBase : nil)
  }
}

extension CodeSaturation.Run {
  /// How many interviews come before the run: the n of "n+r".
  public var interviewsBefore: Int { from - 1 }
  /// How many interviews the run has: the r of "n+r".
  public var length: Int { to - from + 1 }
}
