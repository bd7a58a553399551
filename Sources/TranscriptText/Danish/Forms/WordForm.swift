/// One written form of a term.
public struct WordForm: Hashable, Sendable {
  /// The spelling, NFC and case-folded.
  public let text: String
  /// What it can be, in the enum's order; several where forms coincide (`leders`).
  public let kinds: [FormKind]
  /// True when the form can stand before another word in a compound: `sags` in `sagsbehandler`, never `sager`.
  public let leads: Bool

  /// Makes a form.
  public init(text: String, kinds: [FormKind], leads: Bool) {
    self.text = text
    self.kinds = kinds
    self.leads = leads
  }

  /// True when the form is a word of its own, or can end a compound.
  public var standsAlone: Bool { kinds != [.firstPart] }
}

/// Forms while they are gathered: each spelling once, in the order of first appearance.
struct FormList {
  private var entries: [Entry] = []
  private var places: [String: Int] = [:]

  private struct Entry {
    let text: String
    /// A bit for each kind, by its rank.
    var kinds: UInt32 = 0
    var leads = false
    var isTakenOut = false

    mutating func insert(_ kind: FormKind) { kinds |= 1 << UInt32(kind.rank) }

    var form: WordForm {
      var all = FormKind.allCases.filter { kinds & 1 << UInt32($0.rank) != 0 }
      if all.count > 1 { all.removeAll { $0.rank == FormKind.firstPart.rank } }
      return WordForm(text: text, kinds: all, leads: leads)
    }
  }

  /// The place of a spelling, which is noted if it is new.
  private mutating func place(of text: String) -> Int {
    if let known = places[text] { return known }
    places[text] = entries.count
    entries.append(Entry(text: text))
    return entries.count - 1
  }

  /// Notes that `text` can be a form of this kind.
  mutating func add(_ text: String, _ kind: FormKind) { entries[place(of: text)].insert(kind) }

  /// Notes a form and its genitive: -s, or an apostrophe after s, x and z.
  mutating func add(_ text: String, _ kind: FormKind, genitive: FormKind) {
    add(text, kind)
    if let last = text.last, "sxz".contains(last) {
      add(text + "'", genitive)
      add(text + "\u{2019}", genitive)
    } else {
      add(text + "s", genitive)
    }
  }

  /// Notes that `text` can begin a compound.
  mutating func lead(_ text: String) {
    let place = place(of: text)
    if entries[place].kinds == 0 { entries[place].insert(.firstPart) }
    entries[place].leads = true
  }

  /// Takes out spellings that the term does not have after all.
  mutating func remove(where isWrong: (String) -> Bool) {
    for place in entries.indices where isWrong(entries[place].text) { entries[place].isTakenOut = true }
  }

  /// The forms gathered so far.
  var forms: [WordForm] { entries.filter { !$0.isTakenOut }.map(\.form) }

  /// Those of the forms gathered so far that are written with an acute.
  var accentedForms: [WordForm] {
    // Only words with letters beyond ASCII are looked at closer.
    entries.filter { !$0.isTakenOut && $0.text.utf8.contains(0xC3) && $0.text.contains("é") }.map(\.form)
  }
}
