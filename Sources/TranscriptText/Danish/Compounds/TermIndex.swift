/// Many terms at once: one prefix tree over all their forms, walked over a word's bytes once.
///
/// A form counts as a whole word, and as a part of a compound when what stands before and after it, up to the next
/// hyphen, is a known word, perhaps with a linking s or e. Before something only stems stand (`sagsbehandler`, never
/// `sagerbehandler`). Words that merely look like compounds are told by tables: other words (`årsag`), particles
/// (`udleder`), endings (`saglig`).
public struct TermIndex: Sendable {
  /// The terms, in the order given.
  public let terms: [DanishTerm]
  private let trie: FormTrie
  /// For each string of the tree its forms: `(term, form)`, those of string n from `starts[n]` on.
  private let owners: [(term: Int32, form: Int32)]
  private let starts: [Int32]
  private let exceptions: [[DanishFalseCompounds.Entry]]
  private let takesParticles: [Bool]

  /// Makes an index of all forms of all terms.
  public init(_ terms: [DanishTerm]) {
    self.terms = terms
    var all: [(bytes: [UInt8], term: Int, form: Int)] = []
    for (number, term) in terms.enumerated() {
      for (place, form) in term.forms.enumerated() { all.append((Array(form.text.utf8), number, place)) }
    }
    all.sort { $0.bytes == $1.bytes ? $0.term < $1.term : $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var strings: [[UInt8]] = []
    var starts: [Int32] = []
    for (place, entry) in all.enumerated() where strings.last != entry.bytes {
      strings.append(entry.bytes)
      starts.append(Int32(place))
    }
    self.starts = starts + [Int32(all.count)]
    owners = all.map { (Int32($0.term), Int32($0.form)) }
    trie = FormTrie(sorted: strings)
    exceptions = terms.map { DanishFalseCompounds.entries(for: $0.forms.first?.text ?? "") }
    takesParticles = terms.map { Self.takesParticles($0) }
  }

  /// The terms that `word` (UTF-8, NFC, folded) holds, each at most once with the reading that explains it best, in the
  /// order of the terms. Asks `known` only about what stands beside a form.
  public func matches(in word: UnsafeRawBufferPointer, known: KnownWords) -> [TermMatch] {
    let word = Self.withoutFullStop(word)
    let readings = readings(of: word)
    if readings.isEmpty { return [] }
    var found: [TermMatch] = []
    for reading in readings where found.last?.term != reading.term {
      if case .match(let match) = judge(reading, in: word, known) { found.append(match) }
    }
    return found
  }

  /// The same for every term whose letters stand in `word`, with the reason where none of its readings counts.
  public func verdicts(on word: UnsafeRawBufferPointer, known: KnownWords) -> [TermVerdict] {
    let word = Self.withoutFullStop(word)
    var found: [TermVerdict] = []
    for reading in readings(of: word) {
      if found.last?.term != reading.term {
        found.append(judge(reading, in: word, known))
      } else if case .refusal = found.last, case .match(let match) = judge(reading, in: word, known) {
        found[found.count - 1] = .match(match)
      }
    }
    return found
  }

  /// The same for a word given as text in any case.
  public func verdicts(on word: String, known: KnownWords) -> [TermVerdict] {
    var folded = Vocabulary.foldedText(word)
    return folded.withUTF8 { verdicts(on: UnsafeRawBufferPointer($0), known: known) }
  }

  /// The word without the full stop of an abbreviation (`bl.a.`), which is part of no form.
  private static func withoutFullStop(_ word: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    word.last == UInt8(ascii: ".") ? CompoundBorders.piece(word, ..<(word.count - 1)) : word
  }

  /// One way to read a term in a word.
  struct Reading {
    let term: Int
    let form: Int
    let range: Range<Int>
    /// Where the part between hyphens begins and ends.
    let part: Range<Int>

    /// How many sides of the form are taken up by something else.
    var remainders: Int { (part.lowerBound < range.lowerBound ? 1 : 0) + (range.upperBound < part.upperBound ? 1 : 0) }
  }

  /// All readings, by term; the best first: whole words, then few remainders, then long forms.
  private func readings(of word: UnsafeRawBufferPointer) -> [Reading] {
    var found: [Reading] = []
    trie.forEachOccurrence(in: word) { start, end, string in
      for place in Int(starts[string])..<Int(starts[string + 1]) {
        let owner = owners[place]
        found.append(
          Reading(
            term: Int(owner.term), form: Int(owner.form), range: start..<end,
            part: Hyphens.partStart(word, before: start)..<Hyphens.partEnd(word, from: end)))
      }
    }
    if found.count > 1 { found.sort(by: Self.isBetter) }
    return found
  }

  private static func isBetter(_ left: Reading, _ right: Reading) -> Bool {
    if left.term != right.term { return left.term < right.term }
    if left.remainders != right.remainders { return left.remainders < right.remainders }
    if left.range.count != right.range.count { return left.range.count > right.range.count }
    return left.range.lowerBound < right.range.lowerBound
  }

  private func judge(_ reading: Reading, in word: UnsafeRawBufferPointer, _ known: KnownWords) -> TermVerdict {
    let term = terms[reading.term]
    let form = term.forms[reading.form]
    let left = CompoundBorders.piece(word, reading.part.lowerBound..<reading.range.lowerBound)
    let right = CompoundBorders.piece(word, reading.range.upperBound..<reading.part.upperBound)
    func refused(_ reason: TermRefusal.Reason) -> TermVerdict {
      .refusal(TermRefusal(term: reading.term, form: form, range: reading.range, reason: reason))
    }
    if let reason = refusalByTable(reading, form, left: left, right: right, in: word) { return refused(reason) }
    let borders = CompoundBorders(known: known)
    var before: CompoundRemainder?
    var after: CompoundRemainder?
    if !right.isEmpty {
      guard let kind = borders.right(right) else { return refused(.rightNoWord(text(right))) }
      after = CompoundRemainder(range: reading.range.upperBound..<reading.part.upperBound, kind: kind)
    }
    if !left.isEmpty {
      guard let kind = borders.left(left) else { return refused(.leftNoWord(text(left))) }
      before = CompoundRemainder(range: reading.part.lowerBound..<reading.range.lowerBound, kind: kind)
    }
    return .match(TermMatch(term: reading.term, form: form, range: reading.range, left: before, right: after))
  }

  /// What can be refused without asking for words.
  private func refusalByTable(
    _ reading: Reading, _ form: WordForm, left: UnsafeRawBufferPointer, right: UnsafeRawBufferPointer,
    in word: UnsafeRawBufferPointer
  ) -> TermRefusal.Reason? {
    let term = terms[reading.term]
    if left.isEmpty, right.isEmpty {
      return form.standsAlone || reading.part.upperBound < word.count ? nil : .onlyLeads
    }
    if term.left == .closed, !left.isEmpty { return .closed(rest: text(left)) }
    if term.right == .closed, !right.isEmpty { return .closed(rest: text(right)) }
    if let entry = exceptions[reading.term].first(where: { $0.covers(stem(of: reading), in: word, part: reading.part) })
    {
      return .otherWord(entry.text)
    }
    if !right.isEmpty {
      let rest = text(right)
      if DanishWordParts.suffixes.contains(rest) { return .derivation(rest) }
      if !form.leads { return .cannotLead(rest: rest) }
    } else if !form.standsAlone, reading.part.upperBound == word.count {
      return .onlyLeads
    }
    if !left.isEmpty, !takesParticles[reading.term] {
      let rest = text(left)
      if DanishWordParts.particles.contains(rest) { return .particle(rest) }
    }
    return nil
  }

  /// The bytes at the form's beginning that are the term's too: `kurs` of `kurser`.
  private func stem(of reading: Reading) -> Range<Int> {
    let forms = terms[reading.term].forms
    let common = zip(forms[0].text.utf8, forms[reading.form].text.utf8).prefix { $0 == $1 }.count
    return reading.range.lowerBound..<reading.range.lowerBound + common
  }

  private func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

  /// False where a particle before the term makes another word: verbs but those in -ere, words in -er that a verb makes,
  /// nouns of one syllable.
  private static func takesParticles(_ term: DanishTerm) -> Bool {
    guard let base = term.forms.first?.text else { return true }
    if DanishSpelling.syllables(base) == 1 { return false }
    if term.forms.contains(where: { $0.kinds.contains(.past) }) { return base.hasSuffix("ere") }
    return !(base.hasSuffix("er") && DanishVerbForms.isVerb(String(base.dropLast())))
  }
}

/// Hyphens inside words: U+002D, U+2010, U+2011.
enum Hyphens {
  /// Where the part that holds the byte before `place` begins.
  static func partStart(_ word: UnsafeRawBufferPointer, before place: Int) -> Int {
    var start = place
    while start > 0 {
      if word[start - 1] == UInt8(ascii: "-") || isLong(word, endingAt: start) { return start }
      start -= 1
    }
    return 0
  }

  /// Where the part that holds the byte at `place` ends.
  static func partEnd(_ word: UnsafeRawBufferPointer, from place: Int) -> Int {
    var end = place
    while end < word.count {
      if word[end] == UInt8(ascii: "-") || isLong(word, endingAt: end + 3) { return end }
      end += 1
    }
    return word.count
  }

  private static func isLong(_ word: UnsafeRawBufferPointer, endingAt end: Int) -> Bool {
    end >= 3 && end <= word.count && word[end - 3] == 0xE2 && word[end - 2] == 0x80
      && (word[end - 1] == 0x90 || word[end - 1] == 0x91)
  }
}
