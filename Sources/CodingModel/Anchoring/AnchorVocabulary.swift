internal import TranscriptText

/// A distinct word of two texts, upper and lower case alike: dense, from 0, in order of first appearance.
typealias FormID = Int32

/// The distinct words of an old and a new text, and which of them are slips of the pen for each other.
struct AnchorVocabulary: Sendable {
  private var spellings: [String: FormID] = [:]
  private var folded: [String: FormID] = [:]
  private(set) var letters: [[Unicode.Scalar]] = []
  private(set) var occurrences: [Int] = []
  /// One bit for each letter of the alphabet that occurs: two near words differ in few bits.
  private var alphabets: [UInt32] = []
  private var likeness: [UInt64: Bool] = [:]

  /// The number of a word as it is written.
  mutating func intern(_ word: String) -> FormID {
    let form = spellings[word] ?? add(word)
    occurrences[Int(form)] += 1
    return form
  }

  private mutating func add(_ word: String) -> FormID {
    let lower = word.lowercased()
    if let known = folded[lower] {
      spellings[word] = known
      return known
    }
    let form = FormID(letters.count)
    let scalars = Array(lower.unicodeScalars)
    letters.append(scalars)
    occurrences.append(0)
    alphabets.append(scalars.reduce(0) { $0 | 1 << ($1.value & 31) })
    folded[lower] = form
    spellings[word] = form
    return form
  }

  /// Whether two different words are so near that one can be the other corrected. Answers are kept.
  mutating func remembersLikeness(_ left: FormID, _ right: FormID) -> Bool {
    guard mayBeAlike(left, right) else { return false }
    let key = UInt64(UInt32(bitPattern: min(left, right))) << 32 | UInt64(UInt32(bitPattern: max(left, right)))
    if let known = likeness[key] { return known }
    let answer = Self.isSlip(letters[Int(left)], letters[Int(right)])
    likeness[key] = answer
    return answer
  }

  /// Whether two words are the same or slips of the pen for each other.
  func areAlike(_ left: FormID, _ right: FormID) -> Bool {
    left == right || mayBeAlike(left, right) && Self.isSlip(letters[Int(left)], letters[Int(right)])
  }

  /// Whether words written in one read almost as other words written in one: `arbejds gange`, `arbejdsgange`.
  func joinAlike(_ left: some Sequence<FormID>, _ right: some Sequence<FormID>) -> Bool {
    let left = left.flatMap { letters[Int($0)] }
    let right = right.flatMap { letters[Int($0)] }
    return left == right || Self.isSlip(left, right)
  }

  private func mayBeAlike(_ left: FormID, _ right: FormID) -> Bool {
    let (first, second) = (Int(left), Int(right))
    let (short, long) = (letters[first].count, letters[second].count)
    return min(short, long) >= 3 && abs(short - long) <= 3
      && (alphabets[first] ^ alphabets[second]).nonzeroBitCount <= 2 * Self.mostSlips(max(short, long))
  }

  /// How many slips a word of so many letters can have and still be known.
  private static func mostSlips(_ letters: Int) -> Int {
    switch letters {
    case ..<6: 1
    case ..<10: 2
    default: 3
    }
  }

  private static func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard min(left.count, right.count) >= 3, max(left.count, right.count) <= 60 else { return false }
    let limit = mostSlips(max(left.count, right.count))
    return abs(left.count - right.count) <= limit && distance(left, right) <= limit
  }

  /// Optimal string alignment distance (Damerau 1964; Levenshtein 1966).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1] + Array(repeating: 0, count: right.count)
      for column in right.indices {
        let change = previous[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current[column + 1] = best
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
