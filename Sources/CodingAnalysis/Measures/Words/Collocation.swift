internal import RealModule

/// How strongly two words go together. A joint count below 3 means nothing, whatever the measure says.
public struct Collocation: Hashable, Sendable {
  /// How often they come together (in a window, in a turn).
  public let joint: Int
  /// How often the first word comes.
  public let first: Int
  /// How often the second word comes.
  public let second: Int
  /// All words.
  public let size: Int

  /// Makes a pair from its counts.
  public init(joint: Int, first: Int, second: Int, size: Int) {
    self.joint = joint
    self.first = first
    self.second = second
    self.size = size
  }

  /// 14 + log₂ of `dice` (Rychlý 2008); at most 14, whatever the corpus' size; a word more, twice as often. −∞ where they
  /// never meet; undefined (`emptyBase`) where neither comes.
  public var logDice: Measure { dice.map { $0 == 0 ? -.infinity : 14 + Double.log2($0) } }

  /// 2·f_xy/(f_x + f_y) (Dice 1945), 0…1 where a word meets another once at most. Undefined (`emptyBase`) where neither comes.
  public var dice: Measure { .ratio(2 * Double(joint), of: Double(first + second)) }

  /// f_x·f_y/n: how often they would come together by chance. Undefined (`emptyBase`) where a word never comes.
  public var expected: Measure {
    guard first > 0, second > 0, size > 0 else { return .undefined(.emptyBase) }
    return .value(Double(first) * Double(second) / Double(size))
  }

  /// log₂(f_xy·n/(f_x·f_y)) (Church and Hanks 1990), in bits; −∞ where they never meet. Undefined as `expected`.
  public var pmi: Measure { expected.map { joint == 0 ? -.infinity : Double.log2(Double(joint) / $0) } }

  /// log₂(f_xy³·n/(f_x·f_y)) (Daille 1994): PMI that does not favour rare words; −∞ where they never meet. Undefined as
  /// `expected`.
  public var mi3: Measure {
    expected.map { joint == 0 ? -.infinity : Double.log2(Double(joint) / $0) + 2 * Double.log2(Double(joint)) }
  }

  /// (f_xy − f_x·f_y/n)/√f_xy (Church and others 1991). Undefined (`emptyBase`) as `expected` and where they never meet.
  public var tScore: Measure {
    guard joint > 0 else { return .undefined(.emptyBase) }
    return expected.map { (Double(joint) - $0) / Double(joint).squareRoot() }
  }

  /// G² of the fourfold table (Dunning 1993). Undefined (`noVariation`) where a word is never there or always,
  /// (`moreThanOnce`) where one stands in so many windows of the other that there is no such table.
  public var g2: Measure {
    guard joint <= min(first, second), first + second - joint <= size else { return .undefined(.moreThanOnce) }
    return ContingencyTable(n11: joint, n10: first - joint, n01: second - joint, n00: size - first - second + joint).g2
  }
}

/// How often words stand near a node word.
public struct WindowCounts<Word: Hashable & Sendable>: Hashable, Sendable {
  /// For each word how often it stands in a window: each token once per node whose window holds it.
  public private(set) var counts: [Word: Int] = [:]
  /// How often the node word comes.
  public private(set) var nodes = 0

  /// No windows yet.
  public init() {}

  /// Adds the windows of one stretch of text (a turn), which they do not leave.
  ///
  /// - Parameters:
  ///   - tokens: the words, in order.
  ///   - left: how many words before a node belong to its window.
  ///   - right: how many words after it.
  ///   - isNode: which words are nodes.
  public mutating func add(_ tokens: [Word], left: Int, right: Int, where isNode: (Word) -> Bool) {
    let (left, right) = (min(max(left, 0), tokens.count), min(max(right, 0), tokens.count))
    for (place, token) in tokens.enumerated() where isNode(token) {
      nodes += 1
      for near in max(0, place - left)...min(tokens.count - 1, place + right) where near != place {
        counts[tokens[near], default: 0] += 1
      }
    }
  }
}
