/// How probable each whole number is, from `lowest` upwards without gaps.
///
/// Only non-negative numbers are ever added and multiplied, so even a tail of 10⁻¹⁰⁰ keeps its digits.
public struct CountDistribution: Hashable, Sendable {
  /// The smallest number that can come out.
  public private(set) var lowest: Int
  /// The probability of `lowest`, `lowest` + 1 …
  public private(set) var probabilities: [Double]

  /// The distribution that always gives 0.
  public init() { self.init(lowest: 0, probabilities: [1]) }

  /// Makes a distribution from its probabilities.
  public init(lowest: Int, probabilities: [Double]) {
    self.lowest = lowest
    self.probabilities = probabilities
  }

  /// The hypergeometric distribution: how many of `first` units coincide with `second` others when both are put at
  /// random into `total` units. Arguments beyond 0…total are moved there.
  ///
  /// Built outwards from its mode by the ratio of neighbours, (a−k)(b−k)/((k+1)(N−a−b+k+1)), then divided by its sum;
  /// this needs no factorials and keeps every digit (equal to Σ exp(logΓ …) in exact arithmetic).
  public init(hypergeometric first: Int, _ second: Int, of total: Int) {
    let total = max(total, 0)
    let (a, b) = (min(max(first, 0), total), min(max(second, 0), total))
    let low = max(0, a + b - total)
    let high = min(a, b)
    var weights = Array(repeating: 0.0, count: high - low + 1)
    let mode = min(max(Int(Double(a + 1) * Double(b + 1) / Double(total + 2)), low), high)
    weights[mode - low] = 1
    for k in stride(from: mode, to: high, by: 1) {
      let up = Double(a - k) * Double(b - k) / (Double(k + 1) * Double(total - a - b + k + 1))
      weights[k + 1 - low] = weights[k - low] * up
    }
    for k in stride(from: mode, to: low, by: -1) {
      let down = Double(k) * Double(total - a - b + k) / (Double(a - k + 1) * Double(b - k + 1))
      weights[k - 1 - low] = weights[k - low] * down
    }
    let sum = weights.sorted().reduce(0, +)
    self.init(lowest: low, probabilities: weights.map { $0 / sum })
  }

  /// Becomes the distribution of the sum of this number and an independent other.
  public mutating func add(_ other: CountDistribution) {
    var sums: [Double] = []
    add(lowest: other.lowest, probabilities: other.probabilities[...], using: &sums)
  }

  /// The same for a distribution given by its parts. Each share of the other is spread over this one as a whole, which
  /// the machine does several numbers at a time: long projects add up thousands of interviews for each pair of codes. For
  /// the same reason the memory for it, `sums`, is the caller's, whatever is in it.
  mutating func add(lowest otherLowest: Int, probabilities other: ArraySlice<Double>, using sums: inout [Double]) {
    lowest += otherLowest
    guard other.count > 1 else { return }
    if other.count == 2 { return add(other[other.startIndex], other[other.startIndex + 1]) }
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: probabilities.count + other.count - 1))
    sums.withUnsafeMutableBufferPointer { sums in
      probabilities.withUnsafeBufferPointer { own in
        other.withUnsafeBufferPointer { other in
          for step in other.indices where other[step] > 0 {
            let share = other[step]
            for place in own.indices { sums[place + step] += own[place] * share }
          }
        }
      }
    }
    swap(&probabilities, &sums)
  }

  /// The same for a number that is one of two: by far the commonest, and done in place.
  private mutating func add(_ less: Double, _ more: Double) {
    probabilities.append(0)
    probabilities.withUnsafeMutableBufferPointer { own in
      for place in stride(from: own.count - 1, through: 1, by: -1) {
        own[place] = own[place] * less + own[place - 1] * more
      }
      own[0] *= less
    }
  }

  /// P(X ≥ x).
  public func upperTail(_ x: Int) -> Double {
    guard x > lowest else { return 1 }
    guard x - lowest < probabilities.count else { return 0 }
    return min(probabilities[(x - lowest)...].reversed().reduce(0, +), 1)
  }

  /// P(X ≤ x).
  public func lowerTail(_ x: Int) -> Double {
    guard x >= lowest else { return 0 }
    guard x - lowest < probabilities.count - 1 else { return 1 }
    return min(probabilities[...(x - lowest)].reduce(0, +), 1)
  }

  /// The probability of all numbers that are no more probable than `x`, up to rounding (1 + 10⁻⁷), as R does.
  public func twoSided(_ x: Int) -> Double {
    guard probabilities.indices.contains(x - lowest) else { return 0 }
    let limit = probabilities[x - lowest] * (1 + 1e-7)
    guard probabilities.contains(where: { $0 > limit }) else { return 1 }
    return min(probabilities.filter { $0 <= limit }.sorted().reduce(0, +), 1)
  }

  /// The expected number.
  public var mean: Double {
    probabilities.enumerated().reduce(0) { $0 + Double(lowest + $1.offset) * $1.element }
  }

  /// The expected squared distance from the mean.
  public var variance: Double {
    let mean = mean
    return probabilities.enumerated().reduce(0) { sum, entry in
      let distance = Double(lowest + entry.offset) - mean
      return sum + distance * distance * entry.element
    }
  }
}
