/// One stretch of a text and what stands in its place.
public struct TextEdit: Hashable, Sendable, Codable {
  /// The stretch, in UTF-8 bytes of the text before.
  public let range: TextRange
  /// What stands there afterwards.
  public let replacement: String

  /// Makes an edit.
  public init(_ range: TextRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Edits of one text, and where its stretches stand afterwards: known exactly, not found anew.
public struct TextEdits: Hashable, Sendable {
  /// In order; they do not overlap.
  public let edits: [TextEdit]
  /// How much longer the text is after so many edits.
  private let growth: [Int]

  /// Takes edits; one that overlaps an earlier one is left out.
  public init(_ edits: [TextEdit]) {
    var kept: [TextEdit] = []
    var growth = [0]
    for edit in edits.sorted(by: { $0.range < $1.range }) where edit.range.start >= kept.last?.range.end ?? 0 {
      kept.append(edit)
      growth.append((growth.last ?? 0) + edit.replacement.utf8.count - edit.range.length)
    }
    self.edits = kept
    self.growth = growth
  }

  /// True where nothing changes.
  public var isEmpty: Bool { edits.isEmpty }

  /// The bytes afterwards.
  public func applied(to utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + max(0, growth.last ?? 0))
    var place = 0
    for edit in edits {
      result += utf8[place..<edit.range.start]
      result += edit.replacement.utf8
      place = edit.range.end
    }
    return result + utf8[place...]
  }

  /// The text afterwards.
  public func applied(to text: String) -> String {
    edits.isEmpty ? text : String(decoding: applied(to: Array(text.utf8)), as: UTF8.self)
  }

  /// Where a stretch stands afterwards. One that begins or ends inside an edited stretch takes in the whole
  /// replacement.
  public func place(of range: TextRange) -> TextRange {
    TextRange(start: place(of: range.start, isEnd: false), end: place(of: range.end, isEnd: true))
  }

  /// True where a stretch begins or ends inside an edited one.
  public func cuts(_ range: TextRange) -> Bool {
    [range.start, range.end].contains { offset in
      let index = edits.partitioningIndex { $0.range.end > offset }
      return index < edits.count && edits[index].range.start < offset
    }
  }

  /// The edits that make of the text afterwards the one before, which is `utf8`.
  public func reversed(of utf8: [UInt8]) -> TextEdits {
    TextEdits(
      edits.enumerated().map { index, edit in
        let start = edit.range.start + growth[index]
        return TextEdit(
          TextRange(start: start, end: start + edit.replacement.utf8.count),
          with: String(decoding: utf8[edit.range.start..<edit.range.end], as: UTF8.self))
      })
  }

  private func place(of offset: Int, isEnd: Bool) -> Int {
    let index = edits.partitioningIndex { $0.range.end > offset }
    guard index < edits.count, edits[index].range.start < offset else { return offset + growth[index] }
    let start = edits[index].range.start + growth[index]
    return isEnd ? start + edits[index].replacement.utf8.count : start
  }
}
