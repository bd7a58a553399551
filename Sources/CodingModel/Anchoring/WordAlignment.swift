/// Which word of the new text each word of the old text became, as far as that is certain.
struct WordAlignment: Sendable {
  /// For each old word its word in the new text; -1 where there is none, or none that is certain.
  let partners: [Int]
  /// The same the other way.
  let origins: [Int]
  /// Old words that seem to stand somewhere in the new text, but not with certainty.
  let isDoubtful: [Bool]
  private let pairedBefore: [Int]
  private let pairedAfter: [Int]
  private let takenBefore: [Int]
  private let takenAfter: [Int]

  init(partners: [Int], newCount: Int, isDoubtful: [Bool]) {
    self.partners = partners
    self.isDoubtful = isDoubtful
    var origins = [Int](repeating: -1, count: newCount)
    for (old, new) in partners.enumerated() where new >= 0 { origins[new] = old }
    self.origins = origins
    pairedBefore = Self.before(partners)
    pairedAfter = Self.after(partners)
    takenBefore = Self.before(origins)
    takenAfter = Self.after(origins)
  }

  /// The last paired old word before `index`; -1 when there is none.
  func pairedOldWord(before index: Int) -> Int { index > 0 ? pairedBefore[index - 1] : -1 }
  /// The first paired old word from `index` on; the number of old words when there is none.
  func pairedOldWord(from index: Int) -> Int { index < partners.count ? pairedAfter[index] : partners.count }
  /// The last paired new word before `index`; -1 when there is none.
  func pairedNewWord(before index: Int) -> Int { index > 0 ? takenBefore[index - 1] : -1 }
  /// The first paired new word from `index` on; the number of new words when there is none.
  func pairedNewWord(from index: Int) -> Int { index < origins.count ? takenAfter[index] : origins.count }

  /// The new words between the partners of two old words, which may be -1 and the number of words for the text's ends;
  /// `nil` when other paired words stand there, or the order is another.
  func newGap(after left: Int, before right: Int) -> Range<Int>? {
    let start = left < 0 ? 0 : partners[left] + 1
    let end = right >= partners.count ? origins.count : partners[right]
    guard start <= end, pairedNewWord(from: start) >= end else { return nil }
    return start..<end
  }

  private static func before(_ others: [Int]) -> [Int] {
    var last = -1
    return others.indices.map { index in
      if others[index] >= 0 { last = index }
      return last
    }
  }

  private static func after(_ others: [Int]) -> [Int] {
    var result = [Int](repeating: others.count, count: others.count)
    var next = others.count
    for index in others.indices.reversed() {
      if others[index] >= 0 { next = index }
      result[index] = next
    }
    return result
  }
}
