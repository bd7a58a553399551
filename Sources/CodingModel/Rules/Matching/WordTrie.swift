/// Many word patterns as one tree of UTF-8 bytes: a spelling is compared with all of them in one walk.
struct WordTrie: Sendable {
  /// True when the trie holds terms in capitals, which may carry an ending: `KYs`, `KY's`.
  private let allowsEnding: Bool
  private var roots = [Int32](repeating: 0, count: 256)
  private var labels: [UInt8] = [0]
  private var children: [Int32] = [0]
  private var siblings: [Int32] = [0]
  private var exact: [[Int32]] = [[]]
  private var prefixes: [[Int32]] = [[]]

  /// Makes an empty trie.
  init(allowsEnding: Bool) { self.allowsEnding = allowsEnding }

  /// True when no pattern was inserted.
  var isEmpty: Bool { labels.count == 1 }

  /// Where a text in the tree may end in a word.
  enum End {
    /// Where a part of the word ends.
    case whole
    /// Anywhere.
    case beginning
  }

  /// Adds `text` under the number `id`.
  mutating func insert(_ text: String, _ end: End, _ id: Int32) {
    var node: Int32 = 0
    for byte in text.utf8 { node = child(of: node, byte) ?? addChild(to: node, byte) }
    guard node > 0 else { return }
    switch end {
    case .whole: exact[Int(node)].append(id)
    case .beginning: prefixes[Int(node)].append(id)
    }
  }

  private mutating func addChild(to node: Int32, _ byte: UInt8) -> Int32 {
    let new = Int32(labels.count)
    labels.append(byte)
    children.append(0)
    siblings.append(node == 0 ? 0 : children[Int(node)])
    exact.append([])
    prefixes.append([])
    if node == 0 { roots[Int(byte)] = new } else { children[Int(node)] = new }
    return new
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    guard node > 0 else { return roots[Int(byte)] > 0 ? roots[Int(byte)] : nil }
    var child = children[Int(node)]
    while child > 0 {
      if labels[Int(child)] == byte { return child }
      child = siblings[Int(child)]
    }
    return nil
  }

  /// Appends the numbers of all patterns that `word` fits as a whole or from the start of a hyphen part.
  func collect(_ word: UnsafeRawBufferPointer, into ids: inout [Int32]) {
    var start = 0
    while start < word.count {
      collect(word, from: start, into: &ids)
      guard let hyphen = word[start...].firstIndex(of: hyphenByte) else { return }
      start = hyphen + 1
    }
  }

  /// Appends the numbers of all texts that stand anywhere in `word`.
  func collectAnywhere(_ word: UnsafeRawBufferPointer, into ids: inout [Int32]) {
    for start in word.indices { collect(word, from: start, into: &ids) }
  }

  private func collect(_ word: UnsafeRawBufferPointer, from start: Int, into ids: inout [Int32]) {
    var node: Int32 = 0
    var index = start
    while index < word.count, let next = child(of: node, word[index]) {
      node = next
      index += 1
      ids.append(contentsOf: prefixes[Int(node)])
      if !exact[Int(node)].isEmpty, ends(word, at: index) { ids.append(contentsOf: exact[Int(node)]) }
    }
  }

  /// True when a part of `word` ends before `index`: at the end, at a hyphen, at an abbreviation's full stop, or, for
  /// terms in capitals, before an ending (`s`, or an apostrophe with or without small letters).
  private func ends(_ word: UnsafeRawBufferPointer, at index: Int) -> Bool {
    if isPartEnd(word, index) { return true }
    guard allowsEnding else { return false }
    if word[index] == UInt8(ascii: "s") { return isPartEnd(word, index + 1) }
    guard word[index] == UInt8(ascii: "'") else { return false }
    var after = index + 1
    while after < word.count, isSmallLetter(word, after) { after += 1 }
    return isPartEnd(word, after)
  }

  private func isPartEnd(_ word: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    if index >= word.count || word[index] == hyphenByte { return true }
    return word[index] == UInt8(ascii: ".") && index + 1 == word.count
  }

  /// True inside `a`–`z`, `æ`, `ø`, `å` and their accented relatives (U+00DF–U+00FF, two bytes).
  private func isSmallLetter(_ word: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    let byte = word[index]
    if byte == 0xC3 { return index + 1 < word.count && word[index + 1] >= 0x9F }
    if byte >= 0x9F, byte <= 0xBF { return index > 0 && word[index - 1] == 0xC3 }
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }
}

private let hyphenByte = UInt8(ascii: "-")
