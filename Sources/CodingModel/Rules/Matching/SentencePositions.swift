/// The sentences of a unit as stretches of word positions.
struct SentencePositions: Sendable {
  /// Number of each word's sentence within the unit.
  private var numbers: [Int32] = []
  /// Position of each sentence's first word; one that ends nothing yet comes last.
  private var starts: [Int32] = [0]

  /// Number of words so far.
  var wordCount: Int { numbers.count }

  /// Forgets all.
  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Closes the sentence before the word at `end`, which opens another.
  mutating func endSentence(at end: Int32) {
    numbers.append(contentsOf: repeatElement(Int32(starts.count - 1), count: Int(end) - numbers.count))
    starts.append(end)
  }

  /// The number of the sentence of the word at `position`.
  func number(of position: Int32) -> Int { Int(numbers[Int(position)]) }

  /// Whether two words stand in the same sentence.
  func areTogether(_ first: Int32, _ second: Int32) -> Bool { numbers[Int(first)] == numbers[Int(second)] }

  /// First and last word position of the sentence that holds `position`.
  func extent(around position: Int32) -> ClosedRange<Int32> {
    let number = number(of: position)
    let end = number + 1 < starts.count ? starts[number + 1] : Int32(numbers.count)
    return starts[number]...end - 1
  }
}
