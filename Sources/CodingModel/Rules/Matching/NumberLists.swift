/// Lists of numbers by number, all one after another: a step to a list costs no count of references.
struct NumberLists: Sendable {
  /// The lists one after another.
  private(set) var members: [Int32] = []
  /// Where each list begins; the last element is where the last one ends.
  private(set) var starts: [Int32] = [0]

  init(_ lists: [[Int32]] = []) {
    for list in lists {
      members += list
      starts.append(Int32(members.count))
    }
  }

  /// The list of `number`.
  subscript(number: Int32) -> ArraySlice<Int32> { members[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])] }
}
