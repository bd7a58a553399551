/// Finds the marks and spaces at a stretch's end again, beside its outermost word.
enum Marks {
  /// How many bytes before the word belong to the stretch now.
  ///
  /// - Parameters:
  ///   - lead: the stretch's marks and spaces before its first word.
  ///   - separator: all that stood there since the word before.
  ///   - other: all that stands there now.
  static func before(
    _ lead: ArraySlice<UInt8>, of separator: ArraySlice<UInt8>, in other: ArraySlice<UInt8>
  ) -> Int {
    if other.count >= lead.count, other.suffix(lead.count).elementsEqual(lead) { return lead.count }
    let marks = lead.drop(while: isSpace)
    if other.suffix(marks.count).elementsEqual(marks) { return marks.count }
    let touching = run(separator.reversed())
    return touching > 0 && lead.count >= touching ? run(other.reversed()) : 0
  }

  /// How many bytes behind the word belong to the stretch now; the same, from the other side.
  static func behind(
    _ tail: ArraySlice<UInt8>, of separator: ArraySlice<UInt8>, in other: ArraySlice<UInt8>
  ) -> Int {
    if other.starts(with: tail) { return tail.count }
    let marks = tail[..<(tail.endIndex - run(spaces: tail.reversed()))]
    if other.starts(with: marks) { return marks.count }
    let touching = run(separator)
    return touching > 0 && tail.count >= touching ? run(other) : 0
  }

  /// The bytes without spaces at either end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.drop(while: isSpace)
    return rest.dropLast(run(spaces: rest.reversed()))
  }

  private static func run(_ bytes: some Sequence<UInt8>) -> Int { bytes.prefix { !isSpace($0) }.count }

  private static func run(spaces bytes: some Sequence<UInt8>) -> Int { bytes.prefix(while: isSpace).count }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
