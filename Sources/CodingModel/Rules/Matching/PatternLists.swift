/// For each slot the pattern numbers that its words fit, ascending: all lists one after another in one row.
struct PatternLists: Sendable {
  /// The lists one after another, and where each begins; the last element is where the next would begin.
  private var members: [Int32] = []
  private var starts: [Int32] = [0, 0]
  /// For each list a bit for each member, 64 members apart sharing one: most words are told apart without their list.
  private var marks: [UInt64] = [0]

  /// Number of lists; list 0 is empty.
  var count: Int { marks.count }

  /// Adds a list and returns its number.
  mutating func append(_ list: [Int32]) -> UInt32 {
    members += list
    starts.append(Int32(members.count))
    marks.append(list.reduce(0) { $0 | Self.mark($1) })
    return UInt32(marks.count - 1)
  }

  /// The members of a list.
  subscript(slot: Int) -> ArraySlice<Int32> { members[Int(starts[slot])..<Int(starts[slot + 1])] }

  /// Reads the lists without checking each place. The view is valid inside `body` only.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    members.withUnsafeBufferPointer { members in
      starts.withUnsafeBufferPointer { starts in
        marks.withUnsafeBufferPointer { marks in body(View(members: members, starts: starts, marks: marks)) }
      }
    }
  }

  private static func mark(_ id: Int32) -> UInt64 { 1 << (UInt64(truncatingIfNeeded: id) & 63) }

  /// The lists in memory; slots that are asked about must be those of words that the matcher has seen.
  struct View {
    fileprivate let members: UnsafeBufferPointer<Int32>
    fileprivate let starts: UnsafeBufferPointer<Int32>
    fileprivate let marks: UnsafeBufferPointer<UInt64>

    /// The members of a list.
    @inline(__always)
    subscript(slot: UInt32) -> UnsafeBufferPointer<Int32> {
      UnsafeBufferPointer(rebasing: members[Int(starts[Int(slot)])..<Int(starts[Int(slot) + 1])])
    }

    /// Whether `id` is in the list of `slot`.
    @inline(__always)
    func contains(_ id: Int32, _ slot: UInt32) -> Bool {
      marks[Int(slot)] & PatternLists.mark(id) != 0 && self[slot].contains(id)
    }
  }
}
