extension RandomAccessCollection where Index == Int {
  /// The first place from which `isSecondPart` holds, or `endIndex`; elements must be ordered so that it never stops
  /// holding. Binary search.
  ///
  /// Its body goes along into other rooms: asked for hundreds of thousands of times, it must know the element's type.
  @inlinable
  package func partitioningIndex(where isSecondPart: (Element) throws -> Bool) rethrows -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if try isSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
